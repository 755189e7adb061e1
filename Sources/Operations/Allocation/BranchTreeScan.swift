import Files
import Git
import Names

/// Finds the feature directories in commits. Each tree object is looked at once, however many commits hold it.
struct BranchTreeScan {
  let repository: Repository
  /// The commits and trees that were looked at.
  private var seen: Set<ObjectID> = []
  /// The epics that were seen on the way.
  private(set) var epics: Set<EpicID> = []

  init(repository: Repository) { self.repository = repository }

  /// The features below `plans` that no earlier call has seen. Objects that a partial clone lacks are passed over, and so
  /// are references that lead to none.
  mutating func features(at commit: ObjectID, below plans: RelativePath) throws(GitError) -> [FeatureID] {
    guard seen.insert(commit).inserted else { return [] }
    guard let root = try root(of: commit), seen.insert(root).inserted, let entry = try entry(at: plans, in: root),
      entry.kind == .tree
    else { return [] }
    var found: [FeatureID] = []
    var pending: [(tree: ObjectID, depth: Int)] = [(entry.id, 0)]
    while let (tree, depth) = pending.popLast() {
      guard depth < 6, seen.insert(tree).inserted, let entries = try entries(of: tree) else { continue }
      for entry in entries where entry.kind == .tree {
        if entry.name == "features" {
          found += try (self.entries(of: entry.id) ?? []).filter { $0.kind == .tree }.map {
            ReadableName($0.name)?.featureID ?? FeatureID(directory: $0.name)
          }
        } else {
          if entry.name.lowercased().hasPrefix("epic-") {
            epics.insert(ReadableName(entry.name)?.epicID ?? EpicID(entry.name))
          }
          pending.append((entry.id, depth + 1))
        }
      }
    }
    return found
  }

  private func root(of commit: ObjectID) throws(GitError) -> ObjectID? {
    do { return try repository.rootTree(of: commit) } catch  where error.kind == .notFound {
      return nil
    }
  }

  private func entry(at path: RelativePath, in root: ObjectID) throws(GitError) -> TreeEntry? {
    do { return try repository.entry(at: path, inTree: root) } catch  where error.kind == .notFound {
      return nil
    }
  }

  private func entries(of tree: ObjectID) throws(GitError) -> [TreeEntry]? {
    do { return try repository.entries(ofTree: tree) } catch  where error.kind == .notFound {
      return nil
    }
  }
}
