public import Documents
import Files
import Markdown
import Survey
public import WorkspaceModel

/// A feature as one of two states has it.
public struct FeatureState: Sendable {
  /// Where it is.
  public let location: FeatureLocation
  /// The H1 without its kind and ID; the ID where nothing is left.
  public let title: String
  /// How far it is.
  public let stage: Stage
  /// What the header says of its status; nil where it says nothing.
  public let status: String?
  /// Ticked and all tasks.
  public let progress: TaskProgress
  /// What its header says that it depends on.
  public let dependsOn: [String]
  /// What its documents state.
  public let statements: [Statement]

  /// How many statements of a sort there are.
  public func count(_ kind: Statement.Kind) -> Int { statements.count { $0.kind == kind } }
}

/// Reads the features of one of two states.
struct FeatureStateReader {
  private let view: StateView
  private let keeper: GateKeeper
  private let workspace: Workspace

  init(_ view: StateView, _ workspace: Workspace) {
    self.view = view
    self.workspace = workspace
    keeper = GateKeeper(workspace: workspace, tree: view.tree)
  }

  /// A feature with what its documents say.
  ///
  /// - Throws: `FileError` for a document that cannot be read, `GitError`, `TemplateError`.
  func read(_ location: FeatureLocation) throws -> FeatureState {
    let feature = try Feature(at: location, view.reader)
    let judgement = try keeper.judge(feature, log: log(of: location))
    return FeatureState(
      location: location, title: feature.title, stage: judgement.stage, status: feature.header?.status,
      progress: judgement.progress, dependsOn: feature.header?.dependsOn ?? [],
      statements: try FeatureStatements.of(feature, in: view.tree))
  }

  private func log(of location: FeatureLocation) throws -> LoggedDecisions? {
    guard let group = view.map.group(of: location) else { return nil }
    guard try view.blob(at: group.decisionLog) != nil else {
      return workspace.decisionLog(of: group, nil).map { LoggedDecisions($0) }
    }
    return try workspace.decisionsForGates(of: group, in: view.tree)
  }
}
