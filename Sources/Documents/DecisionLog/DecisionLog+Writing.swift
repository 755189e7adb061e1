public import Markdown
import Vocabulary

extension DecisionLog {
  /// An entry to add, and the one that it supersedes.
  public struct Addition: Sendable {
    /// The entry.
    public let entry: DecisionEntry
    /// The older entry; nil if it supersedes none.
    public let replaced: Placed?

    /// An entry to add.
    public init(_ entry: DecisionEntry, replacing replaced: Placed? = nil) {
      self.entry = entry
      self.replaced = replaced
    }
  }

  /// The document's bytes with entries added at the end of the log, each older entry noting what supersedes it. Nil where
  /// no place is left that no open block or conflict takes in.
  public func adding(_ additions: [Addition]) -> [UInt8]? {
    let notes = additions.compactMap { addition in
      addition.replaced.flatMap { older in addition.entry.id.flatMap { superseding(older, by: $0) } }
    }
    let noted =
      notes.isEmpty ? self : DecisionLog(of: Document(notes.apply(to: document.source.bytes)), vocabulary)
    guard let edit = noted.appending(additions.map(\.entry)) else { return nil }
    let bytes = [edit].apply(to: noted.document.source.bytes)
    let added = DecisionLog(of: Document(bytes), vocabulary).entries
    let isThere =
      added.count == entries.count + additions.count
      && zip(added.suffix(additions.count), additions).allSatisfy { $0.entry.id == $1.entry.id }
    return isThere ? bytes : nil
  }

  /// The edit that puts `added` at the end of the log, in the form of its last entry; makes the section where the
  /// document has none. Nil where there is nothing to add, or no place that no open block or conflict takes in.
  public func appending(_ added: [DecisionEntry]) -> Edit? {
    guard !added.isEmpty, conflictLine == nil else { return nil }
    let style = style(for: added)
    if case .row(let columns) = style.layout, let last = entries.last {
      return document.insertion(of: added.map { DecisionTable.row($0, columns) }, after: last.lines.upperBound - 1)
    }
    let names = vocabulary.decisionLogNames(in: document)
    let place = SectionEnd(under: names, in: document)
    guard let line = place.line else { return nil }
    let heading = place.needsHeading ? ["## " + SectionVocabulary.heading(.decisionLog), ""] : []
    let isBehindLast = entries.last.map { $0.lines.upperBound == line && $0.style.layout == style.layout } ?? false
    return place.edit(
      inserting: heading + lines(of: added, style), at: line, isJoined: isBehindLast && !isApart(style))
  }

  private func lines(of added: [DecisionEntry], _ style: DecisionStyle) -> [String] {
    let isApart = isApart(style)
    let number = nextNumber
    var lines: [String] = []
    for (index, entry) in added.enumerated() {
      if isApart, index > 0 { lines.append("") }
      lines += style.lines(entry, number: number + index, step: index + (entries.isEmpty ? 0 : 1))
    }
    return lines
  }

  /// Whether blank lines stand between the entries.
  private func isApart(_ style: DecisionStyle) -> Bool {
    if style.layout == .heading || style.layout == .item(bullet: "") { return true }
    guard entries.count > 1, let last = entries.last else { return false }
    return entries[entries.count - 2].lines.upperBound < last.lines.lowerBound
  }

  /// The form of the last entry, as far as it tells; the form of a new log where something would not be read back.
  private func style(for added: [DecisionEntry]) -> DecisionStyle {
    guard let last = entries.last?.style else { return .standard }
    var style = last
    if style.keys.isEmpty, style.signature.place == .key,
      let telling = entries.last(where: { $0.style.layout == last.layout && !$0.style.keys.isEmpty })
    {
      style.keys = telling.style.keys
      style.signature = telling.style.signature
    }
    return isReadBack(added, style) ? style : .standard
  }

  private func isReadBack(_ added: [DecisionEntry], _ style: DecisionStyle) -> Bool {
    var lines = ["## " + SectionVocabulary.heading(.decisionLog), ""]
    if case .row(let columns) = style.layout {
      lines += [0, 1].map { document.source.text(ofLine: columns.headerLine + $0) }
      lines += added.map { DecisionTable.row($0, columns) }
    } else {
      lines += self.lines(of: added, style)
    }
    let text = lines.joined(separator: "\n")
    let read = DecisionLog(of: Document(text), SectionVocabulary()).entries.map(\.entry)
    return read
      == added.map { added in
        var entry = added.asRead
        if case .row = style.layout {
          entry.decision = DecisionTable.withoutBold(entry.decision)
          entry.rationale = DecisionTable.withoutBold(entry.rationale)
        }
        return entry
      }
  }
}
