import Files
import Operations

/// What stands between `/speckit` and the name of a command: `/speckit.plan` or `/speckit-plan`, as the agent wants it.
struct CommandSeparator {
  let character: Character

  /// Reads `.specify/integration.json`: the `invoke_separator` of the default integration. A dot where it says nothing
  /// of the kind, or cannot be read.
  init(in tree: any FileTree) {
    character = IntegrationState(in: tree).separator.flatMap(\.first) ?? "."
  }

  /// A command as the user types it.
  func command(_ name: String) -> String { "/speckit\(character)\(name)" }
}
