public import Files
public import WorkspaceModel

/// Something that two branches, of which neither is merged, have changed each in its own way.
public struct Overlap: Hashable, Sendable {
  /// One of those who changed it.
  public struct Side: Hashable, Sendable {
    /// The branch; nil for the working tree.
    public let branch: String?
    /// Where it stands there. Without a line where it is gone.
    public let place: Place
    /// What it says there; nil where it is gone, or is a file.
    public let text: String?
  }

  /// What was changed.
  public enum Thing: Hashable, Sendable {
    /// Something that a document of a feature states.
    case statement(Statement.Kind, name: String, feature: FeatureLocation)
    /// A file beside features that a task here names.
    case file(RelativePath)
  }

  /// What was changed.
  public let thing: Thing
  /// Where it stands here: what it is told about.
  public let place: Place
  /// Those who changed it, the working tree first, then the branches as Git lists them.
  public let sides: [Side]
  /// The task here that names the file; nil for anything else.
  public let task: String?

  /// How the thing is called in a sentence.
  public var name: String {
    switch thing {
    case .file(let path): path.string
    case .statement(.entity, let name, _): "the entity \(name)"
    case .statement(.contract, let name, _): "the contract \(name)"
    case .statement(.section, let name, _): "the section \(name)"
    case .statement(_, let name, _): name
    }
  }
}
