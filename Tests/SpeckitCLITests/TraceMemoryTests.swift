import Foundation
import Testing

/// What is remembered of traces is what would be found anew, whatever changed.
@Suite struct TraceMemoryTests {
  /// Two features whose tasks name files.
  private func workspace() throws -> Workspace {
    let workspace = try Workspace.flat()
    for (number, name) in [("001", "join"), ("002", "leave")] {
      try workspace.write(
        """
        # Feature Specification: \(name)

        - **FR-001**: The system MUST \(name)
        - **FR-002**: The system MUST \(name) twice
        - **FR-003**: The system MUST tell of it
        """, to: "specs/\(number)-\(name)/spec.md")
      try workspace.write(
        """
        # Tasks: \(name)

        - [x] T001 Write src/\(name).py (FR-001)
        - [x] T002 Write src/\(name)/twice.py (FR-002)
        - [ ] T003 Write src/shared.py
        """, to: "specs/\(number)-\(name)/tasks.md")
    }
    try workspace.write("1\n", to: "src/join.py")
    try workspace.write("2\n", to: "src/leave.py")
    try workspace.git("add", "-A")
    try workspace.git("commit", "-q", "-m", "Begin")
    return workspace
  }

  /// What people do to files, documents and history.
  private static let changes: [(String, @Sendable (Workspace) throws -> Void)] = [
    ("nothing yet", { _ in }),
    (
      "a branch has a file",
      {
        try $0.git("switch", "-q", "-c", "002-leave")
        try $0.write("5\n", to: "src/leave/twice.py")
        try $0.git("add", "-A")
        try $0.git("commit", "-q", "-m", "Twice")
        try $0.git("switch", "-q", "main")
      }
    ),
    ("a file comes that Git does not track", { try $0.write("3\n", to: "src/join/twice.py") }),
    (
      "it is tracked",
      {
        try $0.git("add", "-A")
        try $0.git("commit", "-q", "-m", "Write it")
      }
    ),
    (
      "it goes",
      {
        try $0.git("rm", "-q", "src/join/twice.py")
        try $0.git("commit", "-q", "-m", "Remove it")
      }
    ),
    (
      "a file gets another name",
      {
        try $0.git("mv", "src/leave.py", "src/gone.py")
        try $0.git("commit", "-q", "-m", "Move it")
      }
    ),
    (
      "code names a requirement",
      {
        try $0.write("# FR-003 of 001-join\n", to: "src/join.py")
        try $0.git("add", "-A")
      }
    ),
    ("it names one of another feature", { try $0.write("# FR-003 of 002-leave\n", to: "src/join.py") }),
    (
      "a test names a requirement that is gone",
      {
        try $0.write("# 001-join FR-009\n", to: "tests/test_join.py")
        try $0.git("add", "-A")
      }
    ),
    (
      "a commit names a requirement",
      {
        try $0.write("4\n", to: "src/shared.py")
        try $0.git("add", "-A")
        try $0.git("commit", "-q", "-m", "feat(001-join): FR-003 tell of it, T003")
      }
    ),
    (
      "a task is unticked",
      {
        try $0.write(
          "# Tasks: join\n\n- [ ] T001 Write src/join.py (FR-001)\n- [x] T002 Write it (FR-002)\n",
          to: "specs/001-join/tasks.md")
      }
    ),
    (
      "tests are asked for",
      { try $0.write("trace:\n  tests: [tests]\n", to: ".specify/speckit.yml") }
    ),
  ]

  private func answers(_ workspace: Workspace) -> [String] {
    [["trace"], ["trace", "--json"], ["check", "--json"]].map { workspace.run($0).output }
  }

  @Test func `after each change what is remembered is what is found anew`() throws {
    let workspace = try workspace()
    var before: [String] = []
    var changed = 0
    for (name, change) in Self.changes {
      try change(workspace)
      // What was changed just now is not vouched for.
      Thread.sleep(forTimeInterval: 0.03)
      workspace.variables["SPECKIT_CACHE"] = "off"
      let anew = answers(workspace)
      if anew != before { changed += 1 }
      before = anew
      workspace.variables["SPECKIT_CACHE"] = "eager"
      for time in ["made", "remembered", "vouched for"] {
        let remembered = answers(workspace)
        #expect(remembered == anew, "\(name): \(time)")
      }
    }
    #expect(changed > 8, "most changes matter to the answers")
  }
}
