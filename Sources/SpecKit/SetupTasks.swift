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
    /// The strongest file that has the name of the template; nil where it is built in.
    public let template: AbsolutePath?
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
    let template = try ScriptTemplate.required(TemplateName.tasks.rawValue, session, contract, after: messages)
    let file = try session.workspace.scriptFile(of: template, in: session.workspace.workingTree, contract)
    return Answer(
      feature: feature, documents: documents, template: file.map(session.workspace.root.appending),
      text: template.bytes, messages: messages)
  }
}
