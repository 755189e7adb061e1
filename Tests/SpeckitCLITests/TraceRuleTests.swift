import Testing

/// What `check` tells of tasks and requirements by files and history: SK070 to SK073.
@Suite struct TraceRuleTests {
  private static let spec = """
    # Feature Specification: Join

    ### User Story 1 - Sign up (Priority: P1)

    ## Requirements

    - **FR-001**: The system MUST keep accounts
    - **FR-002**: The system MUST let people sign up
    """

  private func workspace(tasks: String, _ files: [String: String]) throws -> Workspace {
    let workspace = try Workspace.flat()
    try workspace.write(Self.spec, to: "specs/001-join/spec.md")
    try workspace.write("# Tasks: Join\n\n\(tasks)\n", to: "specs/001-join/tasks.md")
    for (path, text) in files { try workspace.write(text, to: path) }
    try workspace.git("add", "-A")
    try workspace.git("commit", "-q", "-m", "Join")
    return workspace
  }

  private func found(_ workspace: Workspace) throws -> [String] {
    let rules = ["SK070", "SK071", "SK072", "SK073"].flatMap { ["--select", $0] }
    return try workspace.run(["check", "--json"] + rules).json()["findings"].array.map {
      "\($0["rule"].string ?? "") \($0["path"].string ?? ""):\($0["line"].integer ?? 0) \($0["message"].string ?? "")"
    }
  }

  @Test func `A ticked task whose file never was is told`() throws {
    let workspace = try workspace(
      tasks: "- [x] T001 Write src/user.py\n- [x] T002 Write src/login.py (FR-001)", ["src/user.py": "a\n"])
    #expect(
      try found(workspace) == [
        "SK070 specs/001-join/tasks.md:4 T002 is ticked, and src/login.py is not there and never was"
      ])
  }

  @Test(arguments: [
    "- [x] T002 Remove src/login.py", "- [ ] T002 Write src/login.py", "- [x] T002 Write `login.py`",
    "- [x] T002 Write src/user.py and src/login.py", "- [x] T002 Write src/models/user.py",
    "- [~] T002 ~~Write src/login.py~~",
  ])
  func `A task is let alone that may well be done`(task: String) throws {
    let workspace = try workspace(tasks: "- [x] T001 Write src/user.py\n\(task)", ["src/user.py": "a\n"])
    #expect(try found(workspace).isEmpty)
  }

  @Test func `A file that was there once, was renamed, is ignored or stands below another folder is no finding`() throws
  {
    let workspace = try workspace(
      tasks: """
        - [x] T001 Write src/old.py
        - [x] T002 Write src/moved.py
        - [x] T003 Write config/local.env
        - [x] T004 Write api/routes.py
        """,
      [
        "src/old.py": "1\n", "src/moved.py": "2\n3\n4\n5\n", ".gitignore": "config/local.env\n",
        "config/local.env": "x\n",
        "backend/api/routes.py": "r\n",
      ])
    try workspace.git("rm", "-q", "src/old.py")
    try workspace.git("mv", "src/moved.py", "src/kept.py")
    try workspace.git("commit", "-q", "-m", "Tidy up")
    #expect(try found(workspace).isEmpty)
    let links = try workspace.succeed("trace", "001", "--json").json()["features"][0]["links"].array
    let moved = links.first { $0["from"].string == "T002" }
    #expect(moved?["to"].string == "src/kept.py" && moved?["basis"].string == "inferred", "\(links)")
  }

  @Test func `Nothing is said where most of the files are kept elsewhere`() throws {
    let workspace = try workspace(
      tasks: "- [x] T001 Write src/user.py\n- [x] T002 Write web/a.ts\n- [x] T003 Write web/b.ts",
      ["src/user.py": "a\n"])
    #expect(try found(workspace).isEmpty)
  }

  @Test func `An open task that a commit names, and whose files are there and tested, is told`() throws {
    let workspace = try workspace(tasks: "- [ ] T001 Write src/user.py\n- [ ] T002 Write src/login.py", [:])
    try workspace.write("a\n", to: "src/user.py")
    try workspace.write("b\n", to: "src/login.py")
    try workspace.write("import user\n", to: "tests/test_user.py")
    try workspace.git("add", "-A")
    try workspace.git("commit", "-q", "-m", "feat(001-join): T001 the user")
    let commit = String(try workspace.git("rev-parse", "HEAD").prefix(10))
    #expect(
      try found(workspace) == [
        "SK071 specs/001-join/tasks.md:3 T001 is open, though commit \(commit) names it and src/user.py is there and tested"
      ])
  }

  @Test func `A test that names a requirement which no specification has is told`() throws {
    let workspace = try workspace(
      tasks: "- [x] T001 Write src/user.py",
      [
        "src/user.py": "a\n", "tests/test_user.py": "# 001-join FR-001\n# 001-join FR-009\n# FR-0009\n",
        "tests/test_other.py": "# 001-join FR-008\n", "tests/test_data.py": "text = 'FR-007'\n",
        "docs/needs.md": "FR-008 is kept here\n",
      ])
    #expect(try found(workspace) == ["SK072 tests/test_user.py:2 001-join has no FR-009"])
    try workspace.write("trace: { tests: [tests/] }\n", to: ".specify/speckit.yml")
    #expect(
      try found(workspace) == [
        "SK072 tests/test_data.py:1 no specification has FR-007", "SK072 tests/test_user.py:2 001-join has no FR-009",
      ])
  }

  @Test func `Where tests are configured a requirement that is done wants one`() throws {
    let tasks = "- [x] T001 Write src/user.py (FR-001)\n- [x] T002 Write src/login.py (FR-002)"
    let files = ["src/user.py": "a\n", "src/login.py": "b\n", "tests/test_user.py": "import user\n"]
    #expect(try found(try workspace(tasks: tasks, files)).isEmpty)
    let configured = try workspace(tasks: tasks, files)
    try configured.write("trace: { tests: [tests/] }\n", to: ".specify/speckit.yml")
    #expect(
      try found(configured) == [
        "SK073 specs/001-join/spec.md:8 no test names FR-002, and none is found for the files of its tasks"
      ])
  }
}
