import Files
import Git

/// The folders of a workspace as a commit has them. Each is looked into once.
final class CommitFolders {
  private let repository: Repository
  /// The tree of the commit's top directory.
  private let root: ObjectID
  /// The workspace's root as seen from the top of the repository.
  private let prefix: RelativePath
  private var listings: [RelativePath: [TreeEntry]] = [:]
  private var entries: [RelativePath: [String: TreeEntry]] = [:]

  /// Looks at the tree of a commit.
  init(_ repository: Repository, root: ObjectID, prefix: RelativePath) {
    self.repository = repository
    self.root = root
    self.prefix = prefix
  }

  /// What stands in a folder, in Git's order; nothing where there is none.
  func list(_ folder: RelativePath) throws(GitError) -> [TreeEntry] {
    if let known = listings[folder] { return known }
    guard let entry = try entry(at: folder), entry.kind == .tree else { return [] }
    let found = try repository.entries(ofTree: entry.id)
    listings[folder] = found
    return found
  }

  /// What stands at a path; nil for nothing. The empty path stands for the workspace.
  func entry(at path: RelativePath) throws(GitError) -> TreeEntry? {
    if path.isEmpty { return try repository.entry(at: prefix, inTree: root) }
    let folder = path.parent
    if entries[folder] == nil {
      entries[folder] = Dictionary(try list(folder).map { ($0.name, $0) }) { first, _ in first }
    }
    return entries[folder]?[path.name]
  }

  /// The tree of a folder; nil where there is none.
  func tree(of folder: RelativePath) throws(GitError) -> ObjectID? {
    try entry(at: folder).flatMap { $0.kind == .tree ? $0.id : nil }
  }
}
