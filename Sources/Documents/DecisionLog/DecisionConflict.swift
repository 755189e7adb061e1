import Markdown

/// A Decision Log that Git could not merge: it is read from both sides, and nothing is written to it.
struct DecisionConflict {
  /// The entries of both sides by their lines; those with equal source and text count once.
  let entries: [DecisionLog.Placed]
  /// The line of the first conflict marker.
  let line: Int

  /// Nil where no conflict touches the log.
  init?(in document: Document, named names: [SectionName]) {
    let conflicts = document.conflicts
    if conflicts.isEmpty { return nil }
    var entries: [DecisionLog.Placed] = []
    var seen: Set<Key> = []
    var touched: [Int] = []
    for version in document.conflictVersions {
      guard let section = version.document.section(named: names) else { continue }
      let number = { (line: Int) in version.number(of: line, in: document) }
      let lines = number(section.heading.lines.lowerBound)..<number(section.body.upperBound)
      touched += conflicts.filter { $0.overlaps(lines) }.map(\.lowerBound)
      for placed in DecisionLogReader.entries(in: version.document, lines: section.body)
      where seen.insert(Key(placed.entry)).inserted {
        entries.append(placed.moved(to: number(placed.lines.lowerBound)..<number(placed.lines.upperBound - 1) + 1))
      }
    }
    guard let line = touched.min() else { return nil }
    self.line = line
    self.entries = entries.sorted { $0.lines.lowerBound < $1.lines.lowerBound }
  }

  private struct Key: Hashable {
    let id: String?
    let source: String?
    let decision: String
    let rationale: String

    init(_ entry: DecisionEntry) {
      // Both sides may have given one captured decision different IDs.
      id = entry.source == nil ? entry.id : nil
      source = entry.sourceKey
      decision = DecisionText.normalised(entry.decision)
      rationale = DecisionText.normalised(entry.rationale)
    }
  }
}
