import Configuration
import Failures
public import Files
import WorkspaceModel

/// Finds the root of the workspace.
public enum WorkspaceLocator {
  /// The root of the workspace that `directory` lies in.
  ///
  /// The nearest directory with `.specify/`; if there is none up to the top of the Git working tree, the nearest whose
  /// plans or specs root holds an epic or a feature; else the top. `SPECIFY_INIT_DIR` names it outright.
  ///
  /// - Throws: `Failure` where there is none, `FileError` for a directory that cannot be read.
  public static func root(from directory: AbsolutePath, variables: [String: String]) throws -> AbsolutePath {
    try find(from: directory, variables: variables).root
  }

  /// What made a directory the root of the workspace.
  public enum Reason: Sendable {
    /// `SPECIFY_INIT_DIR` names it.
    case named
    /// It holds `.specify`.
    case marked
    /// Its plans or specs root holds an epic or a feature.
    case used
    /// It is the top of the Git working tree.
    case top
  }

  /// The same, and what decided.
  public static func find(
    from directory: AbsolutePath, variables: [String: String]
  ) throws -> (root: AbsolutePath, reason: Reason) {
    if let named = variables["SPECIFY_INIT_DIR"], !named.isEmpty {
      return (try explicitRoot(named, from: directory), .named)
    }
    guard let start = try FileSystem.realPath(directory) else { throw noDirectory(directory.string) }
    let top = try gitTop(above: start)
    let candidates = ancestors(of: start, upTo: top)
    if let marked = candidates.first(where: isMarked) { return (marked, .marked) }
    if let used = try candidates.first(where: holdsFeatures) { return (used, .used) }
    guard let top else { throw noWorkspace(start) }
    return (top, .top)
  }

  /// The nearest directory from `directory` upward that holds `.git`; nil outside Git. Nothing of Git is opened.
  public static func gitTop(above directory: AbsolutePath) throws -> AbsolutePath? {
    for candidate in ancestors(of: directory, upTo: nil)
    where try FileSystem.kind(of: candidate.appending(component: ".git")) != nil {
      return candidate
    }
    return nil
  }

  private static func explicitRoot(_ named: String, from directory: AbsolutePath) throws -> AbsolutePath {
    guard let path = AbsolutePath(named, relativeTo: directory), FileSystem.isDirectory(path),
      let root = try FileSystem.realPath(path)
    else {
      throw Failure(
        .notFound, .noWorkspace, "SPECIFY_INIT_DIR names \(named), which is no directory",
        hint: "unset SPECIFY_INIT_DIR, or let it name the workspace")
    }
    guard isMarked(root) else {
      throw Failure(
        .notFound, .noWorkspace, "SPECIFY_INIT_DIR names \(named), which holds no .specify",
        hint: "mkdir \(quotedForShell(named + "/.specify")) makes it one, or unset SPECIFY_INIT_DIR")
    }
    return root
  }

  private static func ancestors(of directory: AbsolutePath, upTo top: AbsolutePath?) -> [AbsolutePath] {
    var ancestors = [directory]
    while let last = ancestors.last, last != top, last != .root { ancestors.append(last.parent) }
    return ancestors
  }

  /// Whether a directory says that it is a workspace.
  public static func isMarked(_ directory: AbsolutePath) -> Bool {
    FileSystem.isDirectory(directory.appending(component: ".specify"))
  }

  private static func holdsFeatures(_ directory: AbsolutePath) throws -> Bool {
    let standard = Configuration.standard
    guard
      FileSystem.isDirectory(directory.appending(standard.plans))
        || standard.specs.contains(where: { FileSystem.isDirectory(directory.appending($0)) })
    else { return false }
    let map = try WorkspaceMap(of: WorkingTree(root: directory), plans: standard.plans, specs: standard.specs)
    return !map.epics.isEmpty || !map.features.isEmpty || map.unreadable.contains { !$0.isLink }
  }

  private static func noDirectory(_ path: String) -> Failure {
    if path.unicodeScalars.contains("\u{fffd}") {
      return Failure(
        .notFound, .noDirectory, "the path \(path) is not UTF-8, so that nothing can be found by it",
        hint: "run it elsewhere, or rename the folder; ls -b shows the bytes of its name")
    }
    return Failure(.notFound, .noDirectory, "there is no directory \(path)", hint: "check the path, or the option -C")
  }

  private static func noWorkspace(_ start: AbsolutePath) -> Failure {
    Failure(
      .notFound, .noWorkspace, "\(start) is in no speckit workspace and in no Git repository",
      hint: "speckit init makes a workspace here; speckit init --git makes the repository too")
  }
}
