public import Files
public import Records

/// Where something stands: a file of the workspace and a line of it.
public struct Place: Hashable, Sendable {
  /// The file, relative to the root of the workspace.
  public let path: RelativePath
  /// The line, from 1; nil where the whole file is meant.
  public let line: Int?

  /// A place in a file.
  public init(_ path: RelativePath, line: Int? = nil) {
    self.path = path
    self.line = line
  }
}

extension Place: Comparable {
  /// Orders by path, then by line.
  public static func < (left: Place, right: Place) -> Bool {
    left.path != right.path ? left.path < right.path : (left.line ?? 0) < (right.line ?? 0)
  }
}

extension Place: Recordable {
  /// Appends its fields.
  public func write(to writer: inout RecordWriter) { writer.write(path, line) }

  /// Reads its fields.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    self.init(try reader.next(), line: try reader.next())
  }
}
