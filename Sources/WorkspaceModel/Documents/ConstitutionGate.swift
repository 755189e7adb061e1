public import Markdown

/// An item of a plan's Constitution Check and what the plan says of it.
public struct ConstitutionGate: Hashable, Sendable {
  /// What the plan says.
  public enum Answer: Hashable, Sendable {
    /// A tick, ✅, PASS, OK, conforms, or prose of the author's own.
    case passes
    /// An empty box, ⚠️, ❌, FAIL, NEEDS REVIEW and the like.
    case fails
    /// N/A.
    case notApplicable
    /// Untouched template text: blocks, but is no violation.
    case unanswered
  }

  /// The line it stands on.
  public let line: Int
  /// The item's text.
  public let text: String
  /// What the plan says of it.
  public let answer: Answer
}

/// How a plan's Constitution Check is written, which decides what counts as a gate in it.
public enum GateStyle: String, Hashable, Sendable {
  case words, boxes, ticks, prose
}

extension Document {
  /// The gates of every Constitution Check section.
  ///
  /// - Parameters:
  ///   - untouched: lines of the template, trimmed; text that stands unchanged in it is unanswered.
  ///   - style: how the template writes its gates; nil to judge by the section itself.
  public func constitutionGates(
    _ vocabulary: SectionVocabulary, untouched: Set<String>, style: GateStyle?
  ) -> [ConstitutionGate] {
    let bodies = outermost(sections(named: vocabulary.names(.constitutionCheck))).map(\.body)
    return bodies.flatMap { body in
      let boxes = Dictionary(checklistItems(in: body).map { ($0.line, $0) }, uniquingKeysWith: { first, _ in first })
      let style = style ?? guessedStyle(body, hasBoxes: !boxes.isEmpty)
      return body.compactMap { line -> ConstitutionGate? in
        if let item = boxes[line] {
          return ConstitutionGate(line: line, text: item.text, answer: item.state == .done ? .passes : .fails)
        }
        guard let text = visibleText(ofLine: line)?.trimmingWhitespace(), isGateLine(text) else { return nil }
        let answer = GateAnswer.of(text, isUntouched: untouched.contains(text), style: style)
        return answer.map { ConstitutionGate(line: line, text: InlineText.plain(text), answer: $0) }
      }
    }
  }

  /// Sections that do not lie within another one of the list.
  private func outermost(_ sections: [Section]) -> [Section] {
    var kept: [Section] = []
    for section in sections where kept.last.map({ !$0.body.contains(section.heading.lines.lowerBound) }) ?? true {
      kept.append(section)
    }
    return kept
  }

  private func guessedStyle(_ body: Range<Int>, hasBoxes: Bool) -> GateStyle {
    if hasBoxes { return .boxes }
    let text = body.compactMap(visibleText).joined(separator: "\n")
    if ["✅", "⚠", "❌"].contains(where: text.contains) { return .ticks }
    return GateAnswer.hasWord(text) ? .words : .prose
  }

  /// Gates stand in list items, bold lines, table rows and sub-headings; running text between them is none.
  private func isGateLine(_ text: String) -> Bool {
    ["- ", "* ", "+ ", "**", "|", "#"].contains(where: text.hasPrefix) || text.first?.isNumber == true
  }
}

/// Reads the answer out of the text of a gate.
enum GateAnswer {
  static func of(_ text: String, isUntouched: Bool, style: GateStyle) -> ConstitutionGate.Answer? {
    if isUntouched {
      switch style {
      case .prose: return text.hasPrefix("- ") || text.hasPrefix("* ") ? .unanswered : nil
      case .ticks: return offersChoice(text) ? .unanswered : nil
      case .words: return text.contains("[") && hasWord(text) ? .unanswered : nil
      case .boxes: return nil
      }
    }
    if offersChoice(text) { return .unanswered }
    if failures.contains(where: { containsWord($0, in: text) }) || text.contains("⚠") || text.contains("❌") {
      return .fails
    }
    if text.contains("✅") || text.contains("✓") || text.contains("✔") || hasPassingWord(text) { return .passes }
    if containsWord("N/A", in: text) { return .notApplicable }
    return style == .prose && (text.hasPrefix("- ") || text.hasPrefix("* ")) ? .passes : nil
  }

  static func hasWord(_ text: String) -> Bool {
    (failures + ["PASS", "OK", "PASSED"]).contains { containsWord($0, in: text) }
  }

  private static let failures = [
    "FAIL", "FAILS", "FAILED", "NEEDS REVIEW", "NEEDS ATTENTION", "BLOCKED", "VIOLATION", "VIOLATIONS",
  ]

  private static func hasPassingWord(_ text: String) -> Bool {
    ["PASS", "PASSED", "PASSES", "OK", "conforms", "Conforms", "CONFORMS"].contains { containsWord($0, in: text) }
  }

  /// `✅ / ⚠️ / N/A` and `OK / NEEDS REVIEW`: a choice that nobody has made.
  private static func offersChoice(_ text: String) -> Bool {
    let compact = text.filter { !$0.isWhitespace }
    return ["✅/⚠", "✅/❌", "PASS/FAIL", "OK/NEEDSREVIEW", "PASS/NEEDS"].contains(where: compact.contains)
  }

  /// Whether `word` stands in `text` with no letter or digit beside it.
  private static func containsWord(_ word: String, in text: String) -> Bool {
    text.ranges(of: word).contains { range in
      let before = range.lowerBound == text.startIndex ? nil : text[text.index(before: range.lowerBound)]
      let after = range.upperBound == text.endIndex ? nil : text[range.upperBound]
      return [before, after].allSatisfy { $0.map { !($0.isLetter || $0.isNumber) } ?? true }
    }
  }
}
