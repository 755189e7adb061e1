public import Documents
import Files
import Git
public import WorkspaceModel

extension OtherBranches {
  /// Whether a feature here and one of another branch are one by their past: the folder stood where HEAD and the branch
  /// parted, and one of them has renamed it since. Where no past is known they are.
  public func areOne(_ here: FeatureLocation, _ other: BranchFeature) throws -> Bool {
    guard let base = try base(with: other.branch) else { return repository.isShallow }
    if try folder(other.location.directory, in: base) != nil { return true }
    return try folder(here.directory, in: base) != nil
      && folder(here.directory, in: other.branch.commit) == nil
  }

  /// Whether the main branch has a feature, and not another one in its place. That of a remote counts, where there is one.
  ///
  /// - Parameter branch: the branch that the feature names; nil for none.
  public func mainHolds(_ location: FeatureLocation, named branch: String?) throws -> Bool {
    guard let main, let folder = try folder(location.directory, in: main) else { return false }
    if location.layout == .flat || branch == nil { return true }
    let tree = GraftedTree(workspace, folders: [location.directory: folder])
    return workspace.readableHeader(of: location, in: tree)?.branch == branch
  }

  /// The Decision Log of a group as the main branch has it; nil where that has none.
  public func logOnMain(of group: FeatureGroup) throws -> DecisionLogFacts? {
    try main.flatMap { try log(of: group, in: $0) }
  }

  /// The Decision Log of a group where HEAD and a branch parted; nil where there was none.
  public func logAtBase(of group: FeatureGroup, with branch: OtherBranch) throws
    -> DecisionLogFacts?
  {
    try base(with: branch).flatMap { try log(of: group, in: $0) }
  }

  /// A Decision Log as another branch has it.
  public func facts(of log: BranchLog) throws -> DecisionLogFacts? {
    let tree = GraftedTree(workspace, folders: [:], files: [log.path: log.blob])
    return try workspace.reader(tree).decisionLog(log.path)?.facts
  }

  private func log(of group: FeatureGroup, in commit: ObjectID) throws -> DecisionLogFacts? {
    let path = group.decisionLog
    let entry = try repository.entry(
      at: prefix.appending(path), inTree: repository.rootTree(of: commit))
    guard let entry, entry.kind == .blob else { return nil }
    let tree = GraftedTree(workspace, folders: [:], files: [path: entry.id])
    return try workspace.reader(tree).decisionLog(path)?.facts
  }

  private func folder(_ path: RelativePath, in commit: ObjectID) throws -> ObjectID? {
    try repository.entry(at: prefix.appending(path), inTree: repository.rootTree(of: commit))?.id
  }

  private func base(with branch: OtherBranch) throws -> ObjectID? {
    guard let head = try repository.head().commit else { return nil }
    return try repository.mergeBase(head, branch.commit)
  }
}
