public import Markdown
import Text
import Vocabulary

extension DecisionLog {
  /// An entry that goes to another log: as it stands, and the edit that takes it out.
  public struct Departure: Sendable {
    /// The entry.
    public let placed: Placed
    /// Its lines as they stand.
    public let lines: [String]
    /// The edit that takes it out of this log.
    public let removal: Edit
  }

  /// An entry that can go to another log byte for byte; nil for a row of a table or a heading, for one that is indented, for
  /// one with links, which would lead elsewhere from there, and in a log that holds a conflict.
  public func departure(of placed: Placed) -> Departure? {
    guard conflictLine == nil, case .item(let bullet) = placed.style.layout, !bullet.isEmpty else { return nil }
    let lines = placed.lines.map { document.source.text(ofLine: $0) }
    let isText = placed.lines.allSatisfy { line in
      Array(document.source.text(ofLine: line).utf8)
        == Array(document.source.bytes[document.source.textRange(ofLine: line)])
    }
    guard isText, lines.first?.first.map({ !$0.isWhitespace }) == true, !lines.contains(where: { $0.contains("](") })
    else { return nil }
    return Departure(placed: placed, lines: lines, removal: removing(placed))
  }

  /// The document's bytes with entries of another log at the end of this one, as they stood there. Nil where no place is left
  /// that no open block or conflict takes in, or they would not be read as the same entries.
  public func receiving(_ departures: [Departure]) -> [UInt8]? {
    guard conflictLine == nil, !departures.isEmpty else { return nil }
    if let last = entries.last {
      guard case .item = last.style.layout else { return nil }
    }
    let place = SectionEnd(under: vocabulary.decisionLogNames(in: document), in: document)
    guard let line = place.line else { return nil }
    let heading = place.needsHeading ? ["## " + SectionVocabulary.heading(.decisionLog), ""] : []
    let isBehindLast = entries.last.map { $0.lines.upperBound == line } ?? false
    let edit = place.edit(inserting: heading + departures.flatMap(\.lines), at: line, isJoined: isBehindLast)
    let bytes = [edit].apply(to: document.source.bytes)
    let read = DecisionLog(of: Document(bytes), vocabulary).entries
    let isThere =
      read.count == entries.count + departures.count
      && zip(read.suffix(departures.count), departures).allSatisfy { $0.entry == $1.placed.entry }
    return isThere ? bytes : nil
  }
}
