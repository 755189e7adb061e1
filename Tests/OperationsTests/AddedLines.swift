import TestSupport

/// What a sync added to a document, found without a word of the code that adds it.
struct AddedLines {
  /// The lines that are new, each as often as it is new, without their endings.
  let lines: [[UInt8]]

  /// Compares a document with what became of it; nil where a line of it is lost, changed or moved. Only the end of the last
  /// line may differ: it gets a line break where it has none.
  init?(from before: [UInt8], to after: [UInt8]) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    guard !before.starts(with: mark) || after.starts(with: mark) else { return nil }
    var wanted = Self.lines(before)[...]
    var rest = Self.lines(after)
    var kept = 0
    for line in rest where line == wanted.first {
      wanted.removeFirst()
      kept += 1
    }
    guard wanted.isEmpty else { return nil }
    var counts: [[UInt8]: Int] = [:]
    for line in Self.lines(before) { counts[line, default: 0] += 1 }
    rest.removeAll { line in
      guard let count = counts[line], count > 0 else { return false }
      counts[line] = count - 1
      return true
    }
    lines = rest
  }

  private static func lines(_ bytes: [UInt8]) -> [[UInt8]] {
    var lines: [[UInt8]] = [[]]
    var last: UInt8 = 0
    for byte in bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...] {
      if byte == 13 || byte == 10 && last != 13 { lines.append([]) }
      if byte != 13, byte != 10 { lines[lines.count - 1].append(byte) }
      last = byte
    }
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  /// What of the new lines is neither blank, nor in a new region or a heading of one, nor in an entry of the Decision Log.
  func unexplained(in after: [UInt8], headings: Set<String>) -> [String] {
    var expected: [[UInt8]: Int] = [:]
    var isInside = false
    for line in Self.lines(after) {
      let text = String(decoding: line, as: UTF8.self)
      let marker = text.drop { $0 == " " }
      if marker.hasPrefix("<!-- speckit:begin ") { isInside = true }
      if isInside || headings.contains(text) || Self.isEntry(text) { expected[line, default: 0] += 1 }
      if marker.hasPrefix("<!-- speckit:end ") { isInside = false }
    }
    return lines.filter { line in
      if line.isEmpty { return false }
      expected[line, default: 0] -= 1
      return expected[line, default: 0] < 0
    }.map { String(decoding: $0, as: UTF8.self) }
  }

  private static func isEntry(_ line: String) -> Bool {
    ["- Decision: ", "  Rationale: ", "  Date/Author: ", "  Source: ", "  Supersedes: "].contains(where: line.hasPrefix)
      || line.drop { $0 == " " }.hasPrefix("Superseded by: ")
  }
}
