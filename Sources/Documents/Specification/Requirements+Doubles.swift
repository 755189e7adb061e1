import Markdown
import Text
import Vocabulary

extension Requirements {
  /// What was found, where each ID that stands at the head of several lines is defined only where requirements of its kind
  /// are stated; elsewhere it is mentioned.
  static func sorted(_ found: [Found], in document: Document) -> [Found] {
    let counts = Dictionary(found.map { ($0.key, 1) }, uniquingKeysWith: +)
    guard counts.values.contains(where: { $0 > 1 }) else { return found }
    let sections = RequirementSections(of: document)
    var nearest: [String: Int] = [:]
    var others: Set<String> = []
    var distances: [Int] = []
    for item in found {
      let distance = (counts[item.key] ?? 0) > 1 ? sections.distance(of: item.key, line: item.line) : 0
      distances.append(distance)
      if item.isDefinition { nearest[item.key] = min(nearest[item.key] ?? distance, distance) }
      if distance == 0, !item.isBare { others.insert(item.key) }
    }
    return zip(found, distances).map { item, distance in
      if item.isDefinition { return distance == nearest[item.key] ? item : item.with(isDefinition: false) }
      // Where an ID has no other form, `- FR-001 Lock` defines it.
      let isOnlyForm = nearest[item.key] == nil && !others.contains(item.key)
      return isOnlyForm && item.isBare && distance == 0 ? item.with(isDefinition: true) : item
    }
  }

  /// Whether a sentence that begins with an ID speaks of the requirement: `**FR-006** was added later`.
  static func isRemark(_ rest: some StringProtocol) -> Bool {
    Words.requirementRemarks.contains { word in
      guard rest.hasPrefix(word) else { return false }
      let isWhole = !(rest.dropFirst(word.count).first?.isLetter ?? false)
      return isWhole || word.unicodeScalars.last.map { (0x3000..<0xAC00).contains($0.value) } == true
    }
  }

  /// Whether a requirement may follow an ID with no sign but a hyphen between: `FR-001 - Lock`, `FR-001 Lock`, not
  /// `FR-001 to FR-004 are met`.
  static func isBare(_ rest: some StringProtocol) -> Bool {
    guard let first = rest.first, first.isLetter || first.isNumber || rest.hasPrefix("- "), !isRemark(rest) else {
      return false
    }
    let words = rest.drop { "- ".contains($0) }.split(maxSplits: 2, whereSeparator: \.isWhitespace)
    return !words.prefix(2).contains { RequirementID.leading($0.drop { "*`(".contains($0) }) != nil }
  }
}
