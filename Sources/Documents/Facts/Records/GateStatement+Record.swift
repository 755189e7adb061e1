public import Records

extension GateStatement: Recordable {
  func write(to writer: inout RecordWriter) { writer.write(form, line, lines, text, heading) }

  init(from reader: inout RecordReader) throws(RecordDamage) {
    form = try reader.next()
    line = try reader.next()
    lines = try reader.next()
    text = try reader.next()
    heading = try reader.next()
    // Whoever judges a statement looks at its first line.
    if lines.isEmpty { throw RecordDamage() }
  }
}

extension GateStatement.Form: Recordable {
  func write(to writer: inout RecordWriter) {
    switch self {
    case .heading: writer.write(0)
    case .box(let state): writer.write(1, state)
    case .item: writer.write(2)
    case .row(let table, let cells): writer.write(3, table, cells)
    case .prose: writer.write(4)
    }
  }

  init(from reader: inout RecordReader) throws(RecordDamage) {
    switch try reader.next() as Int {
    case 0: self = .heading
    case 1: self = .box(try reader.next())
    case 2: self = .item
    case 3: self = .row(try reader.next(), cells: try reader.next())
    case 4: self = .prose
    default: throw RecordDamage()
    }
  }
}

extension GateStyle: Recordable {}
