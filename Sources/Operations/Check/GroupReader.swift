import Configuration
import Files
import Markdown
import WorkspaceModel

/// Reads the features that belong together, with every text file that is theirs.
struct GroupReader {
  let context: CheckContext
  /// Whether it is asked what a sync would do.
  let asksSync: Bool

  /// What was read, and what could not be.
  struct Answer {
    let group: CheckedGroup
    let unreadable: [UnreadableFeature]
    let unreadableFiles: [(path: RelativePath, failure: Failure)]
  }

  /// Reads an epic, or with nil the features of one specs root.
  func read(_ epic: Epic?, _ locations: [FeatureLocation]) throws -> Answer {
    let (features, unreadable) = try context.session.features(at: locations, in: context.tree)
    var failures: [(RelativePath, Failure)] = []
    func document(_ path: RelativePath?) throws -> ParsedDocument? {
      do {
        return try path.flatMap { try ParsedDocument($0, in: context.tree) }
      } catch let error as FileError {
        failures.append((path ?? .empty, Failure(error)))
        return nil
      }
    }
    let execPlan = try document(epic?.execPlan)
    let designIndex = try document(epic?.designIndex)
    let log = epic.map { _ in execPlan.map { DecisionLog(of: $0.document, context.vocabulary) } ?? emptyLog }
    let session = context.session
    let resolver = DependencyResolver(map: context.map, features: features, vocabulary: session.vocabulary) {
      session.readableBranch(of: $0, in: context.tree)
    }
    let checked = try features.map {
      try CheckedFeature($0, epic: epic, log: log, resolver: resolver, context)
    }
    let ownership = Ownership(of: features, vocabulary: context.vocabulary)
    var pending: PendingSync?
    if asksSync, unreadable.isEmpty, failures.isEmpty, let epic, let log {
      let snapshot = EpicSnapshot(
        of: epic,
        entries: checked.map { EpicSnapshot.Entry(judgement: $0.judgement, dependencies: $0.dependencies) },
        ownership: ownership, execPlan: execPlan?.document ?? Document([UInt8]()), log: log,
        vocabulary: context.vocabulary)
      pending = PendingSync(of: snapshot, execPlan: execPlan, designIndex: designIndex, session)
    }
    let group = CheckedGroup(
      epic: epic, features: checked, ownership: ownership,
      files: try files(epic, checked, [execPlan, designIndex].compactMap { $0 }), log: log, execPlan: execPlan,
      designIndex: designIndex, context: context, pendingSync: pending)
    return Answer(group: group, unreadable: unreadable, unreadableFiles: failures)
  }

  private var emptyLog: DecisionLog { DecisionLog(of: Document([UInt8]()), context.vocabulary) }

  private func files(_ epic: Epic?, _ features: [CheckedFeature], _ own: [ParsedDocument]) throws -> [CheckedFile] {
    let inFeatures = try features.flatMap { checked in
      let feature = checked.feature
      let parsed =
        [feature.spec, feature.plan, feature.research, feature.dataModel, feature.tasks].compactMap { $0 }
        + feature.checklists
      return try TextFiles(context, parsed).all(below: feature.location.directory).map { path, bytes, document in
        CheckedFile(path, bytes, document: document, feature: feature.location, epic: epic, context)
      }
    }
    guard let epic else { return inFeatures }
    let inEpic = try TextFiles(context, own).all(below: epic.directory, leavingOut: epic.features)
    return inEpic.map { path, bytes, document in
      CheckedFile(path, bytes, document: document, feature: nil, epic: epic, context)
    } + inFeatures
  }
}
