import Changes
public import Files
import Text

/// spec-kit's scripts as shims that hand everything on to `speckit compat`, for agents that call them by their path.
public enum Shims {
  /// What the scripts are written in; the name is that of spec-kit's folder.
  public enum Language: String, CaseIterable, Sendable {
    case bash
    case powershell
    case python

    /// Where spec-kit's command prompts look for the scripts.
    public var folder: RelativePath { Shims.folder(".specify", "scripts", rawValue) }

    /// Where the hooks of spec-kit's Git extension look for its scripts.
    public var gitFolder: RelativePath { Shims.folder(".specify", "extensions", "git", "scripts", rawValue) }

    /// What the name of a script ends with.
    fileprivate var suffix: String {
      switch self {
      case .bash: ".sh"
      case .powershell: ".ps1"
      case .python: ".py"
      }
    }
  }

  /// The scripts that speckit answers for at spec-kit's places: those of its prompts, and that of its Git extension where
  /// the extension is installed.
  static func scripts(_ language: Language, in tree: any FileTree) throws -> [SpecKitScript] {
    let files = files(language)
    let core = files.map { file in
      SpecKitScript(
        path: language.folder.appending(component: file.name), name: script(file.name, language), shim: file.bytes)
    }
    let extensionFolder = folder(".specify", "extensions", "git")
    guard try tree.list(extensionFolder).contains(where: { $0.name == "extension.yml" }) else { return core }
    // The prompts of the extension name its scripts in bash and PowerShell, also where the others are in Python.
    let others = language == .python ? [Language.bash, .powershell] : []
    return try core + [gitScript(language, in: tree)].compactMap { $0 }
      + others.filter { try !tree.list($0.gitFolder).isEmpty }.compactMap { try gitScript($0, in: tree) }
  }

  /// The script of spec-kit's Git extension, under the name that its release gave it.
  private static func gitScript(_ language: Language, in tree: any FileTree) throws -> SpecKitScript? {
    let words = ["create", "new", "feature", "branch"]
    let separator = language == .python ? "_" : "-"
    let name = words.joined(separator: separator) + language.suffix
    let oldName = words.dropLast().joined(separator: separator) + language.suffix
    let standing = Set(try tree.list(language.gitFolder).map(\.name))
    let isOld = standing.contains(oldName) && !standing.contains(name)
    let path = language.gitFolder.appending(component: isOld ? oldName : name)
    return files(language).first { $0.name == name }.map {
      SpecKitScript(path: path, name: script(name, language), shim: $0.bytes)
    }
  }

  /// Whether these bytes are a shim, of whichever release of speckit, or what somebody has made of one.
  static func isShim(_ bytes: [UInt8]) -> Bool { bytes.contains(mark.utf8) }

  /// What the first lines of a shim say in every release.
  static let mark = "up to `speckit compat`"

  /// Whether a script hands its arguments on to `speckit compat` for spec-kit's script of this name.
  static func calls(_ script: String, _ bytes: [UInt8]) -> Bool {
    let words = bytes.split { !$0.isLetter && !$0.isDigit && $0 != .hyphen }
    return zip(words, words.dropFirst()).contains { $0.elementsEqual("compat".utf8) && $1.elementsEqual(script.utf8) }
  }

  /// Whether these are the bytes of a shim of this release.
  static func isCurrent(_ bytes: [UInt8]) -> Bool {
    EmbeddedShims.files.values.contains { $0.utf8.elementsEqual(bytes) }
  }

  /// The scripts by name, in order.
  static func files(_ language: Language) -> [(name: String, bytes: [UInt8])] {
    EmbeddedShims.files.sorted { $0.key < $1.key }.compactMap { path, text in
      guard let path = RelativePath(path), path.parent.string == language.rawValue else { return nil }
      return (path.name, Array(text.utf8))
    }
  }

  /// The name of spec-kit's script that a shim is called after.
  private static func script(_ file: String, _ language: Language) -> String {
    String(file.dropLast(language.suffix.count)).replacing("_", with: "-")
  }

  private static func folder(_ names: String...) -> RelativePath {
    names.reduce(.empty) { $0.appending(component: $1) }
  }
}
