public import Files
import Operations
import Survey

/// Finds the root of a project as spec-kit's scripts do.
public enum ScriptRoot {
  /// The variable that names the script which handed its arguments on.
  public static let scriptVariable = "SPECKIT_SCRIPT"

  /// The root for a script that is run in `directory`.
  ///
  /// `SPECIFY_INIT_DIR` names it outright; else it is the nearest directory with `.specify/`, also above the top of a Git
  /// working tree; else that top; else the project that the script itself lies in, which comes before that top in releases
  /// that do not ask Git.
  ///
  /// - Parameter release: the release of spec-kit that is stood in for; nil for the one that set up the project.
  /// - Throws: `ScriptRefusal` where there is none, `FileError` for a directory that cannot be read.
  public static func find(
    from directory: AbsolutePath, variables: [String: String], release: Release? = nil
  ) throws -> AbsolutePath {
    if let named = variables["SPECIFY_INIT_DIR"], !named.isEmpty { return try explicitRoot(named, from: directory) }
    let start = try FileSystem.realPath(directory)
    if let marked = start.flatMap(nearestMarked) { return marked }
    let home = try homeOfScript(variables[scriptVariable], from: directory).flatMap {
      WorkspaceLocator.isMarked($0) ? $0 : nil
    }
    if let home, try contract(release, ofProjectAt: home).prefersProjectOfScript { return home }
    if let top = try start.flatMap(WorkspaceLocator.gitTop) { return top }
    if let home { return home }
    throw ScriptRefusal(
      "ERROR: \(directory) lies in no Spec Kit project (no .specify/ directory) and in no Git repository",
      "Run it inside the project, or let SPECIFY_INIT_DIR name the project.")
  }

  private static func contract(_ release: Release?, ofProjectAt home: AbsolutePath) throws(ScriptRefusal) -> Contract {
    if let release { return Contract(release) }
    do throws(SpecKitSettings.Problem) {
      return try Contract(in: WorkingTree(root: home))
    } catch {
      throw ScriptRefusal(unknownRelease: error)
    }
  }

  private static func explicitRoot(_ named: String, from directory: AbsolutePath) throws -> AbsolutePath {
    guard let path = AbsolutePath(named, relativeTo: directory), FileSystem.isDirectory(path),
      let root = try FileSystem.realPath(path)
    else { throw ScriptRefusal("ERROR: SPECIFY_INIT_DIR does not point to an existing directory: \(named)") }
    guard WorkspaceLocator.isMarked(root) else {
      throw ScriptRefusal("ERROR: SPECIFY_INIT_DIR is not a Spec Kit project (no .specify/ directory): \(named)")
    }
    return root
  }

  private static func nearestMarked(_ start: AbsolutePath) -> AbsolutePath? {
    var directory = start
    while !WorkspaceLocator.isMarked(directory) {
      if directory == .root { return nil }
      directory = directory.parent
    }
    return directory
  }

  /// The project that a script stands in: `.specify/scripts/bash`, `.specify/extensions/git/scripts/bash`.
  private static func homeOfScript(_ script: String?, from directory: AbsolutePath) throws -> AbsolutePath? {
    guard let script, !script.isEmpty, let path = AbsolutePath(script, relativeTo: directory) else { return nil }
    return try FileSystem.realPath(path.parent).flatMap(nearestMarked)
  }
}
