public import Files
import JSON
import Survey

/// `.specify/integration.json`, in which spec-kit keeps the agent that its commands are installed for.
public struct IntegrationState {
  /// The agent, such as `claude`; nil where none is named.
  let integration: String?
  /// What stands between `/speckit` and the name of a command, `.` or `-`; nil where the file does not say.
  public let separator: String?
  /// spec-kit's version.
  let version: String?
  /// What could not be read, and was taken for unsaid.
  let problems: [SpecKitSettings.Problem]

  /// Reads what spec-kit has noted in `tree`.
  public init(in tree: any FileTree) {
    var file = SpecKitFile(SpecKitMarks.integration, in: tree)
    let chosen = file.text("default_integration")
    let main = chosen == nil ? file.text("integration") : nil
    integration = chosen ?? main
    // The scripts take an empty text for no integration, and what else Python calls false for none that is chosen.
    let value = file.member("default_integration")
    let isChosen = value.map { $0.isTrue || $0.string != nil } ?? false
    separator = (isChosen ? chosen : main).flatMap {
      file.word("integration_settings", $0, "invoke_separator", among: [".": ".", "-": "-"])
    }
    version = file.text("version")
    problems = file.problems
  }
}
