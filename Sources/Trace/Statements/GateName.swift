import Text

/// How a gate of the constitution is called: what stands before the verdict.
enum GateName {
  /// The name that a gate's text begins with; empty where it has none.
  static func of(_ text: String) -> String {
    let ends = [":", "：", " – ", " — ", " - ", "|", " (", "（", "✅", "❌", "⚠"].compactMap {
      text.firstRange(of: $0)?.lowerBound
    }
    let name = text[..<(ends.min() ?? text.endIndex)].trimmingWhitespaceSlice()
    return String(name.prefix(longest)).trimmingWhitespace()
  }

  /// In characters.
  private static let longest = 80
}
