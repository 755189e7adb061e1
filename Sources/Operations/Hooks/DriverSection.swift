import Text

/// The section `[merge "speckit"]` of a configuration file that speckit wrote: a comment that says so, and the variables of the
/// driver. What people, or `git config`, add to it is theirs. See git-config(1), "Syntax".
struct DriverSection {
  /// What the comment says beside that speckit wrote it.
  let remarks: [String]
  /// The variables of the driver, without white space around them.
  let lines: [String]
  private let bytes: [UInt8]
  /// The lines of speckit's, the breaks at their ends included.
  private let ranges: [Range<Int>]

  private static let header = "[merge \"speckit\"]"
  private static let author = "# written by speckit hooks install"

  /// Whether it registers the driver.
  var hasDriver: Bool { lines.contains { $0.hasPrefix("driver") } }

  /// Finds it; nil where there is none.
  init?(_ bytes: [UInt8]) {
    let all = DriverSection.lines(of: bytes)
    let start = all.indices.dropLast().first { index in
      all[index].text == DriverSection.header && all[index + 1].text.hasPrefix(DriverSection.author)
    }
    guard let start else { return nil }
    let body = all[(start + 2)...].prefix { !$0.text.hasPrefix("[") }
    let own = body.filter { DriverSection.isOwn($0.text) }
    let hasOthers = body.contains { line in
      !DriverSection.isOwn(line.text) && line.text.first.map { !"#;".contains($0) } == true
    }
    self.bytes = bytes
    lines = own.map(\.text)
    remarks = all[start + 1].text.dropFirst(DriverSection.author.count).split(separator: ", ").map(String.init)
    ranges = (hasOthers ? [] : [all[start].range]) + [all[start + 1].range] + own.map(\.range)
  }

  /// The file without it; its header stays where people have variables below.
  func removed() -> [UInt8] {
    var rest: [UInt8] = []
    var start = 0
    for range in ranges {
      rest += bytes[start..<range.lowerBound]
      start = range.upperBound
    }
    // Behind a line without a break the section has none either.
    if start == bytes.count, bytes.last != .lineFeed, rest.last == .lineFeed {
      rest.removeLast(rest.dropLast().last == .carriageReturn ? 2 : 1)
    }
    return rest + bytes[start...]
  }

  /// The file with the section at its end, in the place of the one that it has.
  static func put(_ remarks: [String], _ lines: [String], into bytes: [UInt8]) -> [UInt8] {
    let found = DriverSection(bytes)
    if let found, found.remarks == remarks, found.lines == lines { return bytes }
    let rest = found?.removed() ?? bytes
    let hasReturns = rest.firstIndex(of: .lineFeed).map { $0 > 0 && rest[$0 - 1] == .carriageReturn } ?? false
    let lineBreak = hasReturns ? "\r\n" : "\n"
    let comment = ([author] + remarks).joined(separator: ", ")
    let text = ([header] + ([comment] + lines).map { "\t" + $0 }).joined(separator: lineBreak)
    let isUnended = !rest.isEmpty && rest.last != .lineFeed
    return rest + Array((isUnended ? lineBreak + text : text + lineBreak).utf8)
  }

  private static func isOwn(_ line: String) -> Bool {
    line.hasPrefix("name = speckit: ") || line.hasPrefix("driver = ") && line.contains("merge-driver %O")
  }

  /// The lines, with their breaks in their ranges and without white space around their texts.
  private static func lines(of bytes: [UInt8]) -> [(range: Range<Int>, text: String)] {
    var lines: [(range: Range<Int>, text: String)] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: .lineFeed).map { $0 + 1 } ?? bytes.count
      lines.append((start..<end, String(decoding: bytes[start..<end], as: UTF8.self).trimmingWhitespace()))
      start = end
    }
    return lines
  }
}
