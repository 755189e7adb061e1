public import Survey
public import WorkspaceModel

/// Something that was made from an item.
public struct Derived: Hashable, Sendable {
  /// What sort of thing it is.
  public enum Kind: String, Sendable, CaseIterable {
    /// A section of the plan, or of a document that goes with it.
    case section
    /// A contract.
    case contract
    /// A task.
    case task
    /// A file or folder that a task names.
    case path
    /// A test of such a file, by the layout of the project, or one that names the item.
    case test
    /// A line of code that names the item.
    case code
    /// A line of another feature that names the item.
    case feature
  }

  /// What sort of thing it is.
  public let kind: Kind
  /// Where it stands.
  public let place: Place
  /// What stands there: a heading, a task, a path, a feature.
  public let text: String
  /// By what it hangs on the item: its name, a requirement that stands for it, a story that it serves, a task.
  public let via: String
  /// Whether it was made from another text of the item and nobody looked at it since; nil where nothing remembers.
  public let isSuspect: Bool?
}

/// An item, and what was made from it.
public struct Impact: Sendable {
  /// What became of an item since another state of the workspace.
  public enum Change: String, Sendable {
    /// Its text is another.
    case changed
    /// It was not there.
    case added
    /// It is there no more.
    case gone
  }

  /// The feature; nil for a gate of the constitution.
  public let feature: FeatureLocation
  /// The item, and where it stands, or stood.
  public let item: FeatureItems.Placed
  /// What became of it, where that was asked.
  public let change: Change?
  /// What was made from it.
  public let derived: [Derived]
}
