import Changes
import Configuration
import Documents
import Files
import Indexes
import Markdown
import Survey
import WorkspaceModel

/// What a sync would do to the indexes of a group.
struct PendingSync {
  /// The directory of the group; nil for the index over all epics.
  let group: RelativePath?
  /// The files that would change, with what they hold now and then.
  let stale: [(path: RelativePath, old: [UInt8], new: [UInt8])]
  /// What would stand in its way.
  let refusals: [SyncRefusal]

  func problems(_ cause: SyncRefusal.Cause) -> [Problem] {
    refusals.filter { $0.cause == cause }.map { Problem($0.path, line: $0.line, $0.message, hint: $0.hint) }
  }
}

extension PendingSync {
  /// A sync of a group would leave its indexes alone because of something that cannot be read; nil where they are only
  /// synced on demand.
  init?(of group: FeatureGroup, hiddenBy file: UnreadableFile, _ workspace: Workspace) {
    guard workspace.configuration.index.update == .always else { return nil }
    let refusal = SyncRefusal(
      path: group.designIndex, line: nil,
      message: "whether it is current cannot be told, because \(file.place) cannot be read: \(file.reason)",
      hint: file.hint, cause: .unreadable)
    self.init(group: group.directory, stale: [], refusals: [refusal])
  }

  /// What a sync would do to the indexes that a group has, nothing captured; nil where they are only synced on demand. In a
  /// specs root an index without regions is people's own, until a sync adds them; so are those of an epic where neither
  /// has any.
  init?(of snapshot: GroupSnapshot, logDocument: ParsedDocument?, designIndex: ParsedDocument?, _ workspace: Workspace)
  {
    guard workspace.configuration.index.update == .always else { return nil }
    var stale: [(path: RelativePath, old: [UInt8], new: [UInt8])] = []
    var refusals: [SyncRefusal] = []
    let indexes = [
      (logDocument, ExecPlanRegions(snapshot: snapshot)?.contents ?? []),
      (
        snapshot.group.keeps(designIndex) ? designIndex : nil,
        DesignIndexRegions(snapshot: snapshot).contents
      ),
    ]
    let update = RegionUpdate(vocabulary: workspace.vocabulary, discardsPeoplesLines: false)
    for case (let document?, let contents) in indexes {
      let bytes = document.contents.bytes
      let (updated, refused) = update.apply(contents, to: document.document)
      refusals += refused.map { SyncRefusal(document.path, $0) }
      // A file with a region that cannot be written is left alone as a whole.
      if refused.isEmpty, updated != bytes { stale.append((document.path, bytes, updated)) }
    }
    if !stale.isEmpty || !refusals.isEmpty, ![logDocument, designIndex].contains(where: PendingSync.hasRegions) {
      return nil
    }
    self.init(group: snapshot.group.directory, stale: stale, refusals: refusals)
  }

  private static func hasRegions(_ document: ParsedDocument?) -> Bool {
    document.map { !ManagedRegions($0.document).isEmpty } ?? false
  }

  /// What a sync of the index over all epics would do; nil where there is none, or it is only synced on demand. What cannot
  /// be read is told only where the files themselves are not asked about.
  init?(ofWorkspace context: CheckContext) throws {
    let index = context.workspace.configuration.index
    guard index.update == .always, let path = index.workspace else { return nil }
    let draft = DraftTree(over: context.tree)
    var stale: [(path: RelativePath, old: [UInt8], new: [UInt8])] = []
    var refusals: [SyncRefusal] = []
    do {
      guard let old = try draft.read(path)?.bytes else { return nil }
      refusals = try WorkspaceIndex(workspace: context.workspace, draft: draft).sync(context.map)
      if let new = try draft.read(path)?.bytes, new != old { stale = [(path, old, new)] }
    } catch let error as FileError {
      refusals = [SyncRefusal(path, unreadable: error, root: context.workspace.root)]
    }
    let asksReading = context.overview.asksReading
    self.init(group: nil, stale: stale, refusals: refusals.filter { !asksReading || !$0.isUnreadable })
  }
}
