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

  /// Reads an epic, or with nil the features of one specs root.
  func read(_ epic: Epic?, _ locations: [FeatureLocation]) throws -> Answer {
    let (features, oddFeatures) = try context.session.features(at: locations, in: context.tree)
    var unreadable = Set(oddFeatures.map(UnreadableFile.init))
    func document(_ path: RelativePath?) throws -> ParsedDocument? {
      do {
        return try path.flatMap { try ParsedDocument($0, in: context.tree) }
      } catch let error as FileError {
        path.map { _ = unreadable.insert(UnreadableFile($0, error)) }
        return nil
      }
    }
    let execPlan = try document(epic?.execPlan)
    let designIndex = try document(epic?.designIndex)
    let log = epic.map { _ in execPlan.map { DecisionLog(of: $0.document, context.vocabulary) } ?? emptyLog }
    let session = context.session
    let checked = try features.map {
      try CheckedFeature($0, epic: epic, log: log, context)
    }
    let ownership = Ownership(of: features, vocabulary: context.vocabulary)
    var pending: PendingSync?
    if asksSync, unreadable.isEmpty, let epic, let log {
      let snapshot = EpicSnapshot(
        of: epic,
        entries: checked.map { EpicSnapshot.Entry(judgement: $0.judgement, dependencies: $0.dependencies) },
        ownership: ownership, execPlan: execPlan?.document ?? Document([UInt8]()), log: log,
        vocabulary: context.vocabulary)
      pending = PendingSync(of: snapshot, execPlan: execPlan, designIndex: designIndex, session)
    }
    let (files, oddFiles) = try files(epic, checked, [execPlan, designIndex].compactMap { $0 })
    unreadable.formUnion(oddFiles)
    let group = CheckedGroup(
      epic: epic, features: checked, ownership: ownership,
      files: files, unreadable: Set(unreadable.map(\.path)), log: log, execPlan: execPlan,
      designIndex: designIndex, context: context, pendingSync: pending)
    return Answer(group: group, unreadable: unreadable)
  }

  private var emptyLog: DecisionLog { DecisionLog(of: Document([UInt8]()), context.vocabulary) }

  private func files(
    _ epic: Epic?, _ features: [CheckedFeature], _ own: [ParsedDocument]
  ) throws -> (read: [CheckedFile], unreadable: [UnreadableFile]) {
    var read: [CheckedFile] = []
    var unreadable: [UnreadableFile] = []
    func add(_ files: (read: [TextFiles.Text], unreadable: [UnreadableFile]), of feature: FeatureLocation?) {
      unreadable += files.unreadable
      read += files.read.map {
        CheckedFile($0.path, $0.bytes, document: $0.document, feature: feature, epic: epic, context)
      }
    }
    if let epic {
      add(try TextFiles(context, own).all(below: epic.directory, leavingOut: epic.features), of: nil)
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

extension UnreadableFile {
  fileprivate init(_ odd: UnreadableFeature) {
    path = odd.path
    reason = odd.reason
    hint = odd.failure.hint
  }
}
