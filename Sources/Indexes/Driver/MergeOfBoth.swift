import Changes
import Configuration
import Documents
import Files
import Git
import Names
import Survey
import WorkspaceModel

/// Makes one text of a file that both sides of a merge changed, the same for whichever file Git asks.
struct MergeOfBoth {
  private let session: Session
  private let text: TextMerge
  /// The side whose entries of a Decision Log keep their IDs.
  private let keepingIDs: MergeSide
  private let bases: Bases
  /// What each side wrote.
  private let documents: SideDocuments?

  /// The versions that both sides came from.
  struct Bases {
    /// Several where branches merged each other, the oldest first.
    let all: [CommitTree]
    /// What the first two of those came from.
    let common: CommitTree?
  }

  init(
    _ session: Session, _ text: TextMerge, keepingIDs: MergeSide, bases: Bases, _ documents: SideDocuments?
  ) {
    self.session = session
    self.text = text
    self.keepingIDs = keepingIDs
    self.bases = bases
    self.documents = documents
  }

  /// The merged text.
  ///
  /// - Parameters:
  ///   - tree: what both sides have.
  ///   - hasWholeBase: whether the base is one that Git made of all merge bases; else it is that of the first.
  func merged(
    _ both: MergedTree.BothChanged, in tree: MergedTree, hasWholeBase: Bool
  ) throws -> IndexMerge.Merged {
    let map = try session.workspace.map(of: tree)
    let group = session.workspace.group(keeping: both.path, in: map)
    guard group != nil || both.path == session.workspace.configuration.index.workspace else {
      let merged = try text.merged(base: both.base, ours: both.ours, theirs: both.theirs)
      return IndexMerge.Merged(bytes: merged.bytes, hasConflicts: merged.hasConflicts)
    }
    let isAlone = bases.all.count < 2
    let index = IndexMerge(session.workspace.vocabulary, text, hasLog: group?.decisionLog == both.path) {
      [session, keepingIDs, documents] decisions in
      decisions.keepingIDs = keepingIDs
      decisions.knowsBase = isAlone
      if let group { session.prepare(&decisions, of: group, in: DraftTree(over: tree), map, documents) }
    }
    var base = both.base.isEmpty ? (try? template(both.path, group, tree)) ?? [] : both.base
    if !isAlone, !hasWholeBase { base = try wholeBase(of: both.path) ?? base }
    return try index.merged(base: base, ours: both.ours, theirs: both.theirs)
  }

  /// What Git makes of several merge bases: the driver merges them too, and sees no sides then.
  private func wholeBase(of path: RelativePath) throws -> [UInt8]? {
    let merge = IndexMerge(
      session.workspace.vocabulary, TextMerge(markerSize: text.markerSize + 2), hasLog: IndexMerge.mayHaveLog(path))
    var versions = try bases.all.compactMap { try $0.stored(path) }
    guard versions.count > 1 else { return versions.first }
    var base = versions.removeFirst()
    let common = try bases.common?.stored(path) ?? []
    for other in versions { base = try merge.merged(base: common, ours: base, theirs: other).bytes }
    return base
  }

  /// What both sides began with, where each made the file for itself.
  private func template(_ path: RelativePath, _ group: FeatureGroup?, _ tree: MergedTree) throws -> [UInt8] {
    guard let group else { return [] }
    let maker = DocumentMaker(session: session, tree: tree)
    return try group.decisionLog == path ? maker.decisionLog(of: group) : maker.designIndex(of: group)
  }
}

extension Workspace {
  /// The group whose Decision Log or design index stands at a path; a specs root may have them before its first feature.
  func group(keeping path: RelativePath, in map: WorkspaceMap) -> FeatureGroup? {
    let roots = configuration.specs.map { FeatureGroup(specsRoot: $0) }
    return (map.groups + roots).first { $0.decisionLog == path || $0.designIndex == path }
  }
}
