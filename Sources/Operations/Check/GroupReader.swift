import Configuration
import Files
import Markdown
import WorkspaceModel

/// Reads the features that belong together, with every text file that is theirs.
struct GroupReader {
  let context: CheckContext
  let scope: CheckScope
  /// Whether it is asked what a sync would do.
  let asksSync: Bool

  /// What was read, and what could not be.
  struct Answer {
    let group: CheckedGroup
    let unreadable: Set<UnreadableFile>
  }

  /// Reads a group with its features.
  func read(_ group: FeatureGroup, _ locations: [FeatureLocation]) throws -> Answer {
    let (features, oddFeatures) = try context.session.features(at: locations, in: context.tree)
    var unreadable = Set(oddFeatures.map { UnreadableFile($0) })
    func document(_ path: RelativePath) throws -> ParsedDocument? {
      do {
        return try ParsedDocument(path, in: context.tree)
      } catch let error as FileError {
        unreadable.insert(UnreadableFile(path, error))
        return nil
      }
    }
    let logDocument = try document(group.decisionLog)
    let designIndex = try document(group.designIndex)
    let log = context.session.decisionLog(of: group, in: logDocument?.document)
    let session = context.session
    let checked = try features.map {
      try CheckedFeature($0, epic: group.epic, log: log, context)
    }
    let ownership = Ownership(of: features, vocabulary: context.vocabulary)
    var pending: PendingSync?
    if asksSync, let odd = obstacle(to: group, checked, unreadable) {
      pending = context.asksReading ? nil : PendingSync(of: group, hiddenBy: odd, session)
    } else if asksSync {
      let snapshot = GroupSnapshot(
        of: group,
        entries: checked.map { GroupSnapshot.Entry(judgement: $0.judgement, dependencies: $0.dependencies) },
        ownership: ownership, document: logDocument?.document ?? Document([UInt8]()), log: log ?? emptyLog,
        vocabulary: context.vocabulary)
      pending = PendingSync(of: snapshot, logDocument: logDocument, designIndex: designIndex, session)
    }
    let indexes = [
      log == nil ? nil : logDocument, PendingSync.isKept(designIndex, of: group) ? designIndex : nil,
    ].compactMap { $0 }
    let (files, oddFiles) = try files(group, checked, indexes)
    unreadable.formUnion(oddFiles)
    return Answer(
      group: CheckedGroup(
        group: group, features: checked, ownership: ownership,
        files: files, unreadable: Set(unreadable.map(\.path)), log: log, logDocument: logDocument,
        designIndex: designIndex, context: context, pendingSync: pending), unreadable: unreadable)
  }

  /// What keeps anybody from knowing what the indexes should say, and a sync from writing them; nil where nothing does.
  private func obstacle(
    to group: FeatureGroup, _ checked: [CheckedFeature], _ unreadable: Set<UnreadableFile>
  ) -> UnreadableFile? {
    let closed = context.map.unreadable(of: group).map { UnreadableFile(LeftOut($0)) }
    if let odd = (closed + unreadable).min(by: { $0.path < $1.path }) { return odd }
    guard !checked.allSatisfy(\.dependencies.doubtful.isEmpty) else { return nil }
    return (context.resolver.failure as? FileError).map { UnreadableFile($0, below: context.session.root) }
  }

  private var emptyLog: DecisionLog { DecisionLog(of: Document([UInt8]()), context.vocabulary) }

  private func files(
    _ group: FeatureGroup, _ features: [CheckedFeature], _ own: [ParsedDocument]
  ) throws -> (read: [CheckedFile], unreadable: [UnreadableFile]) {
    var read: [CheckedFile] = []
    var unreadable: [UnreadableFile] = []
    func add(_ files: (read: [TextFiles.Text], unreadable: [UnreadableFile]), of feature: FeatureLocation?) {
      unreadable += files.unreadable
      read += files.read.map {
        CheckedFile($0.path, $0.bytes, document: $0.document, feature: feature, group: group, context)
      }
    }
    if group.epic == nil {
      // People keep much else in a specs root; only the indexes are speckit's.
      add((own.map { TextFiles.Text(path: $0.path, bytes: $0.contents.bytes, document: $0.document) }, []), of: nil)
    } else {
      add(try TextFiles(context, own).all(below: group.directory, leavingOut: group.features), of: nil)
    }
    for checked in features where scope.touches(checked.location.directory) {
      let feature = checked.feature
      let documents = [feature.spec, feature.plan, feature.research, feature.dataModel, feature.tasks]
      add(
        try TextFiles(context, documents.compactMap { $0 } + feature.checklists).all(below: feature.location.directory),
        of: feature.location)
    }
    return (read, unreadable)
  }
}
