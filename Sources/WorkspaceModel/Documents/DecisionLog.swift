public import Markdown

/// The Decision Log of an exec plan: its entries, where each stands, and how one more is written.
public struct DecisionLog: Sendable {
  /// An entry and the lines it takes.
  public struct Placed: Hashable, Sendable {
    /// What it says.
    public let entry: DecisionEntry
    /// Its lines, blank lines behind it left out.
    public let lines: Range<Int>
    /// The spaces before its fields.
    public let indentation: Int
    /// How it is written.
    let form: Form
  }

  enum Form: Hashable {
    case item, heading, row
  }

  /// Every entry, in the order of the document.
  public let entries: [Placed]
  private let document: Document
  private let names: [SectionName]

  /// Reads the first section that is a Decision Log.
  public init(of document: Document, _ vocabulary: SectionVocabulary) {
    self.document = document
    names = vocabulary.names(.decisionLog)
    entries = document.section(named: names).map { DecisionLogReader.entries(in: document, lines: $0.body) } ?? []
  }

  /// The next free ID, `D-<NNN>`.
  public var nextID: String { id(after: 0) }

  /// The ID that is free once `count` entries have been added.
  public func id(after count: Int) -> String { "D-" + (numbers.nextNumber + count).padded(to: 3) }

  private var numbers: [Int] {
    entries.compactMap { placed in
      placed.entry.id.flatMap { Int(decimalDigits: $0.drop { !$0.isNumber }) }
    }
  }

  /// The edit that puts `added` at the end of the log; makes the section where the document has none. Nil where there is
  /// nothing to add, or no place that no open block or conflict takes in.
  public func appending(_ added: [DecisionEntry]) -> Edit? {
    let place = SectionEnd(under: names, in: document)
    guard !added.isEmpty, let line = place.line else { return nil }
    let lines = added.flatMap(\.lines)
    let isBehindItem = entries.last.map { $0.form == .item && $0.lines.upperBound == line } ?? false
    let heading = place.needsHeading ? ["## " + SectionVocabulary.heading(.decisionLog), ""] : []
    return place.edit(inserting: heading + lines, at: line, isJoined: isBehindItem)
  }

  /// Whether the lines of an entry are exactly those that `DecisionEntry.lines` writes, so that no word of people's own
  /// stands among them.
  public func isVerbatim(_ placed: Placed) -> Bool {
    placed.lines.map { document.source.text(ofLine: $0).trimmingWhitespace() }
      == placed.entry.lines.map { $0.trimmingWhitespace() }
  }

  /// The edit that notes on an entry which one replaces it; nil if it says so already, or is a row of a table.
  public func superseding(_ placed: Placed, by id: String) -> Edit? {
    guard placed.entry.supersededBy == nil, placed.form != .row else { return nil }
    let indent = String(repeating: " ", count: placed.indentation)
    return document.insertion(of: [indent + "Superseded by: " + id], after: placed.lines.upperBound - 1)
  }

  /// The edit that takes the note away again; nil if there is none on a line of its own.
  public func removingSuperseded(_ placed: Placed) -> Edit? {
    let line = placed.lines.last { document.source.text(ofLine: $0).trimmingWhitespace().hasPrefix("Superseded by:") }
    return line.map { Edit(range: document.source.lines.full(ofLine: $0), replacement: []) }
  }

  /// The edit that removes an entry's lines, and the blank line that set it apart where none is needed any more.
  public func removing(_ placed: Placed) -> Edit {
    var range = range(of: placed)
    let (before, after) = (placed.lines.lowerBound - 1, placed.lines.upperBound)
    if before >= 1, isBlank(before), after > document.source.lines.count || isBlank(after) {
      range = document.source.lines.full(ofLine: before).lowerBound..<range.upperBound
    }
    return Edit(range: range, replacement: [])
  }

  private func isBlank(_ line: Int) -> Bool { document.source.text(ofLine: line).allSatisfy(\.isWhitespace) }

  /// The edit that writes `entry` in place of another.
  public func rewriting(_ placed: Placed, as entry: DecisionEntry) -> Edit {
    let ending = document.source.lineEnding.bytes
    return Edit(range: range(of: placed), replacement: entry.lines.flatMap { Array($0.utf8) + ending })
  }

  private func range(of placed: Placed) -> Range<Int> {
    let table = document.source.lines
    let start = table.full(ofLine: placed.lines.lowerBound).lowerBound
    return start..<table.full(ofLine: placed.lines.upperBound - 1).upperBound
  }
}
