import Documents
import Files
public import Records
import WorkspaceModel

extension Overlap: Recordable {
  /// Appends its fields.
  public func write(to writer: inout RecordWriter) {
    switch thing {
    case .file(let path):
      writer.write(false, path)
    case .statement(let kind, let name, let feature):
      writer.write(true, kind.rawValue, name, feature)
    }
    writer.write(place.path, place.line, sides, task)
  }

  /// Reads its fields.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    let isStatement: Bool = try reader.next()
    if isStatement {
      let (word, name): (String, String) = (try reader.next(), try reader.next())
      guard let kind = Statement.Kind(rawValue: word) else { throw RecordDamage() }
      thing = .statement(kind, name: name, feature: try reader.next())
    } else {
      thing = .file(try reader.next())
    }
    place = Place(try reader.next(), line: try reader.next())
    sides = try reader.next()
    task = try reader.next()
  }
}

extension Overlap.Side: Recordable {
  /// Appends its fields.
  public func write(to writer: inout RecordWriter) { writer.write(branch, place.path, place.line, text) }

  /// Reads its fields.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    branch = try reader.next()
    place = Place(try reader.next(), line: try reader.next())
    text = try reader.next()
  }
}
