import Vocabulary

/// The dates that people write beside a decision.
enum DecisionDate {
  /// The date that `text` begins with, with its time of day: `2026-01-02 10:00Z`, `2026/01/02`, `2026年1月2日`, `2 Jan 2026`.
  static func prefix(of text: Substring) -> Substring? {
    guard let first = text.first, first.isNumber || first.isLetter else { return nil }
    let head = text.prefix(48)
    let date = numeric(head) ?? eastAsian(head) ?? dayMonthYear(head) ?? monthDayYear(head)
    guard let date else { return nil }
    let end = time(head[date.endIndex...])
    if let next = text[end...].first, next.isNumber || next.isLetter && next.isASCII { return nil }
    return text[..<end]
  }

  /// A date in front, perhaps in parentheses, brackets or bold.
  static func enclosedPrefix(of text: Substring) -> (text: String, end: Substring.Index)? {
    let marks = text.prefix { "([*（".contains($0) }
    guard marks.count <= 4, let date = prefix(of: text[marks.endIndex...]) else { return nil }
    guard !marks.isEmpty else { return (String(date), date.endIndex) }
    let closing = text[date.endIndex...].prefix { ")]*）".contains($0) }
    return closing.count == marks.count ? (String(date), closing.endIndex) : nil
  }

  private static func numeric(_ text: Substring) -> Substring? {
    for joint: Character in ["-", "/", ".", "‑"] {
      var scan = Scan(rest: text)
      if scan.digits(4), scan.take(joint), scan.digits(1, 2), scan.take(joint), scan.digits(1, 2) {
        return text[..<scan.rest.startIndex]
      }
    }
    return nil
  }

  private static func eastAsian(_ text: Substring) -> Substring? {
    for units in Words.dateUnits {
      var scan = Scan(rest: text)
      guard scan.digits(4), scan.space(), scan.take(units.year), scan.space(), scan.digits(1, 2), scan.space(),
        scan.take(units.month), scan.space(), scan.digits(1, 2), scan.space(), scan.take(units.day)
      else { continue }
      return text[..<scan.rest.startIndex]
    }
    return nil
  }

  private static func dayMonthYear(_ text: Substring) -> Substring? {
    var scan = Scan(rest: text)
    guard scan.digits(1, 2), scan.space(), scan.month(), scan.space(), scan.digits(4) else { return nil }
    return text[..<scan.rest.startIndex]
  }

  private static func monthDayYear(_ text: Substring) -> Substring? {
    var scan = Scan(rest: text)
    guard scan.month(), scan.space(), scan.digits(1, 2) else { return nil }
    _ = scan.take(",")
    guard scan.space(), scan.digits(4) else { return nil }
    return text[..<scan.rest.startIndex]
  }

  /// The end of a time of day that follows a date; the start where none follows.
  private static func time(_ text: Substring) -> Substring.Index {
    var scan = Scan(rest: text)
    if !scan.take("T") {
      _ = scan.take(",")
      _ = scan.space()
    }
    guard scan.digits(1, 2), scan.take(":"), scan.digits(2) else { return text.startIndex }
    if scan.take(":") { _ = scan.digits(2) }
    if scan.take(".") { _ = scan.digits(1, 9) }
    var zone = scan
    _ = zone.space()
    for word in ["Z", "UTC", "GMT"] where zone.rest.hasPrefix(word) {
      return zone.rest.index(zone.rest.startIndex, offsetBy: word.count)
    }
    if zone.take("+") || zone.take("-"), zone.digits(2) {
      _ = zone.take(":")
      if zone.digits(2) { return zone.rest.startIndex }
    }
    return scan.rest.startIndex
  }

  private struct Scan {
    var rest: Substring

    mutating func take(_ character: Character) -> Bool {
      guard rest.first == character else { return false }
      rest.removeFirst()
      return true
    }

    /// Always true: white space may stand here.
    mutating func space() -> Bool {
      rest = rest.drop { $0 == " " }
      return true
    }

    mutating func digits(_ least: Int, _ most: Int? = nil) -> Bool {
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      guard digits.count >= least, digits.count <= most ?? least else { return false }
      rest = rest[digits.endIndex...]
      return true
    }

    mutating func month() -> Bool {
      let word = rest.prefix(while: \.isLetter)
      guard Words.months.contains(word.prefix(3).lowercased()), word.count <= 9 else { return false }
      rest = rest[word.endIndex...]
      _ = take(".")
      return true
    }
  }
}
