import Text
import Vocabulary

extension Document {
  /// The keys of the front matter that are names of known header fields: `status: superseded`, `depends_on: [F-A-001]`, a
  /// list below the key.
  public var frontMatterFields: [HeaderField] {
    guard let frontMatter else { return [] }
    var fields: [HeaderField] = []
    var line = frontMatter.lowerBound + 1
    while line < frontMatter.upperBound - 1 {
      let first = line
      line += 1
      guard let key = key(onLine: first), HeaderFieldName(key.name) != nil else { continue }
      var range = scalar(in: key.value)
      if range.isEmpty {
        while line < frontMatter.upperBound - 1, isItem(line) {
          let item = source.textRange(ofLine: line)
          range = (range.isEmpty ? item.lowerBound : range.lowerBound)..<item.upperBound
          line += 1
        }
      }
      let value = String(decoding: source.bytes[range], as: UTF8.self)
      let shown = value.hasPrefix("[") && value.hasSuffix("]") ? String(value.dropFirst().dropLast()) : value
      fields.append(
        HeaderField(
          name: key.name, value: HeaderValue.onOneLine(shown), rawValue: shown, linkDestination: nil,
          lines: first..<line, valueRange: range))
    }
    return fields
  }

  /// A key at the start of a line, its parts joined by spaces, and the bytes behind its colon.
  private func key(onLine line: Int) -> (name: String, value: Range<Int>)? {
    let range = source.textRange(ofLine: line)
    guard let colon = source.bytes[range].firstIndex(of: .colon), colon > range.lowerBound,
      source.bytes[range.lowerBound..<colon].allSatisfy({ !$0.isSpaceOrTab && $0 != .numberSign })
    else { return nil }
    var name: [UInt8] = []
    for byte in source.bytes[range.lowerBound..<colon] {
      let isHump = byte.isUppercaseLetter && name.last?.isLowercaseLetter == true
      if isHump { name.append(.space) }
      name.append(byte == .underscore || byte == .hyphen ? .space : byte)
    }
    return (String(decoding: name, as: UTF8.self), colon + 1..<range.upperBound)
  }

  /// The value without quotes and without the comment behind it.
  private func scalar(in range: Range<Int>) -> Range<Int> {
    let bytes = source.bytes
    var value = bytes[range].trimmed
    if let quote = value.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let end = value.dropFirst().firstIndex(of: quote) ?? value.endIndex
      return value.startIndex + 1..<end
    }
    if value.first == .numberSign { return value.startIndex..<value.startIndex }
    if let comment = value.indices.first(where: { value[$0] == .numberSign && bytes[$0 - 1].isSpaceOrTab }) {
      value = value[..<comment].trimmed
    }
    return value.isEmpty ? range.lowerBound..<range.lowerBound : value.startIndex..<value.endIndex
  }

  private func isItem(_ line: Int) -> Bool {
    let text = source.bytes[source.textRange(ofLine: line)].trimmed
    return text.first == .hyphen && text.dropFirst().first.map(\.isSpaceOrTab) == true
  }
}
