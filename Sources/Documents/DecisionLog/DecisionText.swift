import Markdown
import Text
import Vocabulary

/// The text of an entry's fields: one line of Markdown each, written so that it is read back as it was.
public enum DecisionText {
  /// White space and markup do not count when two texts are compared.
  public static func normalised(_ text: String) -> String {
    oneLine(InlineText.plain(text))
  }

  /// What a text shows; what looks like a comment is text too, since comments of people are left out in reading.
  public static func plain(_ text: String) -> String {
    InlineText.plain(text.utf8.contains(UInt8(ascii: "<")) ? text.replacing("<!--", with: "\\<!--") : text)
  }

  /// Whether a text is none: a placeholder, dashes, or a word such as "none".
  public static func saysNothing(_ text: String) -> Bool {
    let words = oneLine(text)
    return isPlaceholder(words) || isNothing(words)
  }

  /// Whether a text is struck out as a whole.
  static func isStruck(_ text: String) -> Bool {
    let text = withoutComments(text).trimmingWhitespaceSlice()
    return DecisionKey.unstruck(text).startIndex != text.startIndex
  }

  /// A text as it is shown in plain output: without the backslashes that a formatter or a person set before punctuation.
  public static func withoutEscapes(_ text: String) -> String {
    text.utf8.contains(UInt8(ascii: "\\")) ? InlineText.withoutEscapes(text) : text
  }

  /// Escapes what would hide text or begin another field: comments, the colons of `keys`, and in a cell line breaks.
  static func escaped(_ text: String, keys: Set<DecisionField> = [], inCell: Bool = false) -> String {
    var result = ""
    var copied = text.startIndex
    for place in places(in: text) {
      switch place.kind {
      case .comment: break
      case .lineBreak: if !inCell && place.backslashes == 0 && !beginsLine(at: place.index, in: text) { continue }
      case .key(let field): if !keys.contains(field) && place.backslashes == 0 { continue }
      }
      result += text[copied..<place.index]
      result += String(repeating: "\\", count: place.backslashes + 1)
      copied = place.index
    }
    result += text[copied...]
    // At the end of a line a single backslash is a hard break.
    return inCell ? result.replacing("|", with: "\\|") : result + text.reversed().prefix { $0 == "\\" }
  }

  /// Whether a line break in a text would be taken for the end of a line: nothing or another field stands behind it.
  private static func beginsLine(at place: String.Index, in text: String) -> Bool {
    guard let end = text[place...].firstIndex(of: ">") else { return false }
    let rest = text[text.index(after: end)...].trimmingWhitespaceSlice()
    return rest.isEmpty || DecisionKey.leadingField(rest).map { $0.field != .other } ?? false
  }

  /// The lines that `<br>` makes of one: another field stands behind each. What stands at the end of a line is no text.
  static func fieldLines(_ line: Substring) -> [Substring] {
    guard line.utf8.contains(UInt8(ascii: "<")) else { return [line] }
    let text = String(line)
    var lines: [Substring] = []
    var start = text.startIndex
    for place in places(in: text) where place.kind == .lineBreak && place.backslashes % 2 == 0 && place.index >= start {
      guard beginsLine(at: place.index, in: text), let end = text[place.index...].firstIndex(of: ">") else { continue }
      lines.append(text[start..<place.index].trimmingWhitespaceSlice())
      start = text.index(after: end)
    }
    let rest = text[start...].trimmingWhitespaceSlice()
    return rest.isEmpty && !lines.isEmpty ? lines : lines + [rest]
  }

  /// Takes the escapes of `escaped` away again, but for those of bars, which belong to the table.
  static func unescaped(_ text: String, inCell: Bool = false) -> String {
    guard text.utf8.contains(UInt8(ascii: "\\")) else { return text }
    let doubled = inCell ? 0 : text.reversed().prefix { $0 == "\\" }.count / 2
    let text = String(text.dropLast(doubled))
    var result = ""
    var copied = text.startIndex
    for place in places(in: text) where place.backslashes % 2 == 1 {
      result += text[copied..<text.index(place.index, offsetBy: -(place.backslashes + 1) / 2)]
      copied = place.index
    }
    return result + text[copied...]
  }

  /// The lines of a cell: what `<br>` parts.
  static func lines(ofCell cell: String) -> [String] {
    var lines: [String] = []
    var start = cell.startIndex
    for place in places(in: cell) where place.kind == .lineBreak && place.backslashes % 2 == 0 {
      if place.index < start { continue }
      guard let end = cell[place.index...].firstIndex(of: ">") else { break }
      lines.append(String(cell[start..<place.index].trimmingWhitespaceSlice()))
      start = cell.index(after: end)
    }
    return lines + [String(cell[start...].trimmingWhitespaceSlice())]
  }

  /// The text without comments that nobody is meant to read.
  static func withoutComments(_ text: String) -> String {
    var result = ""
    var copied = text.startIndex
    for place in places(in: text) where place.kind == .comment && place.backslashes % 2 == 0 && place.index >= copied {
      guard let end = text[place.index...].firstRange(of: "-->") else { break }
      result += text[copied..<place.index]
      copied = end.upperBound
    }
    return result + text[copied...]
  }

  private enum Kind: Equatable {
    case comment, lineBreak
    case key(DecisionField)
  }

  private struct Place {
    let index: String.Index
    let kind: Kind
    let backslashes: Int
  }

  /// The places that mean something, with the number of backslashes before each.
  private static func places(in text: String) -> [Place] {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ":") || $0 == 0xEF }) else {
      return []
    }
    var places: [Place] = []
    var backslashes = 0
    var index = text.startIndex
    while index < text.endIndex {
      let character = text[index]
      if character == "<" {
        let rest = text[index...].prefix(4).lowercased()
        if rest == "<!--" {
          places.append(Place(index: index, kind: .comment, backslashes: backslashes))
        } else if ["<br>", "<br/", "<br "].contains(rest) {
          places.append(Place(index: index, kind: .lineBreak, backslashes: backslashes))
        }
      } else if character == ":" || character == "：" {
        let before = text[..<index].dropLast(backslashes)
        if let field = OneLineFields.name(endingIn: before)?.field {
          places.append(Place(index: index, kind: .key(field), backslashes: backslashes))
        }
      }
      backslashes = character == "\\" ? backslashes + 1 : 0
      index = text.index(after: index)
    }
    return places
  }
}

/// White space of every kind as single spaces, control characters dropped, and what joins a space: read back, it would be
/// taken for one.
func oneLine(_ text: String) -> String {
  guard let bytes = text.characterBytes else { return oneLineByCharacters(text) }
  var line: [UInt8] = []
  var isParted = false
  for byte in bytes {
    if byte.isWhiteSpace {
      isParted = !line.isEmpty
    } else if byte > .space, byte != 0x7F {
      if isParted { line.append(.space) }
      isParted = false
      line.append(byte)
    }
  }
  return line.text
}

/// The same of any text.
func oneLineByCharacters(_ text: String) -> String {
  var printable = " "
  for scalar in text.unicodeScalars {
    if scalar.properties.isWhitespace {
      printable.unicodeScalars.append(" ")
    } else if scalar.properties.generalCategory != .control {
      printable.unicodeScalars.append(scalar)
    }
  }
  return printable.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}
