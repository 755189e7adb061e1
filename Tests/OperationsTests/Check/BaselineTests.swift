import Files
import Testing

@testable import Check
@testable import Failures

/// What is known is not told, and what is gone is counted.
struct BaselineTests {
  private static let plan = CheckedTree.second + "/impl-plan.md"

  private static func plant(_ links: String...) -> (inout [String: String]) throws -> Void {
    { documents in
      try documents.replace("A page.", by: links.map { "See [it](\($0)).\n" }.joined(separator: "\n"), in: plan)
    }
  }

  private func report(
    _ baseline: Baseline?, selected: [Rule] = [], _ change: (inout [String: String]) throws -> Void
  ) throws -> Check.Report {
    try CheckedTree().report(asking: .init(selected: selected, baseline: baseline), change)
  }

  @Test func `only findings that it does not hold are told`() throws {
    let baseline = Baseline(of: try report(nil, Self.plant("a.md", "b.md")).findings)
    #expect(baseline.count == 2)
    let same = try report(baseline, Self.plant("a.md", "b.md"))
    #expect(same.findings.isEmpty)
    #expect(same.known == Check.Known(count: 2, goneCount: 0))
    let changed = try report(baseline, Self.plant("c.md", "b.md"))
    #expect(changed.findings.map(\.message) == ["the link leads to c.md, which is not there"])
    #expect(changed.known == Check.Known(count: 1, goneCount: 1))
  }

  @Test func `one more of equal findings is new`() throws {
    let baseline = Baseline(of: try report(nil, Self.plant("a.md")).findings)
    #expect(try report(baseline, Self.plant("a.md", "a.md")).findings.count == 1)
  }

  @Test func `one of two findings on a line goes, and the other stays known`() throws {
    let both = "See [a](a.md) and [b](b.md)."
    let baseline = Baseline(of: try report(nil) { try $0.replace("A page.", by: both, in: Self.plan) }.findings)
    let one = try report(baseline) { try $0.replace("A page.", by: "See [b](b.md).", in: Self.plan) }
    #expect(one.findings.isEmpty)
    #expect(one.known == Check.Known(count: 1, goneCount: 1))
    let other = try report(baseline) { try $0.replace("A page.", by: "See [a](a.md) and [c](c.md).", in: Self.plan) }
    #expect(other.findings.map(\.message) == ["the link leads to c.md, which is not there"])
  }

  @Test func `of a finding that stands for several, each is known by itself`() throws {
    func lists(_ numbers: String...) -> (inout [String: String]) throws -> Void {
      { documents in
        documents[CheckedTree.second + "/tasks.md", default: ""] += numbers.map { number in
          "- [ ] T\(number) One in a.go\n- [ ] T\(number) Another in b.go\n"
        }.joined()
      }
    }
    func doubled(_ baseline: Baseline?, _ numbers: (inout [String: String]) throws -> Void) throws -> [String] {
      try report(baseline, selected: [.duplicateTaskID], numbers).findings.map(\.message)
    }
    let known = Baseline(
      of: try report(nil, selected: [.duplicateTaskID], lists("501", "502", "503")).findings)
    #expect(known.count == 3)
    #expect(try doubled(known, lists("502", "503")) == [])
    #expect(try doubled(known, lists("503")) == [])
    #expect(try doubled(known, lists("501", "502", "503", "504")).count == 1)
    #expect(try doubled(known, lists("504")).count == 1)
  }

  @Test func `a file is a baseline behind a mark of byte order too`() throws {
    let baseline = Baseline(of: try report(nil, Self.plant("a.md")).findings)
    #expect(try Baseline([0xEF, 0xBB, 0xBF] + baseline.bytes, named: "b") == baseline)
  }

  @Test func `an entry of a rule that is not asked is not gone`() throws {
    let baseline = Baseline(of: try report(nil, Self.plant("a.md")).findings)
    let report = try report(baseline, selected: [.openMark]) { _ in }
    #expect(report.known == Check.Known(count: 0, goneCount: 0))
  }

  @Test func `the file is read as it was written, in order, whatever ends its lines`() throws {
    let baseline = Baseline(of: try report(nil, Self.plant("b.md", "a.md", "c.md")).findings)
    #expect(try Baseline(baseline.bytes, named: "b") == baseline)
    let text = String(decoding: baseline.bytes, as: UTF8.self)
    let lines = text.split(separator: "\n").dropFirst(2)
    #expect(lines.count == 3 && lines.sorted() == Array(lines))
    let windows = Array(text.replacing("\n", with: "\r\n").utf8)
    #expect(try Baseline(windows, named: "b") == baseline)
    let merged = Array((text + (lines.first ?? "") + "\n\n# a remark\n").utf8)
    #expect(try Baseline(merged, named: "b") == baseline)
  }

  @Test(arguments: [
    ("", "b is no baseline"), ("# Readme\n", "b is no baseline"), ("# speckit baseline 1\nSK012\n", "b:2 is no line"),
    ("# speckit baseline 1\n\n<<<<<<< ours\n", "b:3 is no line"),
    ("# speckit baseline 1\nSK012 0123456789abcdef a.md\n", "b:2 is no line"),
    ("# speckit baseline 1\nSK012 0123456789abcdeg:1 a.md\n", "b:2 is no line"),
  ])
  func `what is no baseline is refused, by its line`(text: String, message: String) {
    let failure = #expect(throws: Failure.self) { try Baseline(Array(text.utf8), named: "b") }
    #expect(failure?.message.hasPrefix(message) == true)
    #expect(failure?.kind == .usage)
  }
}
