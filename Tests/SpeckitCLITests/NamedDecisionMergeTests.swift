import TestSupport
import Testing

/// Branches whose documents name a decision by an ID that another branch gave too.
@Suite(.enabled(if: BuiltProgram.exists, "the program is not built"))
struct NamedDecisionMergeTests {
  private let workspace: Workspace
  private let plan = Workspace.epic + "/exec-plan.md"
  private let spec = Workspace.epic + "/features/F-USER-001/spec.md"
  private let notes = Workspace.epic + "/notes.md"

  init() throws {
    workspace = try Workspace.withFeatures("Sign up")
    try workspace.registerDriver()
  }

  private func add(_ text: String) throws {
    try workspace.succeed("decision", "add", text, "--rationale", "R", "--epic", "EPIC-USER-001")
  }

  private func append(_ text: String, to path: String) throws {
    try workspace.write((workspace.exists(path) ? workspace.text(path) : "") + text, to: path)
  }

  private func ids() throws -> [String?] {
    try workspace.succeed("decision", "list", "--json").json()["decisions"].array.map { $0["id"].string }
  }

  @Test(arguments: [false, true])
  func `an entry that a document of its branch names stays twice, and check --fix mends both`(intoBranch: Bool) throws {
    try workspace.branch("topic") {
      try add("Choose tokens")
      try append("\nAs D-001 says.\n", to: spec)
      try append("Mind D-001.\n", to: notes)
    }
    try add("Choose cookies")
    try workspace.commitAll()
    if intoBranch { try workspace.git("switch", "--quiet", "topic") }
    try workspace.merge(intoBranch ? "main" : "topic")
    #expect(try ids() == ["D-001", "D-001"])
    #expect(workspace.run("check", "--select", "SK056").status == 1)
    try workspace.succeed("check", "--fix", "--select", "SK056")
    let log = try workspace.text(plan)
    #expect(log.contains("[D-001] Choose cookies") && log.contains("[D-002] Choose tokens"))
    #expect(try workspace.text(spec).contains("As D-002 says."))
    #expect(try workspace.text(notes) == "Mind D-002.\n")
    try workspace.succeed("sync", "--check")
  }

  @Test func `a document of the other branch, an archive and an ID of the document's own are no reason`() throws {
    try append("## D-001 Own\n\nD-001 is ours.\n", to: Workspace.epic + "/research.md")
    try workspace.commitAll()
    try workspace.branch("topic") {
      try add("Choose tokens")
      try append("\nD-001 again.\n", to: Workspace.epic + "/research.md")
      try append("D-001\n", to: Workspace.epic + "/archive/old.md")
      try append("D-001\n", to: "README.md")
    }
    try add("Choose cookies")
    try append("\nAs D-001 says.\n", to: spec)
    try workspace.commitAll()
    try workspace.merge("topic")
    #expect(try ids() == ["D-001", "D-002"])
    #expect(try workspace.text(spec).contains("As D-001 says."))
  }

  @Test(arguments: ["cherry-pick", "squash"], ["merge", "rebase"])
  func `a decision that came to main before is not recorded again`(_ way: String, _ next: String) throws {
    try workspace.branch("topic") { try add("Choose tokens") }
    try add("Choose cookies")
    try workspace.commitAll()
    if way == "squash" {
      try workspace.git("merge", "--quiet", "--squash", "topic")
      try workspace.commitAll()
    } else {
      try workspace.git("cherry-pick", "topic")
    }
    try workspace.git("switch", "--quiet", "topic")
    try add("Choose mail")
    try workspace.commitAll()
    if next == "rebase" {
      try workspace.git("rebase", "--quiet", "main")
    } else {
      try workspace.git("switch", "--quiet", "main")
      try workspace.merge("topic")
    }
    let decisions = try workspace.succeed("decision", "list", "--json").json()["decisions"].array
    #expect(decisions.map { $0["decision"].string } == ["Choose cookies", "Choose tokens", "Choose mail"])
    #expect(try ids() == ["D-001", "D-002", "D-003"])
  }

  @Test(arguments: ["main", "topic"])
  func `a pull leaves the IDs alone that are published`(_ branch: String) throws {
    try workspace.git("remote", "add", "origin", "elsewhere.git")
    if branch == "topic" { try workspace.git("switch", "--quiet", "--create", branch) }
    let base = try workspace.git("rev-parse", "HEAD")
    try add("Choose tokens")
    try workspace.commitAll()
    try workspace.git("update-ref", "refs/remotes/origin/\(branch)", "HEAD")
    try workspace.git("reset", "--quiet", "--hard", base)
    try add("Choose cookies")
    try workspace.commitAll()
    try workspace.merge("origin/\(branch)")
    let log = try workspace.text(plan)
    #expect(log.contains("[D-001] Choose tokens") && log.contains("[D-002] Choose cookies"))
  }

  @Test func `where nobody knows what came with an entry, the driver says what to look for`() throws {
    try workspace.branch("topic") { try add("Choose tokens") }
    try add("Choose cookies")
    try workspace.commitAll()
    let picked = try workspace.gitResult("cherry-pick", "topic")
    #expect(picked.errors.contains("hint: look whether documents that came with it name it D-001"), "\(picked)")
  }

  @Test func `the log of a specs root merges before its first feature, and sync settles it too`() throws {
    let workspace = try Workspace.flat()
    let add = { (text: String) in
      _ = try workspace.succeed("decision", "add", text, "--rationale", "R", "--epic", "specs")
    }
    try add("Base")
    try workspace.commitAll()
    try workspace.branch("topic") { try add("Choose tokens") }
    try add("Choose cookies")
    try workspace.commitAll()
    #expect(try workspace.gitResult("merge", "--no-edit", "topic").status == 1)
    let synced = try workspace.succeed("sync")
    #expect(synced.output == "updated specs/decisions.md\n", "\(synced)")
    let log = try workspace.text("specs/decisions.md")
    #expect(log.contains("[D-002] Choose cookies") && log.contains("[D-003] Choose tokens"))
    try workspace.git("merge", "--abort")
    try workspace.registerDriver()
    try workspace.merge("topic")
    #expect(try workspace.text("specs/decisions.md") == log)
  }
}
