import Documents
import Files
import Markdown
import Testing

@testable import Trace

@Suite struct StatementMatchTests {
  private func statement(
    _ key: String?, _ text: String, _ kind: Statement.Kind = .requirement, line: Int = 1,
    standing: Statement.Standing? = nil
  ) -> Statement {
    Statement(
      kind: kind, name: key ?? "no. \(line)", key: key, scope: "", text: text, lead: text,
      fingerprint: Fingerprint(ofTexts: [text]),
      standing: standing, place: Place(.empty, line: line))
  }

  private func changes(_ old: [Statement], _ new: [Statement]) -> [String] {
    StatementMatch.changes(from: old, to: new).map { change in
      "\(change.kind) \(change.old?.name ?? "-") \(change.new?.name ?? "-")"
    }
  }

  @Test func `a list that is numbered anew behind a new item is moved, and only the item is new`() {
    let old = [statement("FR-001", "Users can sign up by mail"), statement("FR-002", "Letters are sent at once")]
    let new = [
      statement("FR-001", "Users have to be of age", line: 1),
      statement("FR-002", "Users can sign up by mail", line: 2),
      statement("FR-003", "Letters are sent at once", line: 3),
    ]
    #expect(changes(old, new) == ["added - FR-001", "moved FR-001 FR-002", "moved FR-002 FR-003"])
  }

  @Test func `what says the same twice, or hardly anything, is not taken for the other`() {
    let twice = [statement("FR-001", "The same as before in all"), statement("FR-002", "The same as before in all")]
    #expect(
      changes(twice, [statement("FR-003", "The same as before in all")])
        == ["removed FR-001 -", "removed FR-002 -", "added - FR-003"])
    #expect(
      changes([statement("FR-001", "None")], [statement("FR-002", "None")]) == ["removed FR-001 -", "added - FR-002"])
  }

  @Test func `what bears no name is known by most of its words`() {
    let old = [statement(nil, "Given a visitor, when they come, then they are greeted", .scenario, line: 1)]
    let new = [
      statement(nil, "Given a guest, when they go, then a bill is sent", .scenario, line: 1),
      statement(nil, "Given a visitor, when they come, then they are greeted twice", .scenario, line: 2),
    ]
    #expect(changes(old, new) == ["added - no. 1", "changed no. 1 no. 2"])
    #expect(changes(old, old.map { statement(nil, $0.text, .scenario, line: 9) }).isEmpty)
  }

  @Test func `ticks are told by the state of tasks alone`() {
    let open = statement("T001", "Make it", .task, standing: .task(.open))
    let done = statement("T001", "Make it", .task, standing: .task(.done))
    #expect(changes([open], [done]) == ["ticked T001 T001"])
    #expect(changes([done], [open]) == ["unticked T001 T001"])
    #expect(changes([open], [statement("T001", "Make it", .task, standing: .task(.dropped))]) == ["restated T001 T001"])
  }
}

@Suite struct WordDifferenceTests {
  private func pieces(_ old: String, _ new: String) -> String {
    WordDifference.pieces(from: old, to: new).map { piece in
      switch piece.kind {
      case .kept: piece.text
      case .removed: "[-\(piece.text)-]"
      case .added: "{+\(piece.text)+}"
      }
    }.joined(separator: " ")
  }

  @Test func `words that were there and words that are stand in the order of the texts`() {
    #expect(pieces("within 60 seconds", "within 15 seconds") == "within [-60-] {+15+} seconds")
    #expect(pieces("a b c", "a c d") == "a [-b-] c {+d+}")
    #expect(pieces("", "new words") == "{+new words+}")
    #expect(pieces("same", "same") == "same")
  }

  @Test func `characters of scripts without spaces are words`() {
    #expect(pieces("六十秒以内", "十五秒以内") == "[-六-] 十 {+五+} 秒以内")
  }

  @Test func `whatever changed, the pieces make both texts`() {
    let texts = ["", "a", "a b", "b a c", "システム must 送る", "x  y", "a b c d e f g"]
    for old in texts {
      for new in texts {
        let pieces = WordDifference.pieces(from: old, to: new)
        let words = { (kind: WordDifference.Piece.Kind) in
          pieces.filter { $0.kind != kind }.map(\.text).joined().filter { $0 != " " }
        }
        #expect(words(.added) == old.filter { $0 != " " })
        #expect(words(.removed) == new.filter { $0 != " " })
      }
    }
  }
}
