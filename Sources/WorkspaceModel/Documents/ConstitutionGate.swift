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
    outermostSections(named: vocabulary.names(.constitutionCheck)).flatMap { section in
      let body = section.body
      let boxes = Dictionary(checklistItems(in: body).map { ($0.line, $0) }, uniquingKeysWith: { first, _ in first })
      let style = style ?? guessedStyle(body, hasBoxes: !boxes.isEmpty)
      return gateTexts(in: body).compactMap { gate in
        let text = gate.lines.joined(separator: " ")
        let answer =
          if let box = boxes[gate.line] {
            GateAnswer.of(text, box: box.state)
          } else {
            GateAnswer.of(text, isUntouched: gate.lines.allSatisfy(untouched.contains), style: style)
          }
        let shown = boxes[gate.line]?.text ?? gate.lines.first ?? ""
        return answer.map { ConstitutionGate(line: gate.line, text: InlineText.plain(shown), answer: $0) }
      }
    }
  }

  /// The lines that can be gates, each with the lines that continue it. The head of a table is none.
  private func gateTexts(in body: Range<Int>) -> [(line: Int, lines: [String])] {
    let heads = Set(tables(in: body).flatMap { [$0.headerLine, $0.delimiterLine] })
    var gates: [(line: Int, lines: [String])] = []
    var isOpen = false
    for line in body {
      let text = heads.contains(line) ? "" : visibleText(ofLine: line)?.trimmingWhitespace() ?? ""
      if GateAnswer.isGateLine(text) {
        gates.append((line, [text]))
        isOpen = text.first != "#" && text.first != "|"
      } else if text.isEmpty {
        isOpen = false
      } else if isOpen {
        gates[gates.count - 1].lines.append(text)
      }
    }
    return gates
  }

  private func guessedStyle(_ body: Range<Int>, hasBoxes: Bool) -> GateStyle {
    if hasBoxes { return .boxes }
    let text = GateText(body.compactMap(visibleText).joined(separator: "\n"))
    if text.hasMark { return .ticks }
    return text.hasVerdict ? .words : .prose
  }
}
