public import Files
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
    let key = file.text("default_integration") ?? file.text("integration")
    integration = key
    separator = key.flatMap {
      file.word("integration_settings", $0, "invoke_separator", among: [".": ".", "-": "-"])
    }
    version = file.text("version")
    problems = file.problems
  }
}
