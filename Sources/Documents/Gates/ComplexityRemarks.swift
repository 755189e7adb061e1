import Markdown
import Text
import Vocabulary

/// What the prose of Complexity Tracking speaks of, beside the rows of its table: the longer words in it.
///
/// `Principle IV (OpenTelemetry) is deferred, not violated` says why a gate carries a sign of warning.
public struct ComplexityRemarks: Hashable, Sendable {
  /// The words in lower case, in order of the alphabet.
  let words: [String]
  /// The items that begin with a name and say something of it.
  let items: [String]

  /// Whether an item names a gate and says why it is as it is: `- **II. Same Commands**: the hold needs two keys`.
  public func justify(_ gate: ConstitutionGate) -> Bool {
    var names = GateNames()
    for item in items { names.insert(GateKey(item)) }
    return names.contains(GateKey(gate.text))
  }

  /// Whether they speak of a gate, by one of the words that it is called by.
  public func mention(_ gate: ConstitutionGate) -> Bool {
    let text = gate.text.lowercased()
    let name = ComplexityRemarks.words(in: String(text.prefix { $0 != "⚠" }))
    return name.prefix(6).contains { words.contains($0) && !Words.deferrals.contains($0) }
      || Words.deferrals.contains { text.contains($0) && words.contains($0) }
  }

  /// The words of a text that are long enough to tell one gate from another.
  fileprivate static func words(in text: String) -> [String] {
    text.split { !$0.isLetter }.map(String.init).filter {
      $0.count >= shortest && !Words.commonInComplexity.contains($0)
    }
  }

  private static let shortest = 7
}

extension Document {
  /// What the prose of Complexity Tracking speaks of.
  func complexityRemarks(_ vocabulary: SectionVocabulary) -> ComplexityRemarks {
    let sections = planSections(.complexityTracking, vocabulary)
    let rows = LineRanges(
      joining: tables(in: sections).map { $0.headerLine..<($0.rows.last?.line ?? $0.delimiterLine) + 1 })
    let words = sections.flatMap(\.body).filter { !rows.contains($0) }.flatMap { line in
      visibleText(ofLine: line).map { ComplexityRemarks.words(in: $0.lowercased()) } ?? []
    }
    let items = sections.flatMap(\.body).filter { !rows.contains($0) }.compactMap { line in
      visibleText(ofLine: line).flatMap(reasonedItem)
    }
    return ComplexityRemarks(words: Set(words).sorted(), items: items)
  }

  /// An item of a list, or a paragraph that begins with bold text, that names something and gives a reason.
  private func reasonedItem(_ line: String) -> String? {
    let text = line.drop { $0.isWhitespace }
    let item = text.withoutListMarker
    guard item.startIndex != text.startIndex || item.hasPrefix("**") else { return nil }
    let signs = ":：—–"
    guard let sign = item.firstIndex(where: signs.contains) ?? item.firstRange(of: " - ")?.lowerBound else {
      return nil
    }
    let reason = InlineText.plain(String(item[sign...])).drop { !$0.isLetter && $0 != "[" }
    let isReason = reason.split(separator: " ").count > 3 || reason.contains { !$0.isASCII } && reason.count > 7
    guard isReason, !isNothing(String(reason)), !isPlaceholder(String(reason)), !PendingAnswer.begins(String(reason))
    else { return nil }
    return String(item)
  }
}
