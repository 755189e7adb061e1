import Text

/// A bold name with a value, at the head of a document.
public struct HeaderField: Sendable, Equatable {
  /// The name as written, without bold and colon.
  public let name: String
  /// The value as it shows: code spans and links reduced to their text, a remark in parentheses at the end dropped.
  public let value: String
  /// The value as it stands.
  public let rawValue: String
  /// Where the first link of the value leads.
  public let linkDestination: String?
  /// Its line, from 1.
  public let line: Int
  /// The bytes of the document that hold the value; empty, right behind the colon, where there is none.
  public let valueRange: Range<Int>

  /// The edit that writes another value. Name, bold, colon and what else stands on the line stay as they are.
  public func edit(value: String) -> Edit {
    Edit(range: valueRange, replacement: Array((valueRange.isEmpty ? " " : "").utf8) + Array(value.utf8))
  }
}

extension Document {
  /// The fields between the first heading of level 1 (or the start, where there is none) and the next of level 1 or 2:
  /// `**Name**: value` or `**Name:** value`, also behind a bullet, also several on a line, parted by `|` or `&middot;`.
  public var headerFields: [HeaderField] {
    let title = headings.firstIndex { $0.level == 1 }
    let start = title.map { headings[$0].lines.upperBound } ?? (frontMatter?.upperBound ?? 1)
    let next = headings[(title.map { $0 + 1 } ?? 0)...].first { $0.level <= 2 }
    let end = next?.lines.lowerBound ?? source.lines.count + 1
    return (start..<end).flatMap { line in
      let range = source.textRange(ofLine: line)
      guard source.bytes.firstRange(of: HeaderFieldParser.bold, in: range) != nil, let text = visibleBytes(ofLine: line)
      else { return [HeaderField]() }
      return HeaderFieldParser.fields(inLine: text, at: range.lowerBound, line)
    }
  }
}
