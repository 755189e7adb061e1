import Files
import Text

/// What tells one finding from another for as long as it lasts: the rule, the file, and what it is about.
///
/// Lines do not count, nor what stands around the thing that is meant: people edit them, and formatters wrap them anew. Of equal
/// findings in a file, the first is 1, the next 2.
enum Fingerprint {
  /// What findings about the same thing in a file have in common, in 16 hexadecimal digits.
  static func stem(_ rule: Rule, _ problem: Problem) -> String { stem(rule, problem, about: subject(problem)) }

  /// Those of the findings that a finding stands for; none where it stands for itself.
  static func parts(_ rule: Rule, _ problem: Problem) -> [String] {
    problem.parts.map { stem(rule, problem, about: $0) + ":1" }
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

  /// What a text says, however it is wrapped and marked: its bytes with single spaces, without escapes and marks of emphasis.
  static func said(_ text: String) -> [UInt8] {
    var said: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case .backslash, .asterisk, .backtick: continue
      default:
        if !byte.isWhiteSpace { said.append(byte) } else if let last = said.last, last != .space { said.append(.space) }
      }
    }
    if said.last == .space { said.removeLast() }
    return said
  }

  private static func stem(_ rule: Rule, _ problem: Problem, about subject: String) -> String {
    let text = Array("\(rule.id)\n\(problem.path.string)\n".utf8) + said(subject)
    return hexadecimal(ContentDigest(text).hash)
  }

  private static func subject(_ problem: Problem) -> String {
    problem.about ?? (problem.isAboutDocument ? "" : problem.text ?? withoutCounts(problem.message))
  }

  /// A message without its numbers, which are those of lines or count something; digits in a name stay.
  private static func withoutCounts(_ message: String) -> String {
    message.split(separator: " ", omittingEmptySubsequences: false)
      .filter { word in word.isEmpty || !word.utf8.allSatisfy { $0.isDigit || $0 == .comma || $0 == .colon } }
      .joined(separator: " ")
  }

  private static func hexadecimal(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
