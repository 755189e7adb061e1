import Text

/// Reads requirements and stories in lines whose characters are bytes; ``Requirements`` reads others.
enum ASCIIRequirements {
  static let bold: [UInt8] = [.asterisk, .asterisk]
  private static let struck: [UInt8] = [.tilde, .tilde]
  private static let boxes = ["[ ] ", "[x] ", "[X] "].map { Array($0.utf8) }

  /// The ID that stands behind a bullet, a number, a bar, a number sign, a box or bold marks, and whether the requirement
  /// itself follows, or may follow behind no more than a hyphen.
  static func requirement(_ line: [UInt8]) -> (id: String, isDefinition: Bool, isBare: Bool)? {
    let start = withoutMarker(line[...])
    let marks = start.prefix(while: isMark)
    let label = marks.endIndex
    guard label != line.firstIndex(where: { !$0.isWhiteSpace }),
      line.firstRange(of: struck, in: marks.startIndex..<marks.endIndex) == nil,
      let end = RequirementID.end(ofIDAt: label, in: line)
    else { return nil }
    let rest = line[end...].drop { $0 == .asterisk || $0 == .backtick || $0 == .closingBracket || isGap($0) }
    if Withdrawal.follows(rest.text) { return nil }
    if RequirementOwner.follows(rest.text) { return nil }
    let isNamed =
      marks.suffix(2).elementsEqual(bold) && rest.first?.isLetter == true && !Requirements.isRemark(rest.text)
    let isDefinition = !marks.contains(.verticalBar) && (isNamed || rest.first == .colon)
    let isBare =
      !isDefinition && !marks.contains(.verticalBar) && !marks.contains(.numberSign) && Requirements.isBare(rest.text)
    return (line[label..<end].text, isDefinition, isBare)
  }

  /// The story of `**US-1**: …` and `- **User Story 1 (P1)**: …`.
  static func labelledStory(_ line: [UInt8]) -> String? {
    let start = withoutMarker(line[...])
    guard start.begins(with: bold) else { return nil }
    let inner = start.startIndex + bold.count
    guard let end = line.firstRange(of: bold, from: inner, to: line.count),
      let story = ASCIIUserStory.leading(line[inner..<end.lowerBound])
    else { return nil }
    let before = line[end.lowerBound - 1]
    let after = line[end.upperBound...].first { $0 != .space }
    let isAlone = line[end.upperBound...].allSatisfy(\.isWhiteSpace)
    let isLabel = isAlone || before == .colon || before == .hyphen || after == .colon || after == .hyphen
    return isLabel ? "\(story.number)\(story.part.text)" : nil
  }

  /// What stands behind spaces, quotes, one list marker and a box.
  private static func withoutMarker(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let rest = line.drop { $0.isSpaceOrTab || $0 == .greaterThan }.withoutListMarker.drop(while: \.isSpaceOrTab)
    return boxes.first { rest.begins(with: $0) }.map { rest.dropFirst($0.count) } ?? rest
  }

  private static func isGap(_ byte: UInt8) -> Bool { byte == .underscore || byte == .space }

  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case .asterisk, .backtick, .openingBracket, .verticalBar, .numberSign, .tilde, .underscore, .space, .tab: true
    default: false
    }
  }
}
