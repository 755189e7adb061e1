import Files
import Markdown
import WorkspaceModel

/// The workspace as a whole: what is known of every feature once its documents have been left behind.
struct CheckedWorkspace {
  /// What rules over many features need of one.
  struct Summary {
    let location: FeatureLocation
    let stage: Stage
    let branch: String?
    let number: Int?
    /// What it depends on, and where a document says so first.
    let dependsOn: [Dependency]
    /// The specification, or the plan where there is none.
    let document: RelativePath?
    let lines: [HeaderFieldName: Int]
  }

  /// A feature that another one depends on.
  struct Dependency {
    let feature: FeatureID
    let path: RelativePath
    let line: Int?
  }

  let context: CheckContext
  /// Ordered by ID.
  let features: [Summary]
  /// Documents that cannot be read.
  let unreadable: Set<UnreadableFile>
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
    dependsOn = checked.dependencies.known.map { CheckedWorkspace.Dependency($0, of: checked) }
    document = (feature.spec ?? feature.plan)?.path
    lines = feature.header?.lines ?? [:]
  }
}

extension CheckedWorkspace.Dependency {
  /// Finds the place by the ID; a dependency that goes by branch or number stands in the header.
  fileprivate init(_ id: FeatureID, of checked: CheckedFeature) {
    let feature = checked.feature
    self.feature = id
    let header = feature.header?.lines[.dependsOn]
    for parsed in [feature.spec, feature.plan].compactMap({ $0 }) where parsed.document.source.contains(id.string) {
      let lines = 1..<parsed.document.source.lines.count + 1
      let place = lines.first { line in
        parsed.document.source.contains(id.string, onLine: line)
          && parsed.document.visibleText(ofLine: line)?.contains(id.string) == true
      }
      if let place {
        path = parsed.path
        line = place
        return
      }
    }
    path = (feature.spec ?? feature.plan)?.path ?? feature.location.directory
    line = header
  }
}
