public import Changes
import Files
import Survey

/// `check-prerequisites`: what there is of a feature, once what must be there is.
public enum CheckPrerequisites {
  /// A document that must be there, besides the plan.
  public enum Requirement: Sendable {
    /// The specification.
    case spec
    /// The task list.
    case tasks
  }

  /// What is found.
  public struct Answer: Sendable {
    /// The feature.
    public let feature: ScriptFeature
    /// Its documents.
    public let documents: FeatureDocuments
    /// The text of the template that was asked for; nil where none was.
    public let template: [UInt8]?
    /// What is to be said on standard error, a line each.
    public let messages: [String]
  }

  /// The paths alone, nothing of them checked: `--paths-only`.
  ///
  /// - Throws: `ScriptRefusal` where several folders could be the feature's, `Failure`, `FileError`, `GitError`.
  public static func paths(_ session: Session, _ contract: Contract) throws -> ScriptFeature {
    try ScriptWorkspace(session, contract).feature()
  }

  /// Checks that the plan is there, and what else is required.
  ///
  /// - Parameters:
  ///   - required: further documents that must be there: the specification, the task list.
  ///   - includesTasks: whether the task list counts among the documents.
  ///   - template: the template whose text is asked for; nil for none.
  /// - Throws: `ScriptRefusal` for what is not there, `Failure`, `FileError`, `GitError`, `TemplateError`.
  public static func decide(
    required: Set<Requirement>, includesTasks: Bool, template: String?, _ session: Session, _ contract: Contract
  ) throws -> Answer {
    let separator = CommandSeparator(in: session.workspace.workingTree)
    let feature = try ScriptWorkspace(session, contract).feature()
    let messages = try feature.validated(separator)
    guard FileSystem.isDirectory(feature.directory) else {
      throw ScriptRefusal(
        messages + [
          "ERROR: Feature directory not found: \(feature.directory)",
          "Run \(separator.command("specify")) first to create the feature structure.",
        ])
    }
    try Prerequisite.plan(of: feature).require(separator, after: messages)
    if contract.refusesEmptyPlans { try refuseEmptyPlan(of: feature, separator, after: messages) }
    if required.contains(.spec) {
      try Prerequisite.spec(of: feature, "create the feature specification").require(separator, after: messages)
    }
    if required.contains(.tasks) { try Prerequisite.tasks(of: feature).require(separator, after: messages) }
    return Answer(
      feature: feature, documents: try FeatureDocuments(of: feature, includesTasks: includesTasks),
      template: try template.map { try ScriptTemplate.text($0, session) }, messages: messages)
  }

  private static func refuseEmptyPlan(
    of feature: ScriptFeature, _ separator: CommandSeparator, after messages: [String]
  ) throws {
    guard try FileSystem.read(feature.plan, limit: 1)?.bytes.isEmpty == true else { return }
    throw ScriptRefusal(
      messages + [
        "ERROR: \(feature.plan.name) is empty in \(feature.directory)",
        "Fill it, or delete it and rerun \(separator.command("plan")) with a plan template that holds something.",
      ])
  }
}
