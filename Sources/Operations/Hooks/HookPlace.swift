import Files
import Git

/// Where the pre-commit hook of a repository belongs.
enum HookPlace {
  /// Into the common Git directory, where Git looks for it unless it is told otherwise.
  case git
  /// Into a file of the working tree, by its path from the top.
  case tree(RelativePath, isHusky: Bool)
  /// Into the configuration of a program that writes the hooks.
  case configured(HookManager, RelativePath)
  /// Into a file that is not this repository's alone, or no plain file: why nothing is written to it, and where it is.
  case elsewhere(String, AbsolutePath?)

  /// Looks for it; `top` is the top of the working tree.
  static func find(_ repository: Repository, top: AbsolutePath) throws -> HookPlace {
    for manager in HookManager.allCases {
      if let file = manager.file(at: top) { return .configured(manager, file) }
    }
    let standard = repository.commonDirectory.appending(component: "hooks")
    guard let path = try repository.hooksPath(), path.directory != standard else {
      if FileSystem.isDirectory(top.appending(component: ".husky")), let file = RelativePath(".husky/pre-commit") {
        return try plain(.tree(file, isHusky: true), top.appending(file))
      }
      let file = standard.appending(component: name)
      if try FileSystem.kind(of: standard) == .symbolicLink { return .elsewhere("\(standard) is a link", file) }
      return try plain(.git, file)
    }
    let file = path.directory?.appending(component: name)
    guard path.isOwn else {
      return .elsewhere("core.hooksPath leads to \(path.value) for every repository of the user", file)
    }
    guard let directory = path.directory,
      let folder = try (FileSystem.realPath(directory) ?? directory).relative(to: top),
      !folder.isEmpty, folder.components.first != ".git"
    else { return .elsewhere("core.hooksPath leads to \(path.value), out of the working tree", file) }
    // Since version 9 husky writes scripts of its own, which run those in the folder above.
    let isHusky =
      folder.name == "_"
      && (folder.parent.name == ".husky" || FileSystem.isFile(directory.appending(component: "husky.sh")))
    let place = (isHusky ? folder.parent : folder).appending(component: name)
    return try plain(.tree(place, isHusky: isHusky), top.appending(place))
  }

  /// The same place, unless something else than a file stands there.
  private static func plain(_ place: HookPlace, _ file: AbsolutePath) throws -> HookPlace {
    switch try FileSystem.kind(of: file) {
    case nil, .file?: place
    default: .elsewhere("\(file) is a link or a folder", file)
    }
  }

  private static let name = "pre-commit"
}

/// A program that writes Git's hooks from a configuration of its own, over whatever stands there.
enum HookManager: String, CaseIterable {
  case preCommit = "pre-commit"
  case lefthook

  /// Its configuration at the top of the working tree, if it has one there.
  func file(at top: AbsolutePath) -> RelativePath? {
    names.compactMap { RelativePath($0) }.first { FileSystem.isFile(top.appending($0)) }
  }

  private var names: [String] {
    switch self {
    case .preCommit: [".pre-commit-config.yaml"]
    case .lefthook:
      ["lefthook", ".lefthook", ".config/lefthook"].flatMap { name in
        ["yml", "yaml", "toml", "json", "jsonc"].map { "\(name).\($0)" }
      }
    }
  }

  /// What to write into its configuration, in the form of that.
  func lines(running command: String, in file: RelativePath) -> [String] {
    switch self {
    case .lefthook where file.name.hasSuffix(".toml"):
      ["[pre-commit.commands.speckit]", "run = \(HookManager.quoted(command))"]
    case .lefthook where file.name.hasSuffix(".json") || file.name.hasSuffix(".jsonc"):
      ["\"pre-commit\": {\"commands\": {\"speckit\": {\"run\": \(HookManager.quoted(command))}}}"]
    case .preCommit:
      [
        "- repo: local", "  hooks:", "    - id: speckit", "      name: speckit", "      entry: \(command)",
        "      language: system", "      pass_filenames: false",
      ]
    case .lefthook: ["pre-commit:", "  commands:", "    speckit:", "      run: \(command)"]
    }
  }

  /// A text as JSON and TOML have it.
  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  /// Whether a configuration has it already, and not in a comment alone.
  func runs(in text: String) -> Bool {
    text.split(whereSeparator: \.isNewline).contains { line in
      let text = line.drop(while: \.isWhitespace)
      if text.hasPrefix("#") || text.hasPrefix("//") { return false }
      return text.contains("hooks run pre-commit") || self == .preCommit && text.contains("id: speckit")
    }
  }
}
