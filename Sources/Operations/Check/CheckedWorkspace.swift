import Files
import WorkspaceModel

/// The workspace as a whole: what is known of every feature once its documents have been left behind.
struct CheckedWorkspace {
  /// What rules over many features need of one.
  struct Summary {
    let location: FeatureLocation
    let stage: Stage
    let branch: String?
    let number: Int?
    let dependsOn: [FeatureID]
    /// The specification, or the plan where there is none.
    let document: RelativePath?
    let lines: [HeaderFieldName: Int]
  }

  let context: CheckContext
  /// Ordered by ID.
  let features: [Summary]
  /// Features that cannot be read.
  let unreadable: [UnreadableFeature]
  /// Other documents that cannot be read.
  let unreadableFiles: [(path: RelativePath, failure: Failure)]
  /// The changes that a sync would make to the index over all epics.
  let pendingSync: PendingSync?
}

extension CheckedWorkspace.Summary {
  init(_ checked: CheckedFeature) {
    let feature = checked.feature
    location = feature.location
    stage = checked.judgement.stage
    branch = feature.branch
    number = feature.location.layout == .flat ? FeatureNumber.of(feature.id.string) : feature.number
    dependsOn = checked.dependencies.known
    document = (feature.spec ?? feature.plan)?.path
    lines = feature.header?.lines ?? [:]
  }
}
