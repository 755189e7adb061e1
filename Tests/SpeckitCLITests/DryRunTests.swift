import Files
import TestSupport
import Testing

/// `--dry-run` tells the changes and touches nothing, not even Git's directory.
@Suite struct DryRunTests {
  @Test(arguments: [
    ["new-feature", "Sign out"], ["new-feature", "Sign out", "--base", "older"],
    ["new-feature", "Sign out", "--worktree"], ["new-feature", "Sign out", "--full", "--commit"],
    ["new-feature", "Sign out", "--no-branch"], ["new-epic", "Billing", "--service", "billing-service"],
    ["new-epic", "--from", "../epic.yml"], ["plan", "F-USER-001", "--force"], ["tasks", "F-USER-001", "--force"],
    ["checklist", "F-USER-001", "security"], ["sync"], ["decision", "add", "A", "--rationale", "R"],
    ["switch", "F-USER-001"], ["template", "export", "plan", "--profile", "governed"],
    ["init", "--layout", "flat", "--git"], ["close", "F-USER-001", "--as", "abandoned"],
    ["renumber", "F-USER-001"], ["renumber", "F-USER-001", "--id", "next"],
    ["rename", "F-USER-001", "--title", "Enter"],
  ])
  func `a dry run touches nothing and tells what would change`(arguments: [String]) throws {
    let workspace = try Workspace.withFeatures("Sign up")
    try workspace.git("branch", "older", "HEAD~1")
    try workspace.sandbox.directory.write("title: Billing\nservice: billing\nfeatures:\n- title: Pay\n", to: "epic.yml")
    try workspace.replace(
      "Specification: Sign up", by: "Specification: Join", in: workspace.folder("F-USER-001") + "/spec.md")
    if arguments.contains("older") || arguments.first == "switch" { try workspace.git("checkout", "-q", ".") }
    if arguments.first == "init" { try workspace.git("rm", "-q", "-r", ".specify") }
    let before = try workspace.snapshot()
    for extra in [[], ["-v"], ["--json"]] {
      let result = workspace.run(arguments + ["--dry-run"] + extra)
      #expect(result.status == 0, "\(result)")
      #expect(!result.output.isEmpty)
      if extra == ["--json"] {
        #expect(try !result.json()["changes"].array.isEmpty, "\(result)")
      } else {
        #expect(result.output.hasPrefix("would "), "\(result)")
      }
    }
    #expect(differences(before, try workspace.snapshot()) == [])
  }

  @Test func `a commit is told by its subject`() throws {
    let workspace = try Workspace.withFeatures("Sign up")
    let result = workspace.run("new-feature", "Sign out", "--commit", "--dry-run", "--json")
    let commits = try result.json()["changes"].array.filter { $0["kind"].string == "commit" }
    #expect(commits.map { $0["path"].string } == ["Specify F-USER-002: Sign out"])
  }

  @Test func `the diff of a dry run is what Git says of the real change`() throws {
    let workspace = try Workspace.withFeatures("Sign up")
    let preview = try workspace.succeed("new-feature", "Sign out", "--no-switch", "--dry-run", "-v").output
    try workspace.succeed("new-feature", "Sign out", "--no-switch")
    try workspace.git("add", "--all")
    let real = try workspace.git("diff", "--cached", "--no-color", "--no-ext-diff")
    let isContent = { (line: Substring) in
      !["diff --git", "index ", "new file", "would "].contains { line.hasPrefix($0) }
    }
    let normalised = { (text: String) in
      text.split(separator: "\n").filter(isContent).map { line in
        line.hasPrefix("@@") ? line.split(separator: " ").prefix(4).joined(separator: " ") : String(line)
      }
    }
    #expect(normalised(preview) == normalised(real))
  }

  @Test func `--check of sync with --dry-run is the check`() throws {
    let workspace = try Workspace.withFeatures("Sign up")
    try workspace.succeed("sync", "--check", "--dry-run")
  }
}
