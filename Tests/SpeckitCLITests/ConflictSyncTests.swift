import TestSupport
import Testing

/// What `sync` makes of the conflicts that a merge without the driver leaves.
@Suite struct ConflictSyncTests {
  private let workspace: Workspace
  private let index = Workspace.epic + "/design/index.md"
  private let plan = Workspace.epic + "/exec-plan.md"

  init() throws { workspace = try Workspace.withFeatures("Sign up") }

  @Test(arguments: ["merge", "diff3", "zdiff3"])
  func `regions and decisions of both sides are settled in every style`(_ style: String) throws {
    try workspace.git("config", "merge.conflictStyle", style)
    for (name, day) in [("in", 1), ("out", 2)] as [(String, Int64)] {
      try workspace.branch(name) {
        workspace.now += day * 86_400
        try workspace.succeed("new-feature", "Sign \(name)", "--no-branch")
        try workspace.succeed("decision", "add", "Choose \(name)", "--rationale", "R", "--epic", "EPIC-USER-001")
        workspace.now -= day * 86_400
      }
    }
    try workspace.git("merge", "--quiet", "in")
    #expect(try workspace.gitResult("merge", "--no-edit", "out").status == 1)
    #expect(try workspace.conflicts() == [index, plan])
    try workspace.succeed("sync")
    try workspace.succeed("sync", "--check")
    for path in [index, plan] { #expect(try !workspace.text(path).contains("<<<<<<<")) }
    let log = try workspace.text(plan)
    #expect(
      log.contains(
        "- Decision: [D-001] Choose in\n  Rationale: R\n  Date/Author: 2026-11-22 / Ada Lovelace\n"
          + "- Decision: [D-002] Choose out\n  Rationale: R\n  Date/Author: 2026-11-23 / Ada Lovelace\n\n## "))
    #expect(try workspace.text(index).contains("Choose in") && workspace.text(index).contains("Choose out"))
  }

  @Test func `decision add settles the log first`() throws {
    for name in ["in", "out"] {
      try workspace.branch(name) {
        try workspace.succeed("decision", "add", "Choose \(name)", "--rationale", "R", "--epic", "EPIC-USER-001")
      }
    }
    try workspace.git("merge", "--quiet", "in")
    #expect(try workspace.gitResult("merge", "--no-edit", "out").status == 1)
    try workspace.succeed("decision", "add", "Choose third", "--rationale", "R", "--epic", "EPIC-USER-001")
    let log = try workspace.text(plan)
    #expect(
      log.contains("[D-001] Choose in") && log.contains("[D-002] Choose out") && log.contains("[D-003] Choose third"))
    #expect(!log.contains("<<<<<<<"))
  }
}
