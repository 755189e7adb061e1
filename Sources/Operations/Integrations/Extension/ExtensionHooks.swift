import Files
import Templates
import YAML

/// What `.specify/extensions.yml` has spec-kit's prompts call.
struct ExtensionHooks {
  /// Where it stands.
  static let path = [".specify", "extensions.yml"].reduce(RelativePath.empty) { $0.appending(component: $1) }

  /// A call of an extension.
  struct Hook {
    /// When it is called, such as `before_specify`.
    let event: String
    /// The ID of the extension.
    let owner: String
    /// Whether it is called; what says nothing of it is.
    let isEnabled: Bool
  }

  /// The calls, in the order of the file.
  let hooks: [Hook]

  /// Reads those of `tree`; without a file there are none.
  ///
  /// Throws `TemplateError.invalidFile` for what is no YAML, and whatever reading throws.
  init(in tree: any FileTree) throws {
    guard let contents = try tree.read(ExtensionHooks.path) else {
      hooks = []
      return
    }
    do throws(YAMLError) {
      let events = try YAMLNode.parse(contents.bytes)?["hooks"]?.mapping ?? []
      hooks = events.flatMap { event in (event.value.sequence ?? []).compactMap { Hook(event.key.string, $0) } }
    } catch {
      throw TemplateError.invalidFile(
        path: ExtensionHooks.path.string, line: error.line, message: error.message)
    }
  }

  /// The extensions that are called at an event, in order.
  func called(at event: String) -> [String] { hooks.filter { $0.event == event && $0.isEnabled }.map(\.owner) }

  /// Whether spec-kit's extension for Git is called before a specification is written, to make a branch. A file that cannot be
  /// understood calls nothing.
  static func callGit(in tree: any FileTree) throws -> Bool {
    do {
      return try ExtensionHooks(in: tree).called(at: "before_specify").contains("git")
    } catch is TemplateError {
      return false
    }
  }
}

extension ExtensionHooks.Hook {
  fileprivate init?(_ event: String?, _ entry: YAMLNode) {
    guard let event, let owner = entry["extension"]?.string else { return nil }
    self.init(event: event, owner: owner, isEnabled: entry["enabled"]?.boolean != false)
  }
}
