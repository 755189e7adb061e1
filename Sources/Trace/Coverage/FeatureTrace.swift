public import Names
public import WorkspaceModel

/// The trace of a feature: how far each of its requirements is fulfilled, and every link that says so.
public struct FeatureTrace: Sendable {
  /// Where the feature is.
  public let location: FeatureLocation
  /// Its title.
  public let title: String
  /// Its requirements and success criteria.
  public let requirements: [TracedRequirement]
  /// The links, in the order of their kinds.
  public let links: [Link]
  /// The tasks whose files are not there, and what else is odd about the files of tasks.
  public let files: [TracedFile]

  /// Its ID.
  public var id: FeatureID { location.id }
}
