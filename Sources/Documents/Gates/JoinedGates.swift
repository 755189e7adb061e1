import Text

/// The gates in the text of a paragraph, where a formatter has joined lines that held one each:
/// `I. Simplicity: PASS II. Tests: FAIL`, `**Safety**: OK **Tests**: FAIL`, `✅ Safety ❌ Tests`.
enum JoinedGates {
  /// How much of a text is looked at to tell whether it begins with a verdict, in characters.
  private static let reach = 80

  /// The parts of a text that begins with a gate, each a gate with its verdict; none where it begins with something else.
  static func parts(of text: String) -> [Substring] {
    let starts: [String.Index]
    if text.hasPrefix("**") {
      starts = boldStarts(in: text)
    } else if VerdictText(String(text.prefix(reach))).beginsWithVerdict {
      starts = signStarts(in: text)
    } else if isFollowedByVerdict(text[...]) {
      starts = plainStarts(in: text)
    } else {
      return []
    }
    let all = [text.startIndex] + starts
    return zip(all, starts + [text.endIndex]).map { text[$0..<$1].trimmingWhitespaceSlice() }
  }

  private static func isFollowedByVerdict(_ text: Substring) -> Bool {
    GateLabel(String(text.prefix(reach))).isFollowedByVerdict
  }

  /// Where bold names begin behind the first one that a verdict follows.
  private static func boldStarts(in text: String) -> [String.Index] {
    var starts: [String.Index] = []
    var index = text.startIndex
    while let opening = text[index...].firstRange(of: "**"),
      let closing = text[opening.upperBound...].firstRange(of: "**")
    {
      index = closing.upperBound
      let isBehindText = opening.lowerBound > text.startIndex && text[..<opening.lowerBound].last?.isWhitespace == true
      let behind = String(text[index...].prefix(reach))
      let isGate = isFollowedByVerdict(text[opening.lowerBound...]) || VerdictText(behind).beginsWithVerdict
      if isBehindText, isGate { starts.append(opening.lowerBound) }
    }
    return starts
  }

  /// Where signs begin behind the first one.
  private static func signStarts(in text: String) -> [String.Index] {
    text.indices.filter { index in
      Verdict.signs[text[index]] != nil && text[..<index].last?.isWhitespace == true
        && text[..<index].contains(where: \.isLetter)
    }
  }

  /// Where plain names begin that a colon and a verdict follow: the words with capitals before the colon, and a number.
  private static func plainStarts(in text: String) -> [String.Index] {
    var starts: [String.Index] = []
    var last = text.startIndex
    for colon in text.indices where text[colon] == ":" || text[colon] == "：" {
      defer { last = colon }
      guard last > text.startIndex, isFollowedByVerdict("x" + text[colon...].prefix(reach)) else { continue }
      let words = text[text.index(after: last)..<colon].split(separator: " ")
      let name = words.reversed().prefix { $0.first?.isUppercase == true && !isVerdict($0) || isNumber($0) }
      if let start = name.last?.startIndex, name.count < words.count { starts.append(start) }
    }
    return starts
  }

  private static func isVerdict(_ word: Substring) -> Bool {
    !VerdictText(String(word)).verdicts.isEmpty || word.count > 1 && word.allSatisfy(\.isUppercase) && !isNumber(word)
  }

  /// `II.`, `3.`
  private static func isNumber(_ word: Substring) -> Bool {
    word.last == "." && word.dropLast().allSatisfy { "IVXLC".contains($0) || $0.isNumber } && word.count > 1
  }
}
