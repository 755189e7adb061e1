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
    outermostSections(named: vocabulary.names(.architectureDecisions)).flatMap(subsections).compactMap { section in
      let title = withoutDecisionNumber(section.heading.text)
      guard !isPlaceholder(title), !isNothing(title) else { return nil }
      let fields = paragraphFields(in: section.body)
      return ArchitectureDecision(
        line: section.heading.lines.lowerBound, title: title,
        decision: fields[.decision] ?? "", rationale: fields[.rationale] ?? "")
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

  /// Drops `1. ` and `Decision 1: `, also `AD-001 – `.
  private func withoutDecisionNumber(_ heading: String) -> String {
    if let space = heading.firstIndex(of: " "), heading[..<space].isListNumber {
      return withoutDecisionNumber(String(heading[space...]).trimmingWhitespace())
    }
    return decisionLabel(heading)?.title ?? heading
  }
}

extension [String: String] {
  /// The value of a field by any of its names.
  fileprivate subscript(field: DecisionLogReader.Field) -> String? { field.names.lazy.compactMap { self[$0] }.first }
}

extension Substring {
  fileprivate var isListNumber: Bool {
    guard last == "." || last == ")", first?.isNumber == true else { return false }
    return dropLast().allSatisfy { $0.isNumber || $0 == "." }
  }
}

/// The number and the title in `D1: Title`, `Decision 1: Title` and `AD-001 – Title`; the number keeps its letters.
func decisionLabel(_ heading: String) -> (label: String, title: String)? {
  let isJoint: (Character) -> Bool = { $0 == ":" || $0 == "：" || $0 == "–" || $0 == "—" }
  let spaced = heading.firstRange(of: " - ")
  guard
    let joint = [heading.firstIndex(where: isJoint), spaced.map { heading.index(after: $0.lowerBound) }]
      .compactMap({ $0 }).min()
  else { return nil }
  let label = String(heading[..<joint]).trimmingWhitespace()
  let isLabel = ["decision", "ad", "adr", "d"].contains { word in
    label.lowercased().hasPrefix(word) && label.dropFirst(word.count).allSatisfy { $0.isNumber || " -".contains($0) }
  }
  return isLabel ? (label, String(heading[heading.index(after: joint)...]).trimmingWhitespace()) : nil
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
