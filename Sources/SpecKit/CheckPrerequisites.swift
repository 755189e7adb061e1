public import Changes
import Files
import Survey

/// `check-prerequisites`: what there is of a feature, once what must be there is.
public enum CheckPrerequisites {
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
  public static func paths(_ session: Session) throws -> ScriptFeature { try ScriptWorkspace(session).feature() }

  /// Checks that the plan, and with `requiresTasks` the task list, is there.
  ///
  /// - Throws: `ScriptRefusal` for what is not there, `Failure`, `FileError`, `GitError`, `TemplateError`.
  public static func decide(
    requiresTasks: Bool, includesTasks: Bool, template: String?, _ session: Session
  ) throws -> Answer {
    let separator = CommandSeparator(in: session.workspace.workingTree)
    let feature = try ScriptWorkspace(session).feature()
    let messages = try feature.validated(separator)
    guard FileSystem.isDirectory(feature.directory) else {
      throw ScriptRefusal(
        messages + [
          "ERROR: Feature directory not found: \(feature.directory)",
          "Run \(separator.command("specify")) first to create the feature structure.",
        ])
    }
    try Prerequisite.plan(of: feature).require(separator, after: messages)
    if requiresTasks { try Prerequisite.tasks(of: feature).require(separator, after: messages) }
    return Answer(
      feature: feature, documents: try FeatureDocuments(of: feature, includesTasks: includesTasks),
      template: try template.map { try ScriptTemplate.text($0, session) }, messages: messages)
  }
}
