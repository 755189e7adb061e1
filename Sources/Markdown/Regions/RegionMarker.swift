import Text

/// A line that begins or ends a managed region: an HTML comment, with nothing else on its line.
struct RegionMarker {
  let name: String
  let isBegin: Bool
  let line: Int
  /// Whether the comment ends on the line and nothing follows it.
  let isWhole: Bool

  private static let keywords: [(keyword: [UInt8], isBegin: Bool)] = [
    (Array("speckit:begin".utf8), true), (Array("speckit:end".utf8), false),
  ]

  /// Reads the marker on a line, indented by three spaces at most.
  init?(line: Int, in source: Source) {
    let content = source.textRange(ofLine: line)
    let bytes = source.bytes[content]
    let indented = bytes.drop { $0 == .space }
    guard indented.first == .lessThan, bytes.count - indented.count <= 3,
      source.bytes.has(.commentStart, at: indented.startIndex)
    else { return nil }
    let text = indented.dropFirst(Array.commentStart.count).trimmed
    let keyword = Self.keywords.first { text.starts(with: $0.keyword) }
    guard let (keyword, isBegin) = keyword, text.dropFirst(keyword.count).first?.isSpaceOrTab == true else {
      return nil
    }
    let rest = text.dropFirst(keyword.count).trimmed
    let end = source.bytes.firstRange(of: .commentEnd, from: rest.startIndex, to: content.upperBound)
    let name = rest[..<(end?.lowerBound ?? rest.endIndex)].prefix { !$0.isSpaceOrTab }
    guard !name.isEmpty else { return nil }
    self.name = String(decoding: name, as: UTF8.self)
    self.isBegin = isBegin
    self.line = line
    isWhole = end?.upperBound == rest.endIndex
  }

  /// The line that begins a region, with a remark for people.
  static func begin(_ name: String, remark: String) -> String {
    let harmless = remark.split(separator: "-->").joined(separator: " ")
    let remark = harmless.split { $0.isNewline || $0 == " " }.joined(separator: " ")
    if remark.isEmpty { return "<!-- speckit:begin \(name) -->" }
    return "<!-- speckit:begin \(name) \(remark.hasPrefix("·") ? "" : "· ")\(remark) -->"
  }

  /// The line that ends a region.
  static func end(_ name: String) -> String { "<!-- speckit:end \(name) -->" }
}
