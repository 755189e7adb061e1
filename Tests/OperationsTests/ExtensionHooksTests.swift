import Files
import Templates
import TestSupport
import Testing

@testable import Operations

/// What is read of spec-kit's `extensions.yml`.
@Suite struct ExtensionHooksTests {
  private func tree(_ text: String) -> MemoryTree { MemoryTree([ExtensionHooks.path.string: Array(text.utf8)]) }

  private func callsGit(enabled: String) throws -> Bool {
    try ExtensionHooks.callGit(
      in: tree("hooks:\n  before_specify:\n  - extension: git\n    enabled: \(enabled)\n"))
  }

  @Test(arguments: [("true", true), ("false", false), ("no", false), ("'false'", true), ("null", true)])
  func `only what says that it is not enabled is not called`(enabled: String, isCalled: Bool) throws {
    #expect(try callsGit(enabled: enabled) == isCalled)
  }

  @Test func `events, owners and order are read, and what has none of them is left out`() throws {
    let text = """
      hooks:
        before_specify:
        - extension: workspace
        - {extension: git, enabled: false}
        - command: x
        after_plan: nothing
        after_tasks:
        - extension: workspace
      """
    let hooks = try ExtensionHooks(in: tree(text))
    #expect(hooks.hooks.map(\.event) == ["before_specify", "before_specify", "after_tasks"])
    #expect(hooks.called(at: "before_specify") == ["workspace"])
    #expect(try ExtensionHooks(in: MemoryTree([:])).hooks.isEmpty)
  }

  @Test func `what is no YAML is an error that names the line, and calls nothing`() throws {
    let broken = tree("hooks:\n  - [\n")
    #expect(throws: TemplateError.self) { try ExtensionHooks(in: broken) }
    #expect(try !ExtensionHooks.callGit(in: broken))
    let denied = DeniedTree(tree: broken, denied: ExtensionHooks.path)
    #expect(throws: FileError.self) { try ExtensionHooks.callGit(in: denied) }
  }
}
