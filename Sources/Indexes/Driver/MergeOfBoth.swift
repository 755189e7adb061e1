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
  /// The versions that both sides came from: several where branches merged each other.
  private let bases: [CommitTree]

  init(_ session: Session, _ text: TextMerge, keepingIDs: MergeSide, bases: [CommitTree]) {
    self.session = session
    self.text = text
    self.keepingIDs = keepingIDs
    self.bases = bases
  }

  /// The side of the main branch, whose IDs others know; ours where that is neither.
  static func keepingIDs(_ ours: ObjectID, _ theirs: ObjectID, _ repository: Repository) throws -> MergeSide {
    try MainBranch.holds(theirs, in: repository) && !MainBranch.holds(ours, in: repository) ? .theirs : .ours
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
    let group = map.groups.first { $0.decisionLog == both.path || $0.designIndex == both.path }
    guard group != nil || both.path == session.workspace.configuration.index.workspace else {
      let merged = try text.merged(base: both.base, ours: both.ours, theirs: both.theirs)
      return IndexMerge.Merged(bytes: merged.bytes, hasConflicts: merged.hasConflicts)
    }
    let isAlone = bases.count < 2
    let index = IndexMerge(session.workspace.vocabulary, text, hasLog: group?.decisionLog == both.path) {
      [session, keepingIDs] decisions in
      decisions.keepingIDs = keepingIDs
      decisions.knowsBase = isAlone
      if let group { session.prepare(&decisions, of: group, in: DraftTree(over: tree), map) }
    }
    var base = both.base.isEmpty ? (try? template(both.path, group, tree)) ?? [] : both.base
    if !isAlone, !hasWholeBase {
      for other in try bases.dropFirst().compactMap({ try $0.stored(both.path) }) {
        base = try index.merged(base: [], ours: base, theirs: other).bytes
      }
    }
    return try index.merged(base: base, ours: both.ours, theirs: both.theirs)
  }

  /// What both sides began with, where each made the file for itself.
  private func template(_ path: RelativePath, _ group: FeatureGroup?, _ tree: MergedTree) throws -> [UInt8] {
    guard let group else { return [] }
    let maker = DocumentMaker(session: session, tree: tree)
    return try group.decisionLog == path ? maker.decisionLog(of: group) : maker.designIndex(of: group)
  }
}
