import Files
import TestSupport
import Testing

/// What `check` tells of work that meets other open work: SK025.
@Suite struct OverlapTests {
  private static let spec = "specs/001-join/spec.md"

  private static let specification = """
    # Feature Specification: Join

    ## User Scenarios & Testing

    ### User Story 1 - Join (Priority: P1)

    A visitor joins.

    ## Requirements

    - **FR-001**: The system MUST send a letter within 60 seconds
    - **FR-002**: The system MUST refuse an address that is taken

    ## Assumptions

    Letters are sent by another service.

    """

  /// A feature that main has, and two branches on which `one` and `other` change it. The first is checked out.
  private func workspace(
    _ one: (Workspace) throws -> Void, _ other: (Workspace) throws -> Void
  ) throws -> Workspace {
    let workspace = try Workspace()
    try workspace.succeed("init", "--layout", "flat")
    try workspace.write(OverlapTests.specification, to: OverlapTests.spec)
    try workspace.write("let a = 1\n", to: "src/letter.swift")
    try workspace.commitAll()
    try workspace.branch("002-fast") { try one(workspace) }
    try workspace.branch("003-slow") { try other(workspace) }
    try workspace.git("switch", "--quiet", "002-fast")
    return workspace
  }

  private func edit(_ old: String, _ new: String) -> (Workspace) throws -> Void {
    { try $0.replace(old, by: new, in: OverlapTests.spec) }
  }

  private func found(_ workspace: Workspace) throws -> [String] {
    let result = workspace.run("check", "--json", "--select", "SK025")
    try #require(result.status == 0, "\(result)")
    return try result.json()["findings"].array.map { finding in
      "\(finding["path"].string ?? ""):\(finding["line"].integer ?? 0) \(finding["message"].string ?? "")"
    }
  }

  @Test func `a requirement that another branch changes otherwise is told before the merge, with both places`() throws {
    let workspace = try workspace(edit("60 seconds", "15 seconds"), edit("60 seconds", "90 seconds"))
    #expect(
      try found(workspace) == [
        "\(OverlapTests.spec):11 FR-001 is changed here, and in another way on 003-slow (\(OverlapTests.spec):11)"
      ])
    let finding = try workspace.run("check", "--json", "--select", "SK025").json()["findings"][0]
    #expect(finding["severity"].string == "notice" && finding["hint"].string?.contains("HEAD...003-slow") == true)
    // What is remembered says the same, and on main both branches are told.
    #expect(try found(workspace).count == 1)
    try workspace.git("switch", "--quiet", "main")
    #expect(
      try found(workspace) == [
        "\(OverlapTests.spec):11 FR-001 is changed on 002-fast (\(OverlapTests.spec):11), 003-slow (\(OverlapTests.spec):11),"
          + " on each in its own way"
      ])
  }

  @Test func `what is not committed yet counts`() throws {
    let workspace = try workspace(edit("joins.", "joins at once."), edit("60 seconds", "90 seconds"))
    #expect(try found(workspace).isEmpty)
    try edit("60 seconds", "15 seconds")(workspace)
    #expect(try found(workspace).count == 1)
    try workspace.git("checkout", "--quiet", "--", OverlapTests.spec)
    #expect(try found(workspace).isEmpty)
  }

  @Test func `what both change alike, what only one changes, and what only looks otherwise is not told`() throws {
    #expect(try found(workspace(edit("60 seconds", "15 seconds"), edit("60 seconds", "15 seconds"))).isEmpty)
    #expect(try found(workspace(edit("60 seconds", "15 seconds"), edit("is taken", "is in use"))).isEmpty)
    #expect(
      try found(workspace(edit("60 seconds", "15 seconds"), edit("within 60 seconds", "within **60**\n  seconds")))
        .isEmpty)
  }

  @Test func `a branch that was merged, squashed, or is only behind is quiet`() throws {
    let merged = try workspace(edit("60 seconds", "15 seconds"), edit("60 seconds", "90 seconds"))
    try merged.git("switch", "--quiet", "main")
    try merged.git("merge", "--quiet", "--no-ff", "-m", "Merge", "003-slow")
    try merged.git("switch", "--quiet", "002-fast")
    #expect(try found(merged).isEmpty)
    let squashed = try workspace(edit("60 seconds", "15 seconds"), edit("60 seconds", "90 seconds"))
    try squashed.git("switch", "--quiet", "main")
    try squashed.git("merge", "--quiet", "--squash", "003-slow")
    try squashed.commitAll()
    try edit("is taken", "is in use")(squashed)
    try squashed.commitAll()
    try squashed.git("switch", "--quiet", "002-fast")
    #expect(try found(squashed).isEmpty)
    let behind = try workspace(edit("60 seconds", "15 seconds")) { _ in }
    try behind.git("branch", "--force", "003-slow", "main")
    try behind.git("switch", "--quiet", "main")
    try edit("is taken", "is in use")(behind)
    try behind.commitAll()
    try behind.git("switch", "--quiet", "002-fast")
    #expect(try found(behind).isEmpty)
  }

  @Test func `of branches made from each other nothing is told, unless both went on`() throws {
    let workspace = try workspace(edit("60 seconds", "15 seconds")) { _ in }
    try workspace.git("branch", "--quiet", "-D", "003-slow")
    try workspace.git("branch", "004-on-top")
    try workspace.git("switch", "--quiet", "004-on-top")
    try edit("15 seconds", "10 seconds")(workspace)
    try workspace.commitAll()
    #expect(try found(workspace).isEmpty)
    try workspace.git("switch", "--quiet", "002-fast")
    #expect(try found(workspace).isEmpty)
    try edit("is taken", "is in use")(workspace)
    try workspace.commitAll()
    #expect(try found(workspace).isEmpty)
    try edit("15 seconds", "20 seconds")(workspace)
    try workspace.commitAll()
    #expect(try found(workspace).count == 1)
  }

  @Test func `a section and an entity are told too, and a removal against a change`() throws {
    let workspace = try workspace(
      edit("by another service", "by the same service"), edit("by another service", "by hand"))
    #expect(try found(workspace).first?.contains("the section Assumptions of spec.md is changed here") == true)
    let removed = try self.workspace(
      edit("- **FR-002**: The system MUST refuse an address that is taken\n", ""), edit("is taken", "is in use"))
    #expect(
      try found(removed) == [
        "\(OverlapTests.spec):0 FR-002 is changed here, and in another way on 003-slow (\(OverlapTests.spec):12)"
      ])
  }

  @Test func `a file is told where a task of this branch names it`() throws {
    let workspace = try workspace(
      { workspace in
        try workspace.write("let a = 2\n", to: "src/letter.swift")
        try workspace.write("# Feature Specification: Fast\n", to: "specs/002-fast/spec.md")
        try workspace.write("# Tasks\n\n- [ ] T001 Send at once in src/letter.swift\n", to: "specs/002-fast/tasks.md")
      }, { try $0.write("let a = 3\n", to: "src/letter.swift") })
    #expect(
      try found(workspace) == [
        "specs/002-fast/tasks.md:3 T001 names src/letter.swift, which is changed here, and in another way on 003-slow"
          + " (src/letter.swift)"
      ])
    try workspace.write("# Tasks\n\n- [ ] T001 Send at once\n", to: "specs/002-fast/tasks.md")
    #expect(try found(workspace).isEmpty)
  }

  @Test func `fetched branches count, and outside Git nothing is said`() throws {
    let workspace = try workspace(edit("60 seconds", "15 seconds"), edit("60 seconds", "90 seconds"))
    let clone = workspace.sandbox.directory.path.appending(component: "clone")
    try workspace.git("clone", "--quiet", workspace.root.string, clone.string)
    workspace.directory = clone
    #expect(try found(workspace).first?.contains("on origin/003-slow") == true)
    let outside = try Workspace(git: false)
    try outside.write(OverlapTests.specification, to: OverlapTests.spec)
    #expect(try found(outside).isEmpty)
  }
}
