public import Files
import Names

/// Features that share a design index and a Decision Log: those of an epic, or in the flat layout those of a specs root,
/// which is treated as one.
public struct FeatureGroup: Hashable, Sendable {
  /// The epic; nil for a specs root.
  public let epic: Epic?
  /// The directory of the epic, or the root, relative to the workspace.
  public let directory: RelativePath

  /// The features of an epic.
  public init(_ epic: Epic) {
    self.epic = epic
    directory = epic.directory
  }

  /// The features of a root of the flat layout.
  public init(specsRoot: RelativePath) {
    epic = nil
    directory = specsRoot
  }

  /// How people name it: the epic's ID, or the path of the root.
  public var name: String { epic?.id.string ?? directory.string }

  /// The directory right above the features.
  public var features: RelativePath { epic?.features ?? directory }

  /// The design index.
  public var designIndex: RelativePath { epic?.designIndex ?? directory.appending(component: "index.md") }

  /// The document that holds the Decision Log: the epic's execution plan, or a document of its own.
  public var decisionLog: RelativePath { epic?.execPlan ?? directory.appending(component: "decisions.md") }
}
