import Markdown
import Text

/// The forms within a line that formatters exchange for others: entities, percent-encoding in the destinations of links,
/// and links that show the address of a site, as `[www.example.org](http://www.example.org)`.
enum UniformLine {
  /// A line with each of them in its one form; the line itself where it has none.
  static func of(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard line.contains(where: { $0 == UInt8(ascii: "&") || $0 == .openingParenthesis }) else { return line }
    var line = Array(line)
    if line.contains(UInt8(ascii: "&")) { line = withoutEntities(line) }
    guard line.contains(.openingParenthesis) else { return line[...] }
    if line.contains(percent) { line = decoded(line) }
    return withoutSiteLinks(line)[...]
  }

  private static let percent = UInt8(ascii: "%")
  private static let site = Array("](http://www.".utf8)
  private static let destination = Array("](".utf8)
  /// No entity that people write is longer, in bytes.
  private static let longestEntity = 12

  private static func withoutEntities(_ line: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var index = line.startIndex
    while index < line.endIndex {
      let reach = line[index...].prefix(longestEntity)
      guard line[index] == UInt8(ascii: "&"), let end = reach.firstIndex(of: UInt8(ascii: ";")),
        reach[(index + 1)..<end].allSatisfy({ $0.isLetter || $0.isDigit || $0 == .numberSign })
      else {
        result.append(line[index])
        index += 1
        continue
      }
      let entity = line[index...end].text
      let shown = InlineText.plain(entity)
      if shown.utf8.count == 1 { result.append(.backslash) }
      result += shown.allSatisfy(\.isWhitespace) ? [.space] : Array(shown.utf8)
      index = end + 1
    }
    return result
  }

  /// The line with what `%20` and the like stand for within `](…)`.
  private static func decoded(_ line: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var isDestination = false
    var index = line.startIndex
    while index < line.endIndex {
      if line[index] == .closingParenthesis { isDestination = false }
      if line.has(destination, at: index) { isDestination = true }
      let encoded = isDestination ? line.percentEncodedByte(at: index) : nil
      result.append(encoded ?? line[index])
      index += encoded == nil ? 1 : 3
    }
    return result
  }

  /// The line with the text alone of each link that shows the address of the site that it leads to.
  private static func withoutSiteLinks(_ line: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var copied = line.startIndex
    while let joint = line.firstRange(of: site, from: copied, to: line.endIndex) {
      let address = line[(joint.upperBound - 4)...].prefix { $0 != .closingParenthesis }
      let opening = joint.lowerBound - address.count - 1
      let isSame =
        opening >= copied && line[opening] == .openingBracket
        && line[(opening + 1)..<joint.lowerBound].elementsEqual(address) && address.endIndex < line.endIndex
      result += isSame ? line[copied..<opening] + address : line[copied..<joint.upperBound]
      copied = isSame ? address.endIndex + 1 : joint.upperBound
    }
    return result + line[copied...]
  }
}
