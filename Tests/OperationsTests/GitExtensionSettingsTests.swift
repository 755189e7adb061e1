import Configuration
import Files
import TestSupport
import Testing

@testable import Operations

/// `git-config.yml`, read as the git extension's own scripts read it.
@Suite struct GitExtensionSettingsTests {
  private func template(_ text: String) -> String? { GitExtensionSettings(Array(text.utf8)).template?.text }

  @Test(arguments: [
    ("branch_template: \"a/{number}-{slug}\"", "a/{number}-{slug}"),
    ("branch_template:a/{number}-{slug}", "a/{number}-{slug}"),
    ("  branch_template: 'a/{number}-x'  # ours", "a/{number}-x"), ("branch_template: a\t# b", "a"),
    ("branch_template: a#b\r", "a#b"), ("branch_template: # b", "# b"), ("branch_template: \"'a'\"", "a"),
    ("branch_prefix: feat", "feat/{number}-{slug}"), ("branch_prefix: feat/", "feat/{number}-{slug}"),
    ("branch_prefix: b\nbranch_template: a", "a"), ("branch_template: \"\"\nbranch_prefix: b", "b/{number}-{slug}"),
    ("x:\n  branch_template: a\nbranch_template: b", "a"),
  ])
  func `the first line of a key counts, without comment and quotes`(text: String, template: String) {
    #expect(self.template(text) == template)
  }

  @Test(arguments: [
    "", "branch_template:", "# branch_template: a", "my_branch_template: a", "branch_template:\nbranch_template: a",
  ])
  func `what says nothing is nothing`(text: String) {
    #expect(template(text) == nil)
  }

  @Test func `line and numbering are told`() {
    let settings = GitExtensionSettings(Array("# ours\nbranch_prefix: a\nbranch_numbering: timestamp\n".utf8))
    #expect(settings.line == 2)
    #expect(settings.numbering == .timestamp)
    #expect(GitExtensionSettings(Array("branch_numbering: weekly".utf8)).numbering == nil)
  }

  @Test(arguments: [
    ("Ada Lovelace", "ada-lovelace"), ("--José María--", "jos-mar-a"), ("dev_42", "dev-42"), ("日本", nil), ("", nil),
  ])
  func `a token has ASCII letters and digits alone`(text: String, token: String?) {
    #expect(BranchToken.token(text) == token)
  }
}
