import Foundation
import Git
import TestSupport
import Testing

@testable import Trace

@Suite struct CommitMessageTests {
  /// What a message names, in short: `T012@scope`.
  private func names(_ message: String) -> [String] {
    CommitMessage(Array(message.utf8)).mentions.map { mention in
      let name = mention.kind == .number ? "#\(mention.name)" : mention.name
      switch mention.source {
      case .subject: return name
      case .scope: return name + "@scope"
      case .body: return name + "@\(mention.line)"
      case .trailer(let key): return name + "@" + key
      }
    }
  }

  @Test(arguments: [
    ("T012 add a form", ["T012"]),
    ("Add a form (T012)", ["T012"]),
    ("[T012] add a form", ["T012"]),
    ("T012, T013 and T014: forms", ["T012", "T013", "T014"]),
    ("T012/T013 forms", ["T012", "T013"]),
    ("T012/013 forms", ["T012", "T013"]),
    ("T012-T015: forms", ["T012", "T013", "T014", "T015"]),
    ("T012–T014 forms", ["T012", "T013", "T014"]),
    ("T012-014 forms", ["T012", "T013", "T014"]),
    ("T012 - T014 forms", ["T012", "T013", "T014"]),
    ("T012..T014 forms", ["T012", "T013", "T014"]),
    ("T012 to T014 forms", ["T012", "T013", "T014"]),
    ("T012 - 100 forms", ["T012"]),
    ("T015-T012 forms", ["T015", "T012"]),
    ("T012a and TASK-7", ["T012A", "TASK-7"]),
    ("`T012`: **T013**", ["T012", "T013"]),
    ("完成T012", ["T012"]),
    ("T012.", ["T012"]),
    ("FR-003 and NFR-1.2.3 and SC-001a", ["FR-003", "NFR-1.2.3", "SC-001A"]),
    ("FR-AUTH-01 to FR-AUTH-03", ["FR-AUTH-01", "FR-AUTH-02", "FR-AUTH-03"]),
    ("FR-001-FR-003", ["FR-001", "FR-002", "FR-003"]),
    ("US1, US-2 and User Story 3", ["US1", "US2", "US3"]),
    ("[US1] T012", ["US1", "T012"]),
    ("001-sign-up: begin", ["001-sign-up"]),
    ("Write specs/001-sign-up/spec.md", ["001-sign-up"]),
    ("Spec for F-USER-001.", ["F-USER-001"]),
    ("Add plans/users/F-USER-001-sign-up/spec.md", ["F-USER-001"]),
    ("001-ログイン を追加", ["001-ログイン"]),
    ("20260516-101500-sign-up", ["20260516-101500-sign-up"]),
  ])
  func `a subject names`(subject: String, expected: [String]) { #expect(names(subject) == expected) }

  @Test(arguments: [
    "t012 fr-003 us1 task-12", "UT012 T012xy T012_a xT012", "T012-fix-login", "T012.md and a.T012",
    "Fix #12, #001 and GH-123",
    "T12 T1", "2026-05-16-notes and 2026-roadmap", "FR-abc FR-", "sub-T012 v1.T012 a/T012 T012/readme", "US1234 USB US",
    "404 and 500-", "user story", "?id=T012", "x-001-sign-up", "Wi-Fi F-16 F-1-2 f-user-001",
  ])
  func `a subject names nothing`(subject: String) { #expect(names(subject) == []) }

  @Test(arguments: [
    ("feat(001-sign-up): T012 form", ["001-sign-up@scope", "T012"]),
    ("feat(001): T012 form", ["#001@scope", "T012"]),
    ("fix(001,T012)!: form", ["#001@scope", "T012@scope"]),
    ("feat(specs/001-sign-up): form", ["001-sign-up@scope"]),
    ("feat(US1): form", ["US1@scope"]),
    ("feat(2026): form", []), ("feat(auth): form", []), ("feat(#001): form", []), ("feat(12): form", []),
    ("call f(001) twice", []), ("(001): form", []),
  ])
  func `the scope of a conventional commit names`(subject: String, expected: [String]) {
    #expect(names(subject) == expected)
  }

  @Test func `the body is told from the subject, with its lines`() {
    let message = "Add a form\nfor T012\n\nT013 comes next.\n\n* T014\nT013 again\n"
    #expect(names(message) == ["T012", "T013@4", "T014@6"])
    let mentions = CommitMessage(Array(message.utf8)).mentions
    #expect(mentions.map(\.line) == [2, 4, 6])
    #expect(String(decoding: CommitMessage(Array(message.utf8)).subject, as: UTF8.self) == "Add a form for T012")
  }

  @Test(arguments: [
    ("Feature: 001-sign-up", ["001-sign-up@Feature"]),
    ("Feature: `specs/001-sign-up`", ["001-sign-up@Feature"]),
    ("feature: sign-up, 002-pay", ["sign-up@feature", "002-pay@feature"]),
    ("Feature: 7", ["#7@Feature"]),
    ("Feature: F-USER-001/T012", ["F-USER-001@Feature", "T012@Feature"]),
    ("Feature: let users sign up", []),
    ("Task: T012, T013", ["T012@Task", "T013@Task"]),
    ("Tasks: T012-T014", ["T012@Tasks", "T013@Tasks", "T014@Tasks"]),
    ("Refs: FR-003, #12, 001-sign-up T012", ["FR-003@Refs", "001-sign-up@Refs", "T012@Refs"]),
    ("Requirement: FR-003", ["FR-003@Requirement"]),
    ("Story: 1, US2", ["US1@Story", "US2@Story"]),
    ("Task: 12", []),
    ("Signed-off-by: T012 FR-003 <a@b.c>", []),
    ("Task: T012\n T013", ["T012@Task", "T013@Task"]),
  ])
  func `a trailer names`(trailer: String, expected: [String]) {
    #expect(names("Add a form\n\nSome text.\n\n\(trailer)\n") == expected)
  }

  @Test(
    arguments: [
      ("Merge branch '001-x'", ["001-x"], nil),
      ("Merge branch '001-x' into develop", ["001-x"], "develop"),
      ("Merge branch 'main' into 001-x", ["main"], "001-x"),
      ("Merge branch '001-x' into 'main'", ["001-x"], "main"),
      ("Merge branches 'a', 'b' and '001-c'", ["a", "b", "001-c"], nil),
      ("Merge branch '001-x' of example.org:team/project", ["001-x"], nil),
      ("Merge branch 'feat/001-x' of /srv/git into feat/001-x", ["feat/001-x"], "feat/001-x"),
      ("Merge remote-tracking branch 'origin/001-x'", ["001-x"], nil),
      ("Merge remote-tracking branch 'origin/feat/001-x' into main", ["feat/001-x"], "main"),
      ("Merge pull request #1 from org/001-x", ["001-x"], nil),
      ("Merge pull request #1 from org/feat/001-x", ["feat/001-x"], nil),
      ("Merge pull request 'Pay from home' (#12) from 001-x into main", ["001-x"], "main"),
      ("Merge pull request #5 in TEAM/project from feature/001-x to main", ["feature/001-x"], "main"),
      ("Merged in 001-x (pull request #5)", ["001-x"], nil),
      ("Pull request #5: Pay\n\nMerge in TEAM/project from 001-x to main\n", ["001-x"], "main"),
      ("Merge tag 'v1'", [], nil), ("Merge commit 'abc'", [], nil), ("Merge the forms from 001-x", [], nil),
      ("Merge pull request #1", [], nil), ("Merge branch", [], nil), ("Merge branch '", [], nil),
    ] as [(String, [String], String?)])
  func `the subject of a merge names branches`(subject: String, merged: [String], into: String?) {
    let message = CommitMessage(Array(subject.utf8))
    #expect(message.merged == merged)
    #expect(message.into == into)
  }

  @Test func `a message that takes a commit back says which`() {
    let id = String(repeating: "ab", count: 20)
    let message = CommitMessage(Array("Revert \"T012\"\n\nThis reverts commit \(id).\n".utf8))
    #expect(message.reverted.map(\.hex) == [id])
  }

  @Test func `no message names more than people write`() {
    let message = CommitMessage(Array((1...9).map { "T\($0)000-T\($0)499" }.joined(separator: "\n").utf8))
    #expect(message.mentions.count == 2000)
  }

  static let awkward = [
    "subject\n\nKey: value\n", "subject\n\nbody\n\nKey: value\nOther-Key: more\n  goes on\n", "subject\nKey: value\n",
    "Key: value\n", "Key: value\n\nKey: value\n", "subject\n\nbody\nKey: value\n", "subject\n\nKey: value\nbody\n",
    "subject\n\nbody\nSigned-off-by: a <b>\n", "subject\n\na\nb\nc\nd\nSigned-off-by: a <b>\n",
    "subject\n\na\nb\nc\nSigned-off-by: a <b>\n", "subject\n\n(cherry picked from commit abc)\nKey: value\n",
    "subject\n\nKey : value\nSome thing: value\n", "subject\n\n Key: value\n", "subject\n\nKey: value\n\n\n   \n",
    "subject\n\nbody\n\nKey:\n", "subject\n\n:value\n", "subject\n\nKey value: x\n", "subject\n\nKey value x\n",
    "subject\n\n# note\nKey: value\n", "subject\n   \nKey: value\n", "subject\n\nKey: value\n indented\nnot\n",
    "subject\n\nhttps://example.org\n", "subject\n\nschlüssel: wert\n", "subject\n\nbody\n\nKey: value\n\n# end\n",
    "subject\n\na\nb\nc\n  d\nSigned-off-by: a <b>\nKey: value\n",
    "subject\n\nSigned-off-by: a <b>\n d\n e\n f\n g\nh\n",
  ]

  @Test(arguments: awkward) func `trailers are those that git finds`(message: String) throws {
    let sandbox = try GitSandbox(initialise: false)
    let found = MessageLines(Array(message.utf8)).trailers.map { trailer in
      let value = trailer.lines.map { String(decoding: $0.bytes, as: UTF8.self).trimmingCharacters(in: .whitespaces) }
        .joined(separator: " ").trimmingCharacters(in: .whitespaces)
      return value.isEmpty ? trailer.key + ":" : trailer.key + ": " + value
    }
    let git = try sandbox.git("interpret-trailers", "--only-trailers", "--unfold", "--no-divider", input: message)
      .split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    // Git prints its own note about cherry-picks too, which has no key.
    #expect(found == git.filter { !$0.hasPrefix("(cherry") }, "\(message)")
  }
}
