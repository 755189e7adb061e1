import Files
import Git

/// A commit as the map of a workspace is drawn from it, without the folders of features, and those on the way to features,
/// that another state holds alike. What files hold is not to be seen.
struct DifferingTree: FileTree {
  let folders: CommitFolders
  let roots: BranchRoots
  /// The tree of a folder in the other state; nil where it has none, or that is not known.
  let other: (RelativePath) throws -> ObjectID?

  func read(_ path: RelativePath, limit: Int) throws -> FileContents? { nil }

  func list(_ directory: RelativePath) throws -> [(name: String, kind: FileKind)] {
    let mayBeLeftOut = roots.leadsToFeatures(directory)
    return try folders.list(directory).filter { entry in
      // What a folder of features is called tells an epic.
      guard mayBeLeftOut, entry.kind == .tree, entry.name != BranchRoots.features else { return true }
      return try other(directory.appending(component: entry.name)) != entry.id
    }.map { ($0.name, FileKind($0.kind).named($0.name)) }.sorted { $0.0 < $1.0 }
  }
}
