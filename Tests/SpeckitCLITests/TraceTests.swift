import Files
import Testing

/// From requirements to what fulfils them.
@Suite struct TraceTests {
  /// A feature whose tasks are made in part.
  private func workspace() throws -> Workspace {
    let workspace = try Workspace.flat()
    try workspace.write(
      """
      # Feature Specification: Join

      **Feature Branch**: `001-join`

      ## User Scenarios & Testing

      ### User Story 1 - Sign up (Priority: P1)

      1. **Given** a form, **When** it is sent, **Then** an account is there

      ### User Story 2 - Log in (Priority: P2)

      ## Requirements

      ### Functional Requirements

      - **FR-001**: The system MUST keep accounts
      - **FR-002**: The system MUST let people sign up (US1)
      - **FR-003**: The system MUST let people log in (US2)
      - **FR-004**: The system MUST count visits
      """, to: "specs/001-join/spec.md")
    try workspace.write(
      """
      # Tasks: Join

      - [x] T001 Create the model in src/models/user.py (FR-001)
      - [x] T002 [US1] Write src/signup.py
      - [ ] T003 [US1] Write src/mail.py
      - [x] T004 [US2] Write src/login.py
      """, to: "specs/001-join/tasks.md")
    try workspace.write("class User: pass\n", to: "src/models/user.py")
    try workspace.write("# FR-002\n", to: "src/signup.py")
    try workspace.write("from user import User\n", to: "tests/models/test_user.py")
    try workspace.git("add", "-A")
    try workspace.git("commit", "-q", "-m", "feat(001-join): T001 the model of FR-001")
    return workspace
  }

  private func coverage(_ workspace: Workspace, _ arguments: String...) throws -> [String] {
    let reply = try workspace.run(["trace"] + arguments + ["--json"]).json()
    return reply["features"].array.flatMap { $0["requirements"].array }.map {
      "\($0["id"].string ?? "") \($0["coverage"].string ?? ""): \($0["reasons"].array.compactMap(\.string).joined(separator: "; "))"
    }
  }

  @Test func `Each requirement is covered, partly or not, with why`() throws {
    #expect(
      try coverage(try workspace()) == [
        "FR-001 covered: T001 done", "FR-002 partly: T003 open, T002 done; named in src/signup.py:1",
        "FR-003 partly: T004 done; T004 ticked without the file that it names", "FR-004 not: no task reaches it",
      ])
  }

  @Test func `A requirement is asked about by its ID, and that of another feature behind the feature`() throws {
    let workspace = try workspace()
    #expect(try coverage(workspace, "001-join/FR-004") == ["FR-004 not: no task reaches it"])
    let unknown = workspace.run("trace", "001-join/FR-009")
    #expect(unknown.status == 3 && unknown.errors.contains("001-join has no requirement FR-009"), "\(unknown)")
  }

  @Test func `Every link says where it is told, and whether somebody wrote it`() throws {
    let workspace = try workspace()
    let links = try workspace.succeed("trace", "001", "--json").json()["features"].array.flatMap { $0["links"].array }
    let told = links.map { link in
      let source = link["path"].string.map { "\($0):\(link["line"].integer ?? 0)" } ?? "commit"
      let to = link["kind"].string?.hasSuffix("commit") == true ? "commit" : link["to"].string ?? ""
      return "\(link["kind"].string ?? "") \(link["from"].string ?? "") \(to) \(link["basis"].string ?? "") \(source)"
    }
    for expected in [
      "requirement-story FR-002 US1 inferred specs/001-join/spec.md:18",
      "requirement-task FR-001 T001 stated specs/001-join/tasks.md:3",
      "requirement-task FR-002 T002 inferred specs/001-join/tasks.md:4",
      "story-task US2 T004 stated specs/001-join/tasks.md:6",
      "task-path T001 src/models/user.py stated specs/001-join/tasks.md:3",
      "requirement-code FR-002 src/signup.py inferred src/signup.py:1",
      "requirement-commit FR-001 commit stated commit", "task-commit T001 commit stated commit",
      "path-commit src/models/user.py commit inferred commit",
      "path-test src/models/user.py tests/models/test_user.py inferred tests/models/test_user.py:0",
    ] {
      #expect(told.contains(expected), "\(expected) of \(told)")
    }
  }

  @Test func `People read it as a table, and others as values, Markdown or a page`() throws {
    let workspace = try workspace()
    let formats = [
      ["trace"], ["trace", "001-join"], ["trace", "001-join", "--format", "markdown"], ["trace", "--format", "csv"],
    ]
    let transcript = formats.map { workspace.run($0).transcript(root: workspace.root.string) }
    let commit = String(try workspace.git("rev-parse", "HEAD").prefix(10))
    try Golden.expect(transcript.joined(separator: "\n").replacing(commit, with: "0123456789"), "trace")
    let page = try workspace.succeed("trace", "--format", "html").output
    #expect(page.hasPrefix("<!doctype html>") && page.contains("<td>FR-004</td><td>not</td>"))
  }

  @Test func `Without Git the documents still tell`() throws {
    let workspace = try Workspace(git: false)
    try workspace.write("# Feature Specification: Join\n\n- **FR-001**: It MUST join\n", to: "specs/001-join/spec.md")
    try workspace.write("- [x] T001 Join (FR-001) in src/join.py\n", to: "specs/001-join/tasks.md")
    #expect(try coverage(workspace) == ["FR-001 covered: T001 done"])
    #expect(workspace.run("trace").errors.contains("this is no Git repository"))
  }

  /// A feature of whose requirements no task names any.
  private func untied(spec: String, _ message: String, _ files: [String: String]) throws -> Workspace {
    let workspace = try Workspace.flat()
    try workspace.write("# Feature Specification: Join\n\n\(spec)\n", to: "specs/001-join/spec.md")
    try workspace.write("# Tasks: Join\n\n- [x] T001 [US1] Write src/join.py\n", to: "specs/001-join/tasks.md")
    for (path, text) in files { try workspace.write(text, to: path) }
    try workspace.git("add", "-A")
    try workspace.git("commit", "-q", "-m", message)
    return workspace
  }

  @Test func `A commit that names a requirement and changes code speaks for it`() throws {
    let spec = "- **FR-001**: It MUST join\n- **FR-002**: It MUST leave"
    let made = try untied(spec: spec, "feat(001-join): FR-001 join", ["src/join.py": "1\n"])
    let commit = String(try made.git("rev-parse", "HEAD").prefix(10))
    #expect(
      try coverage(made) == [
        "FR-001 covered: named by commit \(commit)", "FR-002 unknown: the tasks name no requirement",
      ])
    #expect(try made.succeed("trace").output.contains("1 covered, 1 unknown"))
    let planned = try untied(spec: spec, "docs(001-join): FR-001 join", ["README.md": "1\n"])
    #expect(try coverage(planned).first == "FR-001 unknown: the tasks name no requirement")
  }

  @Test func `Where only a story names requirements, nobody knows of the others`() throws {
    let spec = """
      ### User Story 1 - Join (Priority: P1)

      As FR-001 says.

      ## Requirements

      - **FR-001**: It MUST join
      - **FR-002**: It MUST leave
      """
    let workspace = try untied(spec: spec, "Join", ["src/join.py": "1\n"])
    #expect(
      try coverage(workspace) == ["FR-001 covered: T001 done", "FR-002 unknown: the tasks name no requirement"])
  }
}
