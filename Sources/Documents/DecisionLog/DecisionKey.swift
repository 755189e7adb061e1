import Text
import Vocabulary

/// A key as it is written: what stands before it, its name, its emphasis and its colon.
struct DecisionKey: Hashable {
  /// From the start of the line, or the end of the value before: indentation and bullet, or a separator.
  var opening: String
  var name: String
  /// `**` or the like; empty for none.
  var emphasis = ""
  var isColonInside = false
  /// The colon with the white space behind it.
  var colon = ": "

  /// The key as it is written.
  var text: String {
    let mark = String(colon.prefix(1))
    let space = String(colon.dropFirst())
    if emphasis.isEmpty { return opening + name + colon }
    return opening + emphasis + name + (isColonInside ? mark + emphasis : emphasis + mark) + space
  }

  /// The same key for another field. Names in ASCII take an ASCII colon.
  func named(_ name: String, opening: String) -> DecisionKey {
    var key = self
    key.name = name
    key.opening = opening
    if name.utf8.count == name.count, !colon.hasPrefix(":") { key.colon = ": " }
    if key.colon == ":" { key.colon = ": " }
    return key
  }

  /// The key that `text` begins with, of any name, and what follows it.
  static func leading(_ text: Substring) -> (key: DecisionKey, value: Substring)? {
    let marks = text.prefix { $0 == "*" || $0 == "_" }
    let head = text.dropFirst(marks.count).prefix(DecisionField.longestName + marks.count + 1)
    guard let colon = head.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
    var name = text[marks.endIndex..<colon]
    var value = text[text.index(after: colon)...]
    var isColonInside = false
    if !marks.isEmpty {
      let closed = name.trimmedAtEnd(while: \.isWhitespace)
      if closed.hasSuffix(marks) {
        name = closed.dropLast(marks.count)
      } else if value.hasPrefix(marks) {
        value = value.dropFirst(marks.count)
        isColonInside = true
      } else {
        return nil
      }
    }
    let space = value.prefix(while: \.isWhitespace)
    value = value[space.endIndex...]
    // French sets a space before the colon.
    if isColonInside || marks.isEmpty { name = name.trimmedAtEnd { $0 == " " || $0 == "\u{a0}" || $0 == "\u{202f}" } }
    guard !name.isEmpty, name.last?.isWhitespace == false else { return nil }
    let key = DecisionKey(
      opening: "", name: String(name), emphasis: String(marks), isColonInside: isColonInside,
      colon: String(text[colon]) + (space.isEmpty ? "" : " "))
    return (key, value.trimmingWhitespaceSlice())
  }

  /// A bold name that is a line of its own and has no colon, as `**Rationale**`: its value stands below.
  static func standingAlone(_ text: Substring) -> (field: DecisionField, key: DecisionKey)? {
    let marks = text.prefix { $0 == "*" || $0 == "_" }
    guard marks.count >= 2, text.utf8.count <= longestBytes, text.hasSuffix(marks) else { return nil }
    let name = text.dropFirst(marks.count).dropLast(marks.count)
    guard let field = DecisionField(name: String(name)) else { return nil }
    return (field, DecisionKey(opening: "", name: String(name), emphasis: String(marks)))
  }

  /// A name of the greatest length in a script of four bytes a character, with its marks.
  private static let longestBytes = 4 * DecisionField.longestName + 8

  /// A line without the marks that strike it out as a whole.
  static func unstruck(_ text: Substring) -> Substring {
    guard text.utf8.count > 4, text.hasPrefix("~~"), text.hasSuffix("~~") else { return text }
    let inside = text.dropFirst(2).dropLast(2)
    return inside.contains("~~") ? text : inside.trimmingWhitespaceSlice()
  }

  /// The known key that `text` begins with, or one that people may use beside: a bold one, or a common name.
  static func leadingField(_ text: Substring) -> (field: DecisionField, key: DecisionKey, value: Substring)? {
    guard let (key, value) = leading(text) else {
      return standingAlone(text).map { ($0.field, $0.key, text[text.endIndex...]) }
    }
    if let field = DecisionField(name: key.name) {
      // In the middle of a sentence that runs on, a word of the text has no capital.
      if field == .other, key.emphasis.isEmpty, key.name.first?.isLowercase == true { return nil }
      return (field, key, value)
    }
    return key.emphasis.hasPrefix("**") || key.emphasis.hasPrefix("__") ? (.other, key, value) : nil
  }
}
