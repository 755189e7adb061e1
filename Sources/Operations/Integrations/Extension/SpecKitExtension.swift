import Changes
public import Files

/// The extension of spec-kit that gives a feature its number, branch and folder before spec-kit's prompts write the
/// specification, and that keeps indexes current and asks the gates after each phase.
public enum SpecKitExtension {
  /// Where `init` puts it. spec-kit copies it from there: it installs nothing from the place that it installs to.
  public static let place = path(".specify", "speckit-extension")

  /// Where spec-kit keeps it once it is installed.
  static let installedPlace = path(".specify", "extensions", "workspace")

  private static func path(_ components: String...) -> RelativePath {
    components.reduce(.empty) { $0.appending(component: $1) }
  }

  /// How far spec-kit has it.
  public enum Installation: String, Sendable {
    /// Not at all.
    case missing
    /// In another version than this one, or edited.
    case other
    /// In this version.
    case current
  }

  /// What became of it in a workspace.
  public struct Answer: Sendable {
    /// The files that stand where its own go, and are kept.
    public let kept: [RelativePath]
    /// How far spec-kit has it.
    public let installation: Installation
    /// Whether files of it were missing from the folder that spec-kit installs it from.
    public let wasMade: Bool
    /// Whether spec-kit's extension for Git makes a branch before each specification too.
    public let gitMakesBranches: Bool
  }

  /// Adds the files that are missing. What stands there stays.
  ///
  /// - Parameter version: the version that the extension says it has.
  static func add(version: String, to draft: DraftTree) throws -> Answer {
    let files = files(version: version)
    var kept: [RelativePath] = []
    var wasMade = false
    for file in files {
      let path = place.appending(file.path)
      if try draft.create(path, file.bytes) {
        wasMade = true
      } else if try draft.read(path)?.bytes != file.bytes {
        kept.append(path)
      }
    }
    return Answer(
      kept: kept, installation: try installation(of: files, in: draft), wasMade: wasMade,
      gitMakesBranches: try ExtensionHooks.callGit(in: draft))
  }

  /// Its files in a version, in order.
  static func files(version: String) -> [(path: RelativePath, bytes: [UInt8])] {
    EmbeddedExtension.files.sorted { $0.key < $1.key }.compactMap { path, text in
      let filled = text.split(separator: versionMark, omittingEmptySubsequences: false).joined(separator: version)
      return RelativePath(path).map { ($0, Array(filled.utf8)) }
    }
  }

  /// The commands that install it where it is not installed in this version, in order. A folder of another version goes first.
  ///
  /// - Parameter isRegistered: whether spec-kit has noted it, in whatever state.
  static func steps(version: String, isRegistered: Bool, in tree: any FileTree) throws -> [String] {
    let files = files(version: version)
    let there = try files.map { try tree.read(place.appending($0.path))?.bytes }
    let installation = command(isThere: try isRegistered || installation(of: files, in: tree) != .missing)
    if zip(there, files).allSatisfy({ $0 == $1.bytes }) { return [installation] }
    let isOther = zip(there, files).contains { $0 != nil && $0 != $1.bytes }
    return (isOther ? ["rm -r \(place)"] : []) + ["speckit init --spec-kit", installation]
  }

  /// The command that installs it from the place where `init` puts it.
  ///
  /// - Parameter isThere: whether spec-kit has it in whatever version.
  public static func command(isThere: Bool) -> String {
    "specify extension add --dev \(isThere ? "--force " : "")\(place)"
  }

  /// What keeps spec-kit's extension for Git from making a branch of its own before each specification.
  public static let leavingBranches =
    "write enabled: false at git's before_specify in \(ExtensionHooks.path); or specify extension disable git, which turns"
    + " all of its hooks off"

  /// The file that tells spec-kit what it is.
  static let manifestName = "extension.yml"

  private static let versionMark = "{{version}}"

  private static func installation(
    of files: [(path: RelativePath, bytes: [UInt8])], in tree: any FileTree
  ) throws -> Installation {
    let installed = try files.map { try tree.read(installedPlace.appending($0.path))?.bytes }
    if installed.allSatisfy({ $0 == nil }) { return .missing }
    return zip(installed, files).allSatisfy { $0 == $1.bytes } ? .current : .other
  }
}
