public import Changes
public import Files
import Survey
import Templates

/// `setup-tasks`: what a prompt needs to write the task list.
public enum SetupTasks {
  /// What is found.
  public struct Answer: Sendable {
    /// The feature.
    public let feature: ScriptFeature
    /// Its documents.
    public let documents: FeatureDocuments
    /// The file of the strongest layer of the template.
    public let template: AbsolutePath
    /// The template's text.
    public let text: [UInt8]
    /// What is to be said on standard error, a line each.
    public let messages: [String]
  }

  /// Checks that plan, specification and template are there.
  ///
  /// - Throws: `ScriptRefusal` for what is not there, `Failure`, `FileError`, `GitError`, `TemplateError`.
  public static func decide(_ session: Session, _ contract: Contract) throws -> Answer {
    let separator = CommandSeparator(in: session.workspace.workingTree)
    let feature = try ScriptWorkspace(session, contract).feature()
    let messages = try feature.validated(separator)
    try Prerequisite.plan(of: feature).require(separator, after: messages)
    try Prerequisite.spec(of: feature).require(separator, after: messages)
    let documents = try FeatureDocuments(of: feature, includesTasks: false)
    guard let template = try session.workspace.scriptTemplate(.tasks, in: session.workspace.workingTree),
      case .file(let path) = template.origin
    else { throw ScriptRefusal(messages + noTemplate(session)) }
    return Answer(
      feature: feature, documents: documents, template: session.workspace.root.appending(path), text: template.bytes,
      messages: messages)
  }

  private static func noTemplate(_ session: Session) -> [String] {
    let file = TemplateName.tasks.fileName
    return [
      "ERROR: Could not resolve required \(TemplateName.tasks) from the template override stack for \(session.workspace.root)",
      "Looked at .specify/templates/overrides/\(file), .specify/presets, .specify/extensions and"
        + " .specify/templates/\(file).",
    ]
  }
}
