public import Files
public import Names

/// An epic as its directory shows it.
public struct Epic: Hashable, Sendable {
  /// The directory's name.
  public let id: EpicID
  /// The folder right below the plans root, such as `services` or `system`.
  public let scope: String
  /// The folder between scope and epic; nil where there is none.
  public let service: String?
  /// Relative to the workspace.
  public let directory: RelativePath

  /// Describes the epic in `directory`, which lies below `scope` and perhaps `service`.
  public init(id: EpicID, scope: String, service: String?, directory: RelativePath) {
    self.id = id
    self.scope = scope
    self.service = service
    self.directory = directory
  }

  /// The epic execution plan, which holds the Decision Log.
  public var execPlan: RelativePath { directory.appending(component: "exec-plan.md") }

  /// The design index.
  public var designIndex: RelativePath {
    directory.appending(component: "design").appending(component: "index.md")
  }

  /// The directory that holds the features.
  public var features: RelativePath { directory.appending(component: "features") }

  /// The title in the first heading of the execution plan; the ID where it has none, or is not there.
  public func title(_ heading: String?) -> String {
    heading.flatMap { Title.of(heading: $0, id: id.string) } ?? id.string
  }
}

extension Epic {
  /// The area of its ID, else the first word of its service or scope.
  public var area: Area? { id.parts?.area ?? Area(firstWordOf: service ?? scope) }
}
