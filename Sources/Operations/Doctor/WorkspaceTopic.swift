import Changes
import Configuration
import Failures
import Files
import Survey
import WorkspaceModel

/// Where the workspace is, what is configured, and what lies in it.
enum WorkspaceTopic {
  static func examine(_ session: Session) throws -> [Diagnosis] {
    let workspace = session.workspace
    let map = try workspace.map(of: workspace.seen)
    return [try root(workspace), try configuration(workspace), try layout(workspace, map)]
      + map.unreadable.map { unreadable(LeftOut($0)) } + [try unnamed(workspace, map)].compactMap { $0 }
  }

  private static func root(_ workspace: Workspace) throws -> Diagnosis {
    let reason = try WorkspaceLocator.find(from: workspace.workingDirectory, variables: workspace.variables).reason
    let hint = "speckit init makes it a workspace by name"
    return switch reason {
    case .named: Diagnosis("workspace", .ok, "\(workspace.root), which SPECIFY_INIT_DIR names")
    case .marked: Diagnosis("workspace", .ok, "\(workspace.root), the nearest folder with .specify")
    case .used: Diagnosis("workspace", .note, "\(workspace.root), the nearest folder with features", hint: hint)
    case .top: Diagnosis("workspace", .note, "\(workspace.root), the top of the Git working tree", hint: hint)
    }
  }

  private static func configuration(_ workspace: Workspace) throws -> Diagnosis {
    let path = RelativePath(Configuration.path) ?? .empty
    let isThere = try workspace.workingTree.read(path, limit: 1) != nil
    return Diagnosis(
      "configuration", .ok, isThere ? path.string : "there is none, so that the standard holds",
      path: isThere ? path.string : nil)
  }

  private static func layout(_ workspace: Workspace, _ map: WorkspaceMap) throws -> Diagnosis {
    let configuration = workspace.configuration
    let inEpics = map.features.count { $0.layout == .epic }
    let flat = map.features.count - inEpics
    let roots = configuration.specs.map { $0.isEmpty ? "." : $0.string }.joined(separator: ", ")
    let plans = configuration.plans.isEmpty ? "." : configuration.plans.string
    let parts = [
      map.epics.isEmpty && inEpics == 0
        ? nil : "\(plans) holds \(counted(map.epics.count, "epic")) and \(counted(inEpics, "feature"))",
      flat == 0 ? nil : "\(roots) holds \(counted(flat, "feature"))",
    ].compactMap { $0 }
    let found = parts.isEmpty ? "no features yet" : parts.joined(separator: ", ")
    return Diagnosis("layout", .ok, "\(try workspace.layout(of: map).rawValue); \(found)")
  }

  private static func unreadable(_ folder: LeftOut) -> Diagnosis {
    Diagnosis(
      "features", .warning, "\(folder.name) is left out: \(folder.failure.message)", hint: folder.failure.hint,
      path: folder.path.string)
  }

  private static func unnamed(_ workspace: Workspace, _ map: WorkspaceMap) throws -> Diagnosis? {
    let unnamed = try workspace.unnamedRoots(in: map, of: workspace.seen)
    if let root = unnamed.roots.first {
      let count = unnamed.roots.map(\.features.count).reduce(0, +)
      let folders = unnamed.roots.map(\.directory.string).joined(separator: ", ")
      return Diagnosis(
        "features", .warning, "\(counted(count, "feature")) cannot be seen, since no specs root is \(folders)",
        hint: unnamed.remedy, path: root.directory.string)
    }
    return unnamed.workspaces.first.map {
      Diagnosis(
        "features", .note, "\($0) is a workspace of its own", hint: unnamed.remedy, path: $0.string)
    }
  }
}
