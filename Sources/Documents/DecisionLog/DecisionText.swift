import Markdown
import Text
import Vocabulary

/// The text of an entry's fields: one line of Markdown each, written so that it is read back as it was.
public enum DecisionText {
  /// White space and markup do not count when two texts are compared.
  public static func normalised(_ text: String) -> String {
    oneLine(InlineText.plain(text))
  }

  /// Whether a text is none: a placeholder, dashes, or a word such as "none".
  public static func saysNothing(_ text: String) -> Bool {
    let words = oneLine(text)
    return isPlaceholder(words) || isNothing(words)
  }

  /// Escapes what would hide text or begin another field: comments, the colons of `keys`, and in a cell line breaks.
  static func escaped(_ text: String, keys: Set<DecisionField> = [], inCell: Bool = false) -> String {
    var result = ""
    var copied = text.startIndex
    for place in places(in: text) {
      switch place.kind {
      case .comment: break
      case .lineBreak: if !inCell && place.backslashes == 0 { continue }
      case .key(let field): if !keys.contains(field) && place.backslashes == 0 { continue }
      }
      result += text[copied..<place.index]
      result += String(repeating: "\\", count: place.backslashes + 1)
      copied = place.index
    }
    result += text[copied...]
    return inCell ? result.replacing("|", with: "\\|") : result
  }

  /// Takes the escapes of `escaped` away again, but for those of bars, which belong to the table.
  static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "\\")) else { return text }
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
