import Changes
import Failures
import Files
import Survey
import WorkspaceModel

/// The part of the workspace that was asked for.
struct CheckScope {
  /// Folders and files; empty for everything.
  private let paths: Set<RelativePath>
  /// The folders above them.
  private let parents: Set<RelativePath>

  /// Takes paths, IDs of features and IDs of epics.
  ///
  /// - Throws: `Failure` for what is none of them.
  init(_ arguments: [String], _ workspace: Workspace, _ map: WorkspaceMap) throws {
    let paths = try arguments.map { argument in
      if let path = try CheckScope.path(argument, workspace) { return path }
      if argument.lowercased().hasPrefix("epic-") { return try workspace.epic(argument, in: map).directory }
      return try workspace.feature(argument, in: map).location.directory
    }
    self.paths = Set(paths)
    parents = Set(paths.flatMap { $0.withAncestors })
  }

  func contains(_ path: RelativePath) -> Bool { paths.isEmpty || path.withAncestors.contains(where: paths.contains) }

  /// Whether a folder lies in the part, or the part in the folder.
  func touches(_ directory: RelativePath) -> Bool { contains(directory) || parents.contains(directory) }

  private static func path(_ argument: String, _ workspace: Workspace) throws -> RelativePath? {
    for base in [workspace.workingDirectory, workspace.root] {
      guard !argument.isEmpty, let place = AbsolutePath(argument, relativeTo: base),
        try FileSystem.kind(of: place) != nil
      else { continue }
      let real = try FileSystem.realPath(place) ?? place
      if let path = real.relative(to: workspace.root) { return path }
      throw Failure(
        .usage, .outsideWorkspace, "\(argument) lies outside the workspace \(workspace.root)",
        hint: "name a path of it, or give the other workspace with -C")
    }
    return nil
  }
}

extension RelativePath {
  /// The path itself and every folder above it, the root too.
  fileprivate var withAncestors: [RelativePath] {
    var paths = [self]
    while let last = paths.last, !last.isEmpty { paths.append(last.parent) }
    return paths
  }
}
