import Text
import Vocabulary

/// Tells what a specification withdrew: `FR-007: ~~Export~~`, `FR-007: Export *(removed 2025-05-10)*`, `FR-007: withdrawn`.
enum Withdrawal {
  private static let words = OutcomeWords(Words.withdrawals)

  /// Whether what stands behind an ID, or in a heading, is struck out, or says at its head or its end that it was withdrawn.
  static func follows(_ text: some StringProtocol) -> Bool {
    let plain = Substring(text).drop { "*_`]:：–—-.| #".contains($0) }
    return isStruck(plain) || beginsWithRemark(plain) || endsWithRemark(plain)
  }

  /// Whether all is struck, but for a remark in parentheses or behind a dash, and the other cells of a row.
  private static func isStruck(_ text: Substring) -> Bool {
    guard text.hasPrefix("~~") else { return false }
    // A strike may run on below.
    guard let end = text.dropFirst(2).firstRange(of: "~~")?.upperBound else { return true }
    return text[end...].first { !"*_. ".contains($0) }.map { "([（【–—-|→".contains($0) } ?? true
  }

  /// `(withdrawn) Export`, `[Removed]`, or nothing but `removed 2025-05-10`.
  private static func beginsWithRemark(_ text: Substring) -> Bool {
    guard let first = text.first else { return false }
    if "([（【".contains(first) { return words.rest(behindWordOf: text.dropFirst()) != nil }
    return words.areAll(of: text)
  }

  /// `Export (removed 2025-05-10)`, `Export — removed`, `| Export | Removed |`.
  private static func endsWithRemark(_ text: Substring) -> Bool {
    let cells = text.split(separator: "|")
    if cells.count > 1 { return cells.contains(where: words.areAll) || cells.contains(where: words.end) }
    return words.end(text)
  }
}
