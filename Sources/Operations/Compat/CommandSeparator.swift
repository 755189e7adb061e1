import Files
import YAML

/// What stands between `/speckit` and the name of a command: `/speckit.plan` or `/speckit-plan`, as the agent wants it.
struct CommandSeparator {
  let character: Character

  /// Reads `.specify/integration.json`: the `invoke_separator` of the default integration. A dot where it says nothing
  /// of the kind, or cannot be read.
  init(in tree: any FileTree) {
    let path = RelativePath.empty.appending(component: ".specify").appending(component: "integration.json")
    let root = (try? tree.read(path)).flatMap { try? YAMLNode.parse($0.bytes) }
    let key = [root?["default_integration"], root?["integration"]].compactMap { $0?.string }.first
    let separator = key.flatMap { root?["integration_settings"]?[$0]?["invoke_separator"]?.string }
    character = separator == "-" ? "-" : "."
  }

  /// A command as the user types it.
  func command(_ name: String) -> String { "/speckit\(character)\(name)" }
}
