import Text
import Vocabulary

/// The name in front of a colon, as in `Status: PASS`.
struct GateLabel {
  /// The name in lower case; nil where the text begins with none.
  let name: String?
  /// What follows the colon.
  let value: String

  init(_ text: String) {
    (name, value) = GateLabel.parts(of: text)
  }

  private static func parts(of text: String) -> (name: String?, value: String) {
    guard let bytes = text.characterBytes else { return partsByCharacters(of: text) }
    guard let colon = bytes.prefix(longestName).firstIndex(of: .colon) else { return (nil, text) }
    let name = bytes[..<colon].filter { $0.isLetter || $0.isDigit || $0 == .space }.map(\.lowercased)
    return (name[...].trimmedWhiteSpace.text, bytes[(colon + 1)...].text)
  }

  private static let longestName = 60

  /// The name and the value of any text.
  static func partsByCharacters(of text: String) -> (name: String?, value: String) {
    let start = text.prefix(longestName)
    guard let colon = start.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return (nil, text) }
    let label = text[..<colon].unicodeScalars.filter {
      $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == " "
    }
    let name = String(String.UnicodeScalarView(label)).lowercased().trimmingWhitespace()
    return (name, String(text[text.index(after: colon)...]))
  }

  /// Whether the verdict comes right behind the colon.
  var isFollowedByVerdict: Bool { name != nil && VerdictText(value).beginsWithVerdict }

  /// Whether it only says that an answer follows: what the answer is about stands above.
  var isStatus: Bool { name.map(Words.gateStatusLabels.contains) ?? false }

  /// Whether a text says something and then, behind such a label, its answer: `Two stores. Verdict: FAIL`.
  static func endsInStatus(_ text: String) -> Bool {
    let start = text.prefix(longestName)
    guard let colon = start.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return false }
    let sentences = start[..<colon].split { ".。!?".contains($0) }
    guard sentences.count > 1, let last = sentences.last else { return false }
    return Words.gateStatusLabels.contains(last.lowercased().trimmingWhitespace())
  }

  /// Whether what follows explains signs: it answers nothing.
  var isLegend: Bool { name.map(Words.gateLegendLabels.contains) ?? false }

  /// Whether what follows explains an answer that stands elsewhere, unless it begins with a verdict of its own.
  var isRemark: Bool { name.map(Words.gateRemarkLabels.contains) ?? false }
}
