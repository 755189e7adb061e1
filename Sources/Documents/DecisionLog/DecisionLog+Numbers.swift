import Markdown
import Names
import Vocabulary

extension DecisionLog {
  /// The next free ID, in the style of the last: `D-<NNN>` in a new log.
  public var nextID: String { ids(1)[0] }

  /// The IDs of as many entries as are to be added. No ID is given that the log itself or `named` names in any form.
  public func ids(_ count: Int, besides named: NamedDecisions = NamedDecisions()) -> [String] {
    // A number beyond all sense is no example of how many digits there shall be.
    let example =
      entries.reversed().lazy.compactMap { $0.entry.id.flatMap(identifier) }.first { $0.digits.count <= 12 }
      ?? .standard
    let taken = [namedHere, named].compactMap { $0.highest(like: example)?.nextNumber }
    let first = max(nextNumber, taken.max() ?? 1)
    return (first..<first + count).map(example.numbered)
  }

  /// What the section of the log names, but for the samples of a template.
  private var namedHere: NamedDecisions {
    var named = NamedDecisions()
    guard let section = document.section(named: vocabulary.decisionLogNames(in: document)) else { return named }
    let samples = DecisionLogReader.all(in: document, lines: section.body).filter(DecisionLogReader.isSample)
    let sampleLines = Set(samples.flatMap(\.lines))
    for line in section.body.clamped(to: 1..<document.source.lines.count + 1) where !sampleLines.contains(line) {
      named.add(document.source.bytes[document.source.lines.content(ofLine: line)])
    }
    return named
  }

  /// One more than the highest number of an entry.
  var nextNumber: Int {
    entries.compactMap { placed in
      placed.number ?? placed.entry.id.flatMap { Int(decimalDigits: $0.drop { !$0.isNumber }) }
    }.nextNumber
  }

  /// An ID that can be continued: its number makes sense and is no number within a feature, and a bare number only in a
  /// table that has a column for it.
  private func identifier(_ id: String) -> DecisionIdentifier? {
    var identifier = DecisionIdentifier(id)
    if case .row(let columns)? = entries.last?.style.layout, columns.identifier != nil {
      identifier = DecisionIdentifier(inColumn: id)
    }
    return identifier.flatMap { $0.digits.count <= 12 && !$0.isOfFeature ? $0 : nil }
  }
}
