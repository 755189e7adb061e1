import Documents
import Markdown
import Testing

/// Which requirements and files tasks name.
@Suite struct TaskLinkTests {
  private func facts(_ text: String) -> TaskListFacts {
    TaskListFacts(of: Document(text), SectionVocabulary(headings: [:]))
  }

  private func paths(_ task: String) -> [String] {
    facts("# Tasks\n\n- [ ] T001 \(task)\n").links.flatMap(\.paths).map { "\($0.text) \($0.form)" }
  }

  @Test(arguments: [
    ("Create the model in src/models/user.py", ["src/models/user.py file"]),
    ("Create `src/models/user.py`, then tests/test_user.py.", ["src/models/user.py file", "tests/test_user.py file"]),
    ("Write it (src/a.py:12-20), see `tests/test_a.py::test_x`", ["src/a.py file", "tests/test_a.py file"]),
    ("Add src/{a,b}.ts", ["src/a.ts file", "src/b.ts file"]), ("Fill `src/models/`", ["src/models/ folder"]),
    ("Extend [src/a.py](../../src/a.py)", ["src/a.py file"]), ("Set up `pyproject.toml`", ["pyproject.toml name"]),
    ("Set up ./scripts/run.sh", ["scripts/run.sh file"]),
    ("Run `pytest tests/unit/test_a.py -q`", ["tests/unit/test_a.py file"]),
    ("Page `app/[id]/page.tsx`", ["app/[id]/page.tsx file"]), ("Look at `src/models`", ["src/models doubtful"]),
    ("**src/a.go**: make it", ["src/a.go file"]), ("Make src/a.py（新規）", ["src/a.py（新規） doubtful"]),
  ])
  func `a task names files and folders`(task: String, expected: [String]) {
    #expect(
      paths(task).filter { !$0.hasSuffix("doubtful") || !task.contains("（") } == expected.filter { !$0.contains("（") })
  }

  @Test(arguments: [
    "Serve GET /users/{id} and /api/v1/users.json", "Read and/or write on client/server",
    "See https://example.com/a/b.html",
    "Copy tests/unit/test_*.py", "Make src/<name>.py", "Make specs/###-name/spec.md", "Answer with application/json",
    "Release 1.2/1.3.4", "Use Node.js and Next.js", "Put it in ~/.config/app.toml", "Use @scope/pkg.js",
    "Send `user.name` to `os.path`", "From example.com/page.html", "Make src/.../a.py", "Make $HOME/a.py",
    "Between 2026/01/02 and 2026/02/03",
  ])
  func `what is no path is not taken for one`(task: String) {
    #expect(paths(task).isEmpty)
  }

  @Test func `Lines below a task belong to it, up to the next one`() {
    let links = facts("# Tasks\n\n- [ ] T001 Make it (FR-001)\n  - in src/a.py\n  - for FR-002\n- [ ] T002 Next\n")
      .links
    #expect(links.map { $0.requirements.map(\.id) } == [["FR-001", "FR-002"], []])
    #expect(links.map { $0.requirements.map(\.line) } == [[3, 5], []])
    #expect(links.map { $0.paths.map(\.text) } == [["src/a.py"], []])
  }

  @Test func `A line that names another feature names none of the requirements`() {
    #expect(facts("- [ ] T001 Do as 002-search FR-001 says\n").links.first?.requirements.isEmpty == true)
  }

  @Test(arguments: ["Remove src/a.py", "Then delete `src/a.py`", "Rename src/a.py to src/b.py", "src/a.py を削除する"])
  func `a task that takes something away says so`(task: String) {
    #expect(facts("- [ ] T001 \(task)\n").links.first?.isRemoval == true)
  }

  @Test(arguments: ["Create src/a.py", "Create src/a.py for users who were deleted"])
  func `a task that makes something takes nothing away`(task: String) {
    #expect(facts("- [ ] T001 \(task)\n").links.first?.isRemoval == false)
  }

  @Test func `Rows give tasks to requirements, with those between the ends of ranges`() {
    let rows = facts(
      """
      # Tasks

      - [ ] T001 a
      - [ ] T002 b
      - [ ] T003 c
      - [ ] T004 d

      | Requirement | Tasks |
      |---|---|
      | FR-001 | T001–T003 |
      | FR-002, FR-003 | T004 |
      | FR-004 | none |
      """
    ).requirementRows
    #expect(rows.map(\.requirements) == [["FR-001"], ["FR-002", "FR-003"]])
    #expect(rows.map(\.tasks) == [["T001", "T002", "T003"], ["T004"]])
    #expect(rows.map(\.line) == [10, 11])
  }

  @Test func `A requirement serves the story in whose section it stands, and the one that its line names`() throws {
    let spec = try SpecificationFacts(
      of: Document(
        """
        # Feature Specification: Join

        ### User Story 1 - Sign up (Priority: P1)

        Covers FR-002.

        ### User Story 2 - Log in (Priority: P2)

        ## Requirements

        - **FR-001**: The system MUST let people log in (US2)
        - **FR-002**: The system MUST let people sign up
        - **FR-003**: The system MUST be fast
        """), SectionVocabulary(headings: [:]))
    #expect(
      spec.requirementStories.map { "\($0.requirement) \($0.story) \($0.line)" } == ["FR-002 1 5", "FR-001 2 11"])
  }
}
