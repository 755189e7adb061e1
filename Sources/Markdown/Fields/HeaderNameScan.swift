import Text
import Vocabulary

/// Looks for the names of fields in a text, in bold for the most part.
struct HeaderNameScan {
  /// A name, and where its value begins.
  struct Name {
    let text: Range<Int>
    let valueStart: Int
    /// The field; nil where the name is not known, or nobody asked.
    var known: HeaderFieldName?
    /// Where the bold text ends in which the value stands too; nil where only the name is bold.
    var boldEnd: Int?
  }

  private static let fullWidthColon = Array("：".utf8)
  private static let longestName = 100
  private static let longestValue = 1000
  private let text: [UInt8]

  init(_ text: [UInt8]) { self.text = text }

  /// The bold name that stands at `start`, with a colon in or behind the bold; `**Status: value**` only where it is known.
  func bold(at start: Int, isKnown mustBeKnown: Bool = false) -> Name? {
    guard start + 1 < text.count, text[start] == .asterisk || text[start] == .underscore,
      text[start + 1] == text[start]
    else { return nil }
    let textStart = start + 2
    let limit = min(text.count, textStart + HeaderNameScan.longestName)
    let closing = text.firstRange(of: [text[start], text[start]], from: textStart, to: limit)
    guard let inner = closing.map({ textStart..<$0.lowerBound }), !inner.isEmpty,
      var name = name(inner, end: inner.upperBound + 2)
    else { return boldWithValue(textStart, [text[start], text[start]]) }
    name.known = HeaderFieldName(plain(name.text))
    return mustBeKnown && name.known == nil ? nil : name
  }

  private func name(_ inner: Range<Int>, end: Int) -> Name? {
    let colon = colonLength(endingAt: inner.upperBound)
    if colon > 0, inner.count > colon {
      return Name(text: inner.lowerBound..<inner.upperBound - colon, valueStart: end)
    }
    let behind = text[end...].firstIndex { !$0.isSpaceOrTab } ?? text.count
    if text.has([.colon], at: behind) { return Name(text: inner, valueStart: behind + 1) }
    if text.has(Self.fullWidthColon, at: behind) {
      return Name(text: inner, valueStart: behind + Self.fullWidthColon.count)
    }
    return nil
  }

  /// `**Status: SUPERSEDED**`.
  private func boldWithValue(_ start: Int, _ bold: [UInt8]) -> Name? {
    guard var name = known(in: start..<min(text.count, start + HeaderNameScan.longestName)),
      let closing = text.firstRange(
        of: bold, from: name.valueStart, to: min(text.count, start + HeaderNameScan.longestValue)),
      !text[name.valueStart..<closing.lowerBound].contains(.lineFeed)
    else { return nil }
    name.boldEnd = closing.lowerBound
    return name
  }

  /// A known name without bold: `- Status: Draft`, and `Status: Draft` on a line of its own.
  func plain(at start: Int, isItem: Bool) -> Name? {
    guard start < text.count, text[start] != .backtick else { return nil }
    let limit = min(text.count, start + HeaderNameScan.longestName)
    guard let name = known(in: start..<limit), isItem || name.known == .status else { return nil }
    return name
  }

  /// The known name that a text begins with, before a colon.
  private func known(in range: Range<Int>) -> Name? {
    guard let colon = range.first(where: { text[$0] == .colon || text[$0] == .lineFeed || isFullWidthColon($0) }),
      colon > range.lowerBound, text[colon] != .lineFeed
    else { return nil }
    let name = range.lowerBound..<colon
    guard let known = HeaderFieldName(plain(name)) else { return nil }
    let length = text[colon] == .colon ? 1 : Self.fullWidthColon.count
    return Name(text: name, valueStart: colon + length, known: known)
  }

  private func isFullWidthColon(_ index: Int) -> Bool {
    text[index] == 0xEF && text.has(Self.fullWidthColon, at: index)
  }

  /// The text of a name, on one line.
  func plain(_ range: Range<Int>) -> String {
    InlineText.plain(String(decoding: text[range].map { $0.isWhiteSpace ? .space : $0 }, as: UTF8.self))
  }

  private func colonLength(endingAt end: Int) -> Int {
    if text[end - 1] == .colon { return 1 }
    let start = end - Self.fullWidthColon.count
    return start >= 0 && text.has(Self.fullWidthColon, at: start) ? Self.fullWidthColon.count : 0
  }
}
