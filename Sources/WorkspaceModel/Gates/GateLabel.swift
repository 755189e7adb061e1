import Vocabulary

/// The name in front of a colon, as in `Status: PASS`.
struct GateLabel {
  /// The name in lower case; nil where the text begins with none.
  let name: String?
  /// What follows the colon.
  let value: String

  init(_ text: String) {
    let start = text.prefix(60)
    guard let colon = start.firstIndex(where: { $0 == ":" || $0 == "：" }) else {
      (name, value) = (nil, text)
      return
    }
    let label = text[..<colon].unicodeScalars.filter {
      $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == " "
    }
    name = String(String.UnicodeScalarView(label)).lowercased().trimmingWhitespace()
    value = String(text[text.index(after: colon)...])
  }

  /// Whether the verdict comes right behind the colon.
  var isFollowedByVerdict: Bool { name != nil && VerdictText(value).beginsWithVerdict }

  /// Whether it only says that an answer follows: what the answer is about stands above.
  var isStatus: Bool { name.map(Words.gateStatusLabels.contains) ?? false }

  /// Whether what follows explains signs: it answers nothing.
  var isLegend: Bool { name.map(Words.gateLegendLabels.contains) ?? false }

  /// Whether what follows explains an answer that stands elsewhere, unless it begins with a verdict of its own.
  var isRemark: Bool { name.map(Words.gateRemarkLabels.contains) ?? false }
}
