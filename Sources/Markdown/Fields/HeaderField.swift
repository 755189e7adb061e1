import Text
import Vocabulary

/// A name with a value, at the head of a document.
public struct HeaderField: Sendable, Equatable {
  /// The name as written, without bold and colon.
  public let name: String
  /// The value as it shows, on one line: code spans and links reduced to their text, a remark in parentheses at the end
  /// dropped.
  public let value: String
  /// The value as it stands.
  public let rawValue: String
  /// Where the first link of the value leads.
  public let linkDestination: String?
  /// Its lines, from 1.
  public let lines: Range<Int>
  /// The bytes of the document that hold the value; empty, right behind the colon, where there is none.
  public let valueRange: Range<Int>

  /// Its first line, from 1.
  public var line: Int { lines.lowerBound }

  /// The edit that writes another value. Name, bold, colon and what else stands on the line stay as they are.
  public func edit(value: String) -> Edit {
    Edit(range: valueRange, replacement: Array((valueRange.isEmpty ? " " : "").utf8) + Array(value.utf8))
  }
}

extension Document {
  /// The fields between the first heading of level 1 (or the start, where there is none) and the next of level 1 or 2:
  /// `**Name**: value` or `**Name:** value`, also behind a bullet or in a quote, also several on a line, parted by `|`,
  /// `&middot;` and the like; those that are known also as rows of a table, or parted by nothing but a space, as formatters
  /// join lines.
  public var headerFields: [HeaderField] {
    let lines = headerLines
    let tables = blocks.filter { $0.kind == .table && lines.contains($0.lines.lowerBound) }
    let pieces = HeaderPiece.all(in: lines, of: self, without: LineRanges(tables.map(\.lines)))
    let fields = HeaderFieldParser.fields(in: pieces, of: source)
    if tables.isEmpty { return fields }
    let cells = tables.flatMap { HeaderTable.fields(in: $0, of: source) }
    return (fields + cells).sorted { $0.valueRange.lowerBound < $1.valueRange.lowerBound }
  }

  /// The lines in which header fields stand.
  private var headerLines: Range<Int> {
    let title = headings.firstIndex { $0.level == 1 }
    let start = title.map { headings[$0].lines.upperBound } ?? (frontMatter?.upperBound ?? 1)
    let next = headings[(title.map { $0 + 1 } ?? 0)...].first { $0.level <= 2 }
    return start..<max(start, next?.lines.lowerBound ?? source.lines.count + 1)
  }
}
