import Markdown
import Text
import Vocabulary

/// A mark of an open question in brackets, in the words of any language: `[要確認: …]`, `【待确认】`, `[A definir]`.
struct BracketedMark {
  /// What it says first, as it is written.
  let words: String
  /// The question behind the words; empty where none is asked.
  let question: String
  /// What stands before the bracket on its line.
  let before: Substring
  /// What stands behind the bracket that closes it.
  let after: Substring
  /// Whether it stands in code.
  let isCode: Bool

  /// Whether it says no more than `NEEDS CLARIFICATION`, as templates do.
  var isPlain: Bool { words == OpenMark.plainWords }

  // MARK: Bytes

  /// Whether a mark may begin somewhere in a range of bytes. Few documents hold any.
  static func mayStand(in bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      let length = bracketLength(bytes, at: index)
      index += max(length, 1)
      if length > 0, beginsWithWords(bytes, at: index, to: range.upperBound) { return true }
    }
    return false
  }

  /// How many bytes an opening bracket takes; 0 where none stands.
  private static func bracketLength(_ bytes: [UInt8], at index: Int) -> Int {
    switch bytes[index] {
    case .openingBracket: 1
    case 0xE3: bytes.has([0xE3, 0x80, 0x90], at: index) ? 3 : 0
    case 0xEF: bytes.has([0xEF, 0xBC, 0xBB], at: index) ? 3 : 0
    default: 0
    }
  }

  private static func beginsWithWords(_ bytes: [UInt8], at start: Int, to end: Int) -> Bool {
    var index = start
    while index < end, bytes[index] == .asterisk || bytes[index] == .underscore || bytes[index] == .space { index += 1 }
    guard index < end else { return false }
    return wordBytes[bytes[index], default: []].contains { word in
      index + word.small.count <= end
        && word.small.indices.allSatisfy {
          bytes[index + $0] == word.small[$0] || bytes[index + $0] == word.large[$0]
        }
    }
  }

  /// The words in small letters and in capitals, by the first byte of either.
  private static let wordBytes: [UInt8: [(small: [UInt8], large: [UInt8])]] = {
    var table: [UInt8: [(small: [UInt8], large: [UInt8])]] = [:]
    for word in Words.openMarks {
      let small = Array(word.utf8)
      let large = Array(word.uppercased().utf8)
      guard small.count == large.count else { continue }
      for first in Set([small[0], large[0]]) { table[first, default: []].append((small, large)) }
    }
    return table
  }()

  // MARK: Lines

  /// The marks in a line that people see; `more` gives what follows the line in the same paragraph.
  static func all(in text: String, more: () -> String) -> [BracketedMark] {
    var marks: [BracketedMark] = []
    var isStruck = false
    var isCode = false
    var index = text.startIndex
    while index < text.endIndex {
      let next = text.index(after: index)
      switch text[index] {
      case "`": isCode.toggle()
      case "~" where text[next...].hasPrefix("~"):
        isStruck.toggle()
        index = text.index(after: next)
        continue
      case "[", "［", "【":
        guard !isStruck, let mark = mark(in: text, at: index, isCode: isCode, more: more) else { break }
        marks.append(mark)
      default: break
      }
      index = next
    }
    return marks
  }

  private static func mark(in text: String, at bracket: String.Index, isCode: Bool, more: () -> String)
    -> BracketedMark?
  {
    let start = text[text.index(after: bracket)...].drop { "*_ ".contains($0) }
    let beginning = start.prefix(longest).lowercased()
    guard let word = Words.openMarks.first(where: beginning.hasPrefix) else { return nil }
    let words = String(start.prefix(word.count))
    var rest = start.dropFirst(word.count)
    let closing: Character = text[bracket] == "[" ? "]" : text[bracket] == "【" ? "】" : "］"
    var end = end(of: rest, text[bracket], closing)
    if end == nil, rest.prefix(reach).endIndex == rest.endIndex {
      rest = Substring(rest + more())
      end = self.end(of: rest, text[bracket], closing)
    }
    let inside = rest[..<(end ?? rest.prefix(reach).endIndex)]
    guard let question = question(inside), !isCode || !inside.contains("`") else { return nil }
    return BracketedMark(
      words: words, question: question, before: text[..<bracket], after: rest[inside.endIndex...].dropFirst(),
      isCode: isCode)
  }

  /// As many characters as a question has.
  private static let reach = 600

  private static func end(of text: Substring, _ opening: Character, _ closing: Character) -> String.Index? {
    var depth = 1
    return text.prefix(reach).indices.first { index in
      if text[index] == opening { depth += 1 }
      if text[index] == closing { depth -= 1 }
      return depth == 0
    }
  }

  /// The question behind the words, empty for none; nil where they are the beginning of other words.
  private static func question(_ text: Substring) -> String? {
    let rest = text.drop { "*_".contains($0) }
    guard let sign = rest.first else { return "" }
    guard sign.isWhitespace || ":：-–—(（,，、?？。.".contains(sign) else { return nil }
    let isFrame: (Character) -> Bool = { $0.isWhitespace || "\\*_`:：-–—(（)）,，、。.".contains($0) }
    let plain = InlineText.plain(String(rest)).drop(while: isFrame).trimmedAtEnd(while: isFrame)
    return String(plain)
  }

  private static let longest = Words.openMarks.map(\.count).max() ?? 0

  // MARK: Meaning

  /// Whether it asks, rather than being spoken of; `isRequirement` where its line states a requirement.
  func asks(isRequirement: Bool) -> Bool {
    if OpenMark.isQuoted(after: before, before: after) || isLinkOrLegend { return false }
    if !question.isEmpty, !isPlain { return !OpenMark.saysNothing(question[...]) }
    guard question.isEmpty, !isCode else { return false }
    return isWholeValue || isRequirement && (endsSentence || !isEnglish && !isSpokenOf)
  }

  /// English sentences have the words in their midst where they speak of the mark.
  private var isEnglish: Bool { words.lowercased() == OpenMark.plainWords.lowercased() }

  private var isSpokenOf: Bool {
    let text = after.prefix(40).drop { !$0.isLetter }.lowercased()
    return Words.markNames.contains(where: text.hasPrefix)
  }

  private var isLinkOrLegend: Bool {
    if let next = after.first, "([:".contains(next) { return true }
    return after.drop { $0 == " " || $0 == "`" }.first.map { "=＝:：".contains($0) } ?? false
  }

  /// Whether nothing else stands in its item, its cell, or behind the label of its field.
  private var isWholeValue: Bool {
    let isRow = before.contains("|")
    let cell = isRow ? before[before.index(after: before.lastIndex(of: "|") ?? before.startIndex)...] : before
    let end = isRow ? after.prefix { $0 != "|" } : after
    guard !end.contains(where: { $0.isLetter || $0.isNumber }) else { return false }
    let item = cell.drop { $0.isWhitespace || $0 == ">" }.withoutListMarker
    let label = item.trimmedAtEnd { " *_`⚠\u{FE0F}❓".contains($0) }
    if label.allSatisfy({ " *_`".contains($0) }) { return true }
    guard let colon = label.last, ":：".contains(colon) else { return false }
    return !label.contains(". ") && label.split(separator: " ").count <= 6
  }

  private var endsSentence: Bool {
    let rest = after.drop { "*_".contains($0) }
    guard let sign = rest.first else { return true }
    return ".。．;；".contains(sign) || rest.allSatisfy(\.isWhitespace)
  }
}
