import Markdown
import Names
import Vocabulary

extension DecisionLog {
  /// What the section of the log names, but for the samples of a template.
  var named: NamedDecisions {
    var named = NamedDecisions()
    guard let section = document.section(named: vocabulary.decisionLogNames(in: document)) else { return named }
    let samples = DecisionLogReader.all(in: document, lines: section.body).filter(DecisionLogReader.isSample)
    let sampleLines = Set(samples.flatMap(\.lines))
    for line in section.body.clamped(to: 1..<document.source.lines.count + 1) where !sampleLines.contains(line) {
      named.add(document.source.bytes[document.source.lines.content(ofLine: line)])
    }
    return named
  }

  /// One more than the highest number of an entry that is not numbered within a feature.
  var nextNumber: Int {
    entries.compactMap { placed in
      placed.number ?? placed.entry.id.flatMap { Int(decimalDigits: $0.drop { !$0.isNumber }) }
    }.nextNumber
  }

  /// The last ID that can be continued. A number beyond all sense is no example of how many digits there shall be, and one
  /// within a feature belongs to that; a bare number counts only in a table that has a column for it.
  var lastPlainIdentifier: DecisionIdentifier? {
    var hasColumn = false
    if case .row(let columns)? = entries.last?.style.layout { hasColumn = columns.identifier != nil }
    return entries.reversed().lazy.compactMap { placed -> DecisionIdentifier? in
      guard let id = placed.entry.id,
        let identifier = hasColumn ? DecisionIdentifier(inColumn: id) : DecisionIdentifier(id)
      else { return nil }
      return identifier.digits.utf8.count <= 12 && !identifier.isOfFeature ? identifier : nil
    }.first
  }
}
