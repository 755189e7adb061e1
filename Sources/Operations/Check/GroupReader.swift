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
    let (features, oddFeatures) = try context.session.features(at: locations, context.keeper.reader)
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
    let logFacts = logDocument.map { DecisionLogFacts(of: $0.document, context.vocabulary) }
    let log = context.session.decisionLog(of: group, logFacts)
    let session = context.session
    let logged = log.map { LoggedDecisions($0) }
    let checked = try features.map {
      try CheckedFeature($0, epic: group.epic, log: logged, context)
    }
    let ownership = Ownership(of: features)
    var pending: PendingSync?
    if asksSync, let odd = obstacle(to: group, checked, unreadable) {
      pending = context.asksReading ? nil : PendingSync(of: group, hiddenBy: odd, session)
    } else if asksSync {
      let snapshot = GroupSnapshot(
        of: group,
        entries: checked.map { GroupSnapshot.Entry(judgement: $0.judgement, dependencies: $0.dependencies) },
        ownership: ownership, log: log ?? .empty)
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

  private func files(
    _ group: FeatureGroup, _ features: [CheckedFeature], _ own: [ParsedDocument]
  ) throws -> (read: [CheckedFile], unreadable: [UnreadableFile]) {
    let indexes = own.map { ($0.path, DocumentFacts(of: $0.document, context.vocabulary)) }
    var read: [CheckedFile] = []
    var unreadable: [UnreadableFile] = []
    if group.epic == nil {
      // People keep much else in a specs root; only the indexes are speckit's.
      read = indexes.map { CheckedFile($0, $1, feature: nil, group: group, context) }
    } else {
      (read, unreadable) = try TextFiles(context, known: indexes).all(
        below: group.directory, leavingOut: group.features, of: nil, in: group)
    }
    for checked in features where scope.touches(checked.location.directory) {
      let found = try TextFiles(context, known: checked.feature.documentFacts).all(
        below: checked.location.directory, of: checked.location, in: group)
      read += found.read
      unreadable += found.unreadable
    }
    return (read, unreadable)
  }
}

extension Feature {
  /// What its documents say as any document does.
  fileprivate var documentFacts: [(path: RelativePath, facts: DocumentFacts)] {
    let single: [(RelativePath?, DocumentFacts?)] = [
      (spec?.path, spec?.facts.document), (plan?.path, plan?.facts.document),
      (research?.path, research?.facts.document), (dataModel?.path, dataModel?.facts.document),
      (tasks?.path, tasks?.facts.document), (quickstart?.path, quickstart?.facts),
    ]
    return single.compactMap { path, facts in path.flatMap { path in facts.map { (path, $0) } } }
      + checklists.map { ($0.path, $0.facts.document) }
  }
}
