public import Markdown

/// A titled entry of a plan's Architecture Decisions.
public struct ArchitectureDecision: Hashable, Sendable {
  /// The line of its heading.
  public let line: Int
  /// The heading without its number.
  public let title: String
  /// What was decided; empty where the entry does not say it in a field of its own.
  public let decision: String
  /// Why; empty where the entry does not say it in a field of its own.
  public let rationale: String
}

extension Document {
  /// The titled entries below Architecture Decisions; untouched template entries are none.
  public func architectureDecisions(_ vocabulary: SectionVocabulary) -> [ArchitectureDecision] {
    sections(named: vocabulary.names(.architectureDecisions)).flatMap(subsections).compactMap { section in
      let title = withoutDecisionNumber(section.heading.text)
      guard !isPlaceholder(title), !isNothing(title) else { return nil }
      let fields = paragraphFields(in: section.body)
      return ArchitectureDecision(
        line: section.heading.lines.lowerBound, title: title,
        decision: fields["decision"] ?? "", rationale: fields["rationale"] ?? "")
    }
  }

  /// `**Name**: value` paragraphs and list items, values running on over following lines; the first of a name counts.
  func paragraphFields(in lines: Range<Int>) -> [String: String] {
    var fields: [String: String] = [:]
    var current: String?
    for line in lines {
      guard let text = visibleText(ofLine: line)?.trimmingWhitespace(), !text.isEmpty else {
        current = nil
        continue
      }
      if let (name, value) = boldField(text) {
        current = fields[name] == nil ? name : nil
        if current != nil { fields[name] = InlineText.plain(value) }
      } else if let name = current, !text.hasPrefix("- "), !text.hasPrefix("|") {
        fields[name, default: ""] += " " + InlineText.plain(text)
      }
    }
    return fields.mapValues { $0.trimmingWhitespace() }.filter { !isPlaceholder($0.value) }
  }

  private func withoutDecisionNumber(_ heading: String) -> String {
    guard let colon = heading.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return heading }
    let label = heading[..<colon].lowercased()
    let isNumber = ["decision", "ad", "adr", "d"].contains { word in
      label.hasPrefix(word) && label.dropFirst(word.count).allSatisfy { $0.isNumber || " -".contains($0) }
    }
    return isNumber ? String(heading[heading.index(after: colon)...]).trimmingWhitespace() : heading
  }
}

/// The lower-case name and the value of `**Name**: value` or `**Name:** value`, perhaps behind a bullet.
func boldField(_ line: String) -> (name: String, value: String)? {
  var text = line[...]
  if text.hasPrefix("- ") || text.hasPrefix("* ") { text = text.dropFirst(2) }
  guard text.hasPrefix("**"), let end = text.dropFirst(2).firstRange(of: "**") else { return nil }
  var name = text[text.index(text.startIndex, offsetBy: 2)..<end.lowerBound].trimmingWhitespaceSlice()
  var value = text[end.upperBound...].trimmingWhitespaceSlice()
  if name.last == ":" || name.last == "：" {
    name.removeLast()
  } else if value.first == ":" || value.first == "：" {
    value = value.dropFirst().trimmingWhitespaceSlice()
  } else {
    return nil
  }
  return (name.lowercased(), String(value))
}

extension Substring {
  func trimmingWhitespaceSlice() -> Substring {
    var rest = drop(while: \.isWhitespace)
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return rest
  }
}
