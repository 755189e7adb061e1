import Files
import Text

/// What tells one finding from another for as long as it lasts: the rule, the file, and the words that it stands on.
///
/// Neither the number of the line nor what stands around it counts, nor white space, marks of lists, headings and tables, and
/// the numbers of list items. Of equal findings in a file, the first is 1, the next 2.
enum Fingerprint {
  /// What findings on the same words of a file have in common, in 16 hexadecimal digits; `words` are those of the line, nil
  /// where the whole document is meant.
  static func stem(_ rule: Rule, _ problem: Problem, words: UInt64?) -> String {
    let subject =
      if problem.isAboutDocument { "" } else if let words { hexadecimal(words) } else {
        withoutNumbers(problem.message)
      }
    let text = [rule.id, problem.path.string, subject].joined(separator: "\n")
    return hexadecimal(ContentDigest(Array(text.utf8)).hash)
  }

  /// Tells equal findings apart by their order.
  static func number(_ findings: inout [Finding]) {
    var counts: [String: Int] = [:]
    for index in findings.indices {
      let stem = findings[index].fingerprint
      let count = counts[stem, default: 0] + 1
      counts[stem] = count
      findings[index].fingerprint = "\(stem):\(count)"
    }
  }

  /// What a line says, whatever its place in lists and tables: the hash of its words.
  static func words(of line: ArraySlice<UInt8>) -> UInt64 {
    var words: [UInt8] = []
    for byte in text(of: line) {
      if byte.isLetter || byte.isDigit || !byte.isASCII {
        words.append(byte)
      } else if words.last != .space {
        words.append(.space)
      }
    }
    let said = words.contains { $0 != .space } ? words.trimmed : line.trimmed
    return ContentDigest(Array(said)).hash
  }

  /// A line without the marks of quotes, headings and list items before it, their numbers and their boxes.
  private static func text(of line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = line.drop { $0.isSpaceOrTab || isMark($0) }
    let number = text.prefix(while: \.isDigit)
    let behind = text.dropFirst(number.count)
    if !number.isEmpty, let mark = behind.first, mark == .period || mark == .closingParenthesis,
      behind.dropFirst().first?.isSpaceOrTab != false
    {
      text = behind.dropFirst().drop(while: \.isSpaceOrTab)
    }
    let box = text.prefix(3)
    let isBox = box.first == .openingBracket && box.last == .closingBracket && box.count == 3
    return isBox ? text.dropFirst(3) : text
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case .hyphen, .asterisk, .plus, .greaterThan, .numberSign: true
    default: false
    }
  }

  private static func withoutNumbers(_ message: String) -> String {
    String(decoding: message.utf8.filter { !$0.isDigit }, as: UTF8.self)
  }

  private static func hexadecimal(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
