@testable import Changes
import Files
import Markdown
import TestSupport
import Testing
import WorkspaceModel
import Documents
import Names

@testable import Survey
@testable import Indexes

/// Decisions are captured, superseded and withdrawn once each, whatever people and commits do between two syncs.
@Suite struct DecisionHistoryTests {
  private static let seeds = LongTests.areWanted ? UInt64(0)..<400 : UInt64(0)..<2

  private static let forms = [
    "", "- Decision: By hand\n  Rationale: a\n  Date/Author: 2026-01-02 / Ada\n",
    "- **Decision**: By hand — **Rationale**: a (2026-01-02, Ada)\n",
    "### D1: By hand\n\nRationale: a\n\nDate/Author: 2026-01-02 / Ada\n",
    "| ID | Date | Decision | Rationale | Author |\n|---|---|---|---|---|\n| D-001 | 2026-01-02 | By hand | a | Ada |\n",
    "    - Decision: By hand\n      Rationale: a\n      Date/Author: 2026-01-02 / Ada\n",
  ]

  @Test(.timeLimit(.minutes(LongTests.hangMinutes)), arguments: forms.indices)
  func `every stated row stands in force exactly once, whatever happens between syncs`(form: Int) throws {
    for seed in Self.seeds {
      var world = try World(form: Self.forms[form], seed: seed)
      for step in 0..<20 {
        let action = try world.act()
        let problems = try world.sync()
        if !problems.isEmpty {
          Issue.record("form \(form), seed \(seed), step \(step), \(action): \(problems)\n\(world.text)")
          return
        }
      }
    }
  }
}

/// An epic with its exec plan, its committed version, and what its features state.
private struct World {
  private struct Row: Hashable {
    var violation: String
    var reason: String
  }

  private let workspace: EmptyWorkspace
  private var generator: SeededGenerator
  private var rows: [String: [Row]] = ["F-USER-001": [], "F-USER-002": []]
  private var plan: [UInt8]
  private var committed: [UInt8]?
  /// Lines that people wrote, which must stay.
  private var remarks: [String] = []
  private var counter = 0

  init(form: String, seed: UInt64) throws {
    workspace = try EmptyWorkspace()
    generator = SeededGenerator(seed: seed)
    plan = Array("# Epic: Users\n\n## Decision Log\n\n\(form)\n## Outcomes & Retrospective\n\nMine.\n".utf8)
    if Bool.random(using: &generator) { committed = plan }
  }

  var text: String { String(decoding: plan, as: UTF8.self) }

  /// Does something that people or Git do, and says what.
  mutating func act() throws -> String {
    let feature = rows.keys.sorted().randomElement(using: &generator)
    counter += 1
    switch Int.random(in: 0..<10, using: &generator) {
    case 0, 1:
      guard let feature else { return "nothing" }
      let thing =
        [World.awkward.randomElement(using: &generator) ?? "", "Thing", ""].randomElement(using: &generator) ?? ""
      rows[feature, default: []].append(
        Row(violation: "\(thing) \(counter % 5)", reason: "because | \(counter) \(thing)"))
      return "add a row to \(feature)"
    case 2:
      guard let feature, let index = rows[feature]?.indices.randomElement(using: &generator) else { return "nothing" }
      rows[feature]?[index].reason = "now Rationale: \(counter % 3)"
      return "change a row of \(feature)"
    case 3:
      guard let feature, let index = rows[feature]?.indices.randomElement(using: &generator) else { return "nothing" }
      rows[feature]?.remove(at: index)
      return "remove a row of \(feature)"
    case 4:
      guard let feature, let index = rows[feature]?.indices.randomElement(using: &generator) else { return "nothing" }
      rows[feature]?[index].violation += "x"
      return "rename a row of \(feature)"
    case 5, 6:
      committed = plan
      return "commit"
    case 7: return annotate()
    case 8: return reorder()
    default:
      rows["F-USER-002"] = rows["F-USER-002"] == nil ? [] : nil
      return "a feature moves"
    }
  }

  /// Words that are written otherwise than they are read, unless both agree on what is white space.
  private static let awkward = [
    "a \u{8} b", "a\u{8}b", "x \u{7F}", "\u{200D}", "\u{200D} x", "x \u{200D}", "a \u{301} b", "\u{2028}\u{301}x",
    "\u{E0041} &#x202e;", "\u{600} x", "&#x200d;y", "a\u{A0}\u{3000}\u{8} b", "\u{FEFF}b", "*a* `b  c`",
    "[l](x) <i> <!-- c -->",
    "Rationale: r", "D-001:", "]( : \u{7F}", "\\", "Withdrawn:",
  ]

  /// A person adds a point below an entry.
  private mutating func annotate() -> String {
    let document = Document(plan)
    let entries = log(plan).entries
    guard let placed = entries.randomElement(using: &generator) else { return "nothing" }
    let first = document.source.text(ofLine: placed.lines.lowerBound)
    if first.hasPrefix("|") || first.hasPrefix("###") { return "nothing" }
    let margin = first.prefix { $0 == " " }
    let remark = "\(margin)  - remark \(counter)"
    remarks.append(remark)
    plan = [document.insertion(of: [remark], after: placed.lines.upperBound - 1)].apply(to: plan)
    return "annotate \(placed.entry.id ?? "an entry")"
  }

  /// A person swaps the last two entries, where both are a single block of lines.
  private mutating func reorder() -> String {
    let document = Document(plan)
    let entries = log(plan).entries
    guard entries.count > 2 else { return "nothing" }
    let (first, second) = (entries[entries.count - 2], entries[entries.count - 1])
    guard first.lines.upperBound == second.lines.lowerBound else { return "nothing" }
    let bytes = { (lines: Range<Int>) -> [UInt8] in
      lines.flatMap { Array(document.source.text(ofLine: $0).utf8) + [10] }
    }
    let range =
      document.source.lines.full(ofLine: first.lines.lowerBound)
      .lowerBound..<document.source.lines
      .full(ofLine: second.lines.upperBound - 1).upperBound
    plan = [Edit(range: range, replacement: bytes(second.lines) + bytes(first.lines))].apply(to: plan)
    return "reorder"
  }

  private func log(_ bytes: [UInt8]) -> DecisionLog { DecisionLog(of: Document(bytes), SectionVocabulary()) }

  private func captured() throws -> [CapturedDecision] {
    var files: [String: [UInt8]] = ["\(epicFolder)/exec-plan.md": plan]
    for (feature, rows) in rows {
      let table = rows.map { "| \($0.violation) | \($0.reason.replacing("|", with: "\\|")) | – |\n" }.joined()
      let entries = rows.map { "### \($0.violation)\n\n**Rationale**: \($0.reason)\n\n" }.joined()
      files["\(epicFolder)/features/\(feature)/spec.md"] = Array("# Feature Specification: X\n".utf8)
      files["\(epicFolder)/features/\(feature)/impl-plan.md"] = Array(
        (feature == "F-USER-002"
          ? "# Plan\n\n## Architecture Decisions\n\n\(entries)"
          : "# Plan\n\n## Complexity Tracking\n\n| Violation | Why | Alternative |\n|---|---|---|\n\(table)").utf8)
    }
    let tree = MemoryTree(files)
    let map = try workspace.session.workspace.map(of: tree)
    let survey = Survey(map, GateKeeper(workspace: workspace.session.workspace, tree: tree))
    let features = try map.features.map { try survey.shared($0) }
    return CapturedDecision.all(in: features, workspace: workspace.session.workspace)
  }

  /// Syncs the log and tells what is wrong with it afterwards.
  mutating func sync() throws -> [String] {
    let captured = try captured()
    let before = log(plan)
    guard let synced = try capture(captured).apply(to: plan) else { return ["no place"] }
    plan = synced
    guard let again = try capture(captured).apply(to: plan) else { return ["no place the second time"] }
    var problems: [String] =
      again == plan ? [] : ["a second sync changes it: \(String(decoding: again, as: UTF8.self))"]
    let log = log(plan)
    let inForce = zip(log.entries, log.standings).filter { $0.1 == .inForce }.map(\.0.entry)
    for decision in captured {
      let standing = inForce.filter { $0.source == decision.source }
      if standing.count != 1 || !decision.says(standing[0]) { problems.append("\(decision.source): \(standing)") }
    }
    let stated = Set(captured.map(\.source))
    for entry in inForce where entry.source.map({ isKnown($0) && !stated.contains($0) }) ?? false {
      problems.append("in force, but not stated: \(entry)")
    }
    let ids = log.entries.compactMap(\.entry.id)
    if Set(ids).count != ids.count { problems.append("IDs are doubled: \(ids)") }
    for (position, placed) in log.entries.enumerated() {
      if let older = placed.entry.supersedes.flatMap(log.position),
        log.entries[older].entry.supersededBy != log.name(at: position)
      {
        problems.append("\(log.name(at: older)) does not point to \(log.name(at: position))")
      }
      if let newer = placed.entry.supersededBy, log.position(of: newer) == nil { problems.append("no \(newer)") }
    }
    let lines = Set(text.split(separator: "\n").map(String.init))
    problems += remarks.filter { !lines.contains($0) }.map { "lost: \($0)" }
    if let committed {
      for old in self.log(committed).entries where before.entries.contains(where: { same($0.entry, old.entry) }) {
        if !log.entries.contains(where: { same($0.entry, old.entry) }) { problems.append("changed: \(old.entry)") }
      }
    }
    return problems
  }

  private func capture(_ captured: [CapturedDecision]) throws -> DecisionCapture {
    DecisionCapture(
      session: workspace.session, captured: captured, features: Set(rows.keys.map { FeatureID($0) }),
      history: { committed.map { log($0) } }, named: { NamedDecisions() }, committed: { [:] })
  }

  private func isKnown(_ source: String) -> Bool { rows.keys.contains { source.hasPrefix($0 + " ") } }

  private func same(_ first: DecisionEntry, _ second: DecisionEntry) -> Bool {
    var (first, second) = (first, second)
    (first.supersededBy, second.supersededBy) = (nil, nil)
    return first == second
  }
}
