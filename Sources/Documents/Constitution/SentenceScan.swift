/// Splits the lines of a paragraph into sentences, in one pass.
struct SentenceScan {
  private var bytes: [UInt8] = []
  /// Where each line begins in the bytes.
  private var starts: [(offset: Int, line: Int)] = []
  /// Whether a backtick may still close a code span.
  private var hasClosings = true

  /// The sentences of a paragraph: its lines, trimmed, without the markers of lists and quotes.
  static func sentences(in lines: [(text: String, line: Int)]) -> [Sentence] {
    var scan = SentenceScan(lines)
    return scan.sentences()
  }

  private init(_ lines: [(text: String, line: Int)]) {
    for (text, line) in lines where !text.isEmpty {
      if !bytes.isEmpty, !(isIdeographic(atEndOf: bytes) && isIdeographic(text.utf8.first ?? 0)) {
        bytes.append(UInt8(ascii: " "))
      }
      starts.append((bytes.count, line))
      bytes += text.utf8
    }
  }

  private mutating func sentences() -> [Sentence] {
    var sentences: [Sentence] = []
    var start = 0
    var index = 0
    var line = 0
    while index < bytes.count {
      guard let end = endOfSentence(at: index, from: start) else {
        index = afterCode(index)
        continue
      }
      while line + 1 < starts.count, starts[line + 1].offset <= start { line += 1 }
      sentences.append(sentence(start..<end, line: starts[line].line))
      start = bytes[end...].firstIndex { $0 != UInt8(ascii: " ") } ?? bytes.count
      index = start
    }
    while line + 1 < starts.count, starts[line + 1].offset <= start { line += 1 }
    if start < bytes.count { sentences.append(sentence(start..<bytes.count, line: starts[line].line)) }
    return sentences.filter { !$0.text.isEmpty }
  }

  /// The text with one space between words, without bold that only begins or only ends in it.
  private func sentence(_ range: Range<Int>, line: Int) -> Sentence {
    let words = String(decoding: bytes[range], as: UTF8.self).split(whereSeparator: \.isWhitespace)
    let text = words.joined(separator: " ")
    let isBalanced = text.ranges(of: "**").count % 2 == 0
    return Sentence(text: isBalanced ? text : text.replacing("**", with: ""), line: line)
  }

  /// The place behind a code span that begins at `index`, else the next one.
  private mutating func afterCode(_ index: Int) -> Int {
    guard bytes[index] == UInt8(ascii: "`"), hasClosings else { return index + 1 }
    guard let closing = bytes[(index + 1)...].firstIndex(of: UInt8(ascii: "`")) else {
      hasClosings = false
      return index + 1
    }
    return closing + 1
  }

  /// The end of the sentence whose mark stands at `index`, quotes and brackets that close behind it included.
  private func endOfSentence(at index: Int, from start: Int) -> Int? {
    if let mark = SentenceScan.wideMarks.first(where: { bytes[index...].starts(with: $0) }) {
      return afterClosings(index + mark.count)
    }
    guard SentenceScan.marks.contains(bytes[index]) else { return nil }
    let end = afterClosings(index + 1)
    guard end == bytes.count || bytes[end] == UInt8(ascii: " ") else { return nil }
    return bytes[index] == UInt8(ascii: ".") && goesOn(behind: end, mark: index, from: start) ? nil : end
  }

  private func afterClosings(_ index: Int) -> Int {
    var end = index
    while let closing = SentenceScan.closings.first(where: { bytes[end...].starts(with: $0) }) { end += closing.count }
    return end
  }

  /// Whether the full stop belongs to an abbreviation or a number, or a small letter follows.
  private func goesOn(behind end: Int, mark: Int, from start: Int) -> Bool {
    let before = bytes[start..<mark]
    let word = before.suffix(8).split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false).last ?? []
    let letters = String(decoding: word.drop { !$0.isASCIILetterOrDigit }, as: UTF8.self).lowercased()
    let isNumbering = word.count == before.count && letters.allSatisfy(\.isNumber)
    if letters.count == 1 || isNumbering || SentenceScan.abbreviations.contains(letters) { return true }
    let next = bytes[end...].first { $0 != UInt8(ascii: " ") }
    return next.map { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) } ?? false
  }

  private static let marks = Set(".!?".utf8)
  private static let wideMarks = ["。", "！", "？", "．"].map { Array($0.utf8) }
  private static let closings = ["*", "_", ")", "]", "\"", "'", "~", "”", "’", "»", "」", "』", "）"].map {
    Array($0.utf8)
  }
  private static let abbreviations: Set<String> = [
    "e.g", "i.e", "etc", "vs", "cf", "resp", "approx", "incl", "excl", "fig", "p.ex",
  ]
}

/// Whether a byte begins a character of a script that is written without spaces.
private func isIdeographic(_ byte: UInt8) -> Bool { (0xE3...0xE9).contains(byte) || byte == 0xEF }

private func isIdeographic(atEndOf bytes: [UInt8]) -> Bool {
  bytes.last { $0 & 0xC0 != 0x80 }.map(isIdeographic) ?? false
}

extension UInt8 {
  fileprivate var isASCIILetterOrDigit: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}
