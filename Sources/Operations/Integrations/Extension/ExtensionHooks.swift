import Files
import YAML

/// What `.specify/extensions.yml` has spec-kit's prompts call.
enum ExtensionHooks {
  /// Whether spec-kit's extension for Git is called before a specification is written, to make a branch. A file that cannot be
  /// read calls nothing.
  static func callGit(in tree: any FileTree) throws -> Bool {
    guard let path = RelativePath(".specify/extensions.yml"), let contents = try tree.read(path),
      let hooks = (try? YAMLNode.parse(contents.bytes))?["hooks"]?["before_specify"],
      case .sequence(let entries) = hooks.value
    else { return false }
    return entries.contains { $0["extension"]?.string == "git" && $0["enabled"]?.string != "false" }
  }
}
