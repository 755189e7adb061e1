import Configuration
import Files
import Markdown
import WorkspaceModel

/// What a sync would do to the indexes of an epic.
struct PendingSync {
  /// The directory of the epic; nil for the index over all epics.
  let epic: RelativePath?
  /// The files that would change, with what they hold now and then.
  let stale: [(path: RelativePath, old: [UInt8], new: [UInt8])]
  /// What would stand in its way.
  let refusals: [SyncRefusal]

  func problems(_ cause: SyncRefusal.Cause) -> [Problem] {
    refusals.filter { $0.cause == cause }.map { Problem($0.path, line: $0.line, $0.message, hint: $0.hint) }
  }
}

extension PendingSync {
  /// What a sync would do to the indexes that an epic has, nothing captured; nil where they are only synced on demand.
  init?(of snapshot: EpicSnapshot, execPlan: ParsedDocument?, designIndex: ParsedDocument?, _ session: Session) {
    guard session.configuration.index.update == .always else { return nil }
    var stale: [(path: RelativePath, old: [UInt8], new: [UInt8])] = []
    var refusals: [SyncRefusal] = []
    let indexes = [
      (execPlan, ExecPlanRegions(snapshot: snapshot).contents),
      (designIndex, DesignIndexRegions(snapshot: snapshot).contents),
    ]
    let update = RegionUpdate(vocabulary: session.vocabulary, discardsPeoplesLines: false)
    for case (let document?, let contents) in indexes {
      let bytes = document.contents.bytes
      let (updated, refused) = update.apply(contents, to: bytes)
      refusals += refused.map { SyncRefusal(document.path, $0) }
      // A file with a region that cannot be written is left alone as a whole.
      if refused.isEmpty, updated != bytes { stale.append((document.path, bytes, updated)) }
    }
    self.init(epic: snapshot.epic.directory, stale: stale, refusals: refusals)
  }

  /// What a sync of the index over all epics would do; nil where there is none, or it is only synced on demand.
  init?(ofWorkspace context: CheckContext) throws {
    let index = context.session.configuration.index
    guard index.update == .always, let path = index.workspace, let old = try context.tree.read(path)?.bytes else {
      return nil
    }
    let draft = DraftTree(over: context.tree)
    let refusals = try WorkspaceIndex(session: context.session, draft: draft).sync(context.map)
    let new = try draft.read(path)?.bytes ?? old
    self.init(epic: nil, stale: new == old ? [] : [(path, old, new)], refusals: refusals)
  }
}
