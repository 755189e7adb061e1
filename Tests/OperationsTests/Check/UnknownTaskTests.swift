import Check
import Testing

@testable import Operations

/// How tasks that depend on what cannot come are told.
struct UnknownTaskTests {
  private static let tasks = CheckedTree.second + "/tasks.md"

  private func told(_ lines: String, isDone: Bool = false) throws -> [String] {
    try CheckedTree().report { documents in
      if isDone { try documents.replace("- [ ] T002", by: "- [x] T002", in: Self.tasks) }
      documents[Self.tasks, default: ""] += lines
    }.findings.map { "\($0.severity) \($0.rule.id) \($0.message)" }
  }

  @Test func `a task that there is not is a warning, and a notice once all is done`() throws {
    let message = "SK047 there is no task T017, on which T003 depends"
    #expect(try told("- [ ] T003 [US2] Print (depends on T001, T017)\n") == ["warning \(message)"])
    #expect(try told("- [x] T003 [US2] Print (depends on T001, T017)\n", isDone: true) == ["notice \(message)"])
  }

  @Test func `circles are told`() throws {
    let lines = "- [ ] T003 [US2] Print, depends on T004\n- [ ] T004 [US2] Cut, depends on T003\n"
    #expect(try told(lines) == ["warning SK047 T003 and T004 depend on each other"])
    #expect(try told("- [ ] T003 [US2] Print (after T003)\n") == ["warning SK047 T003 depends on itself"])
  }

  @Test func `more than five are one finding, and most of many are none`() throws {
    let known = (3...9).map { "- [ ] T00\($0) [US2] Print (after T00\($0 - 1))\n" }.joined()
    let unknown = (10...15).map { "- [ ] T0\($0) [US2] Print (after T0\($0 + 50))\n" }.joined()
    #expect(
      try told(known + unknown)
        == ["warning SK047 there are no tasks T060, T061, T062, T063, T064, T065, on which others depend"])
    #expect(try told(unknown) == [])
  }
}
