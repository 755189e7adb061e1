import Changes
import Configuration
import Documents
import Facts
import Files
import Git
import Survey
import WorkspaceModel

/// What a merge driver knows of a merge whose other side Git names.
struct BothSides {
  private let session: Session
  private let path: RelativePath
  private let merge: MergeOfBoth
  private let tree: MergedTree

  /// Nil where the other side is not known, or where the versions are not those of both commits: Git merges merge bases with
  /// a driver too.
  init?(
    _ session: Session, _ head: MergedHead?, _ path: RelativePath, _ text: TextMerge, _ versions: MergeDriver.Versions
  ) throws {
    let workspace = session.workspace
    guard let head, let repository = try workspace.repository(), let prefix = try workspace.prefix(),
      let path = path.relative(to: prefix), let ours = try repository.head().commit, head.commit != ours
    else { return nil }
    let (ourTree, theirTree) = (try repository.rootTree(of: ours), try repository.rootTree(of: head.commit))
    let isVersion = { (bytes: [UInt8], tree: ObjectID) in
      try repository.entry(at: prefix.appending(path), inTree: tree).map { try $0.id == ObjectID.ofBlob(bytes) }
        ?? false
    }
    guard try isVersion(versions.ours, ourTree), try isVersion(versions.theirs, theirTree) else { return nil }
    let tree = { (commit: ObjectID) throws(GitError) in
      CommitTree(repository: repository, root: try repository.rootTree(of: commit), prefix: prefix)
    }
    // Git merges them in this order.
    let found = Array(try repository.mergeBases(ours, head.commit).reversed())
    let common = try found.count > 1 ? repository.mergeBase(found[0], found[1]) : nil
    let bases = MergeOfBoth.Bases(all: try found.map(tree), common: try common.map(tree))
    let merge = MergeOfBoth(
      session, text, keepingIDs: try MergeSide.keepingIDs(ours, head.commit, repository), bases: bases,
      try SideDocuments(ours, head.commit, bases: found, workspace))
    self.tree = try MergedTree(repository, below: prefix, base: bases.all.first?.root, ours: ourTree, theirs: theirTree)
    {
      both, tree in try merge.merged(both, in: tree, hasWholeBase: false).bytes
    }
    self.session = session
    self.path = path
    self.merge = merge
  }

  /// The merged file, with its regions made anew.
  func merged(_ versions: MergeDriver.Versions) throws -> IndexMerge.Merged {
    let both = MergedTree.BothChanged(
      path: path, base: versions.base, ours: versions.ours, theirs: versions.theirs)
    let merged = try merge.merged(both, in: tree, hasWholeBase: true)
    guard session.workspace.configuration.index.update == .always, let current = try? current(merged.bytes) else {
      return merged
    }
    return IndexMerge.Merged(bytes: current, hasConflicts: merged.hasConflicts, renamed: merged.renamed)
  }

  /// The document with its regions as both sides together have it.
  private func current(_ bytes: [UInt8]) throws -> [UInt8] {
    let draft = DraftTree(over: tree)
    try draft.write(bytes, to: path)
    let map = try session.workspace.map(of: draft)
    if path == session.workspace.configuration.index.workspace {
      _ = try WorkspaceIndex(workspace: session.workspace, draft: draft).sync(map)
    } else if let group = session.workspace.group(keeping: path, in: map) {
      // What was decided on each side was captured there, and what conflicts in the log is left to people.
      let sync = GroupSync(session: session, draft: draft, settlesLog: false, makesIndexes: false, captured: [])
      _ = try sync.sync(group, in: map)
    }
    return try draft.read(path)?.bytes ?? bytes
  }
}
