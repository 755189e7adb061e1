import Documents
import Failures
import Files
import Names
public import Survey
import WorkspaceModel

/// What was made from items, of those that are named or that changed: `impact`.
public enum AskImpact {
  /// The answer.
  public struct Answer: Sendable {
    /// The items, each with what was made from it.
    public let impacts: [Impact]
    /// What named the feature, where no argument did.
    public let decidedBy: String?
    /// Features that cannot be read.
    public let leftOut: [LeftOut]
  }

  /// Looks for what was made from items.
  ///
  /// - Parameters:
  ///   - arguments: items, and features, which stand for all items that their plans and tasks know otherwise; empty for the
  ///     current feature, or with `since` for all features.
  ///   - since: a commit, by any name that Git knows; nil for no comparison.
  /// - Throws: `Failure` for what is not there, `FileError`, `GitError`.
  public static func decide(
    _ arguments: [String], since: String?, _ workspace: Workspace
  ) throws -> Answer {
    let map = try workspace.map(of: workspace.seen)
    let keeper = GateKeeper(workspace: workspace, tree: workspace.seen)
    let survey = ImpactSurvey(map, keeper, workspace)
    if let since {
      let changed = try ChangedItems(since: since, map, keeper, workspace)
      let wanted = try arguments.map { try workspace.itemArgument($0, in: map) }
      let found = changed.items.filter { item in wanted.isEmpty || wanted.contains { item.isMeant(by: $0) } }
      return Answer(
        impacts: try found.map { try survey.impact(of: $0.placed, in: $0.location, change: $0.change) }, decidedBy: nil,
        leftOut: changed.leftOut)
    }
    if arguments.isEmpty {
      let current = try workspace.feature(nil, in: map)
      return Answer(
        impacts: try survey.suspects(of: current.location), decidedBy: current.decidedBy, leftOut: [])
    }
    var decidedBy: String?
    let impacts = try arguments.flatMap { argument -> [Impact] in
      switch try workspace.itemArgument(argument, in: map) {
      case .feature(let feature): return try survey.suspects(of: feature.location)
      case .item(let name, of: let feature):
        if feature.decidedBy != "the argument" { decidedBy = feature.decidedBy }
        return try survey.impacts(of: name, in: feature.location)
      }
    }
    return Answer(impacts: impacts, decidedBy: decidedBy, leftOut: [])
  }
}

extension ImpactSurvey {
  /// The items of a feature that its plan or its tasks know otherwise than they are, each with what was made from it.
  func suspects(of location: FeatureLocation) throws -> [Impact] {
    let feature = try Feature(at: location, keeper.reader)
    let memory = FeatureMemory(of: feature, constitution: try keeper.writtenConstitution())
    return try memory.suspects.map { try impact(of: $0.placed, in: location, change: $0.change) }
  }

  /// The items of a feature that a name means, also those that are gone and that the plan or the tasks still remember.
  func impacts(of name: ItemName, in location: FeatureLocation) throws -> [Impact] {
    let feature = try Feature(at: location, keeper.reader)
    let memory = FeatureMemory(of: feature, constitution: try keeper.writtenConstitution())
    let found = memory.items.filter { name.names($0.item) }
    if !found.isEmpty { return try found.map { try impact(of: $0, in: location) } }
    let gone = memory.gone.filter { name.names($0.item) }
    if gone.isEmpty {
      throw Failure.unknownItem(
        name.text, in: FeatureItems(of: feature, constitution: try keeper.writtenConstitution()))
    }
    return try gone.map { try impact(of: $0, in: location, change: .gone) }
  }
}
