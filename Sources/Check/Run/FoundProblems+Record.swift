import Files
import Records

extension FoundProblems: Recordable {
  func write(to writer: inout RecordWriter) {
    writer.write(problems, commented, paths)
  }

  init(from reader: inout RecordReader) throws(RecordDamage) {
    problems = try reader.next()
    commented = try reader.next()
    paths = try reader.next()
  }
}

extension FoundProblems.Found: Recordable {
  func write(to writer: inout RecordWriter) {
    writer.write(rule.id, problem)
  }

  init(from reader: inout RecordReader) throws(RecordDamage) {
    let id: String = try reader.next()
    guard let rule = Rule.all.first(where: { $0.id == id }) else { throw RecordDamage() }
    self.rule = rule
    problem = try reader.next()
  }
}

extension Problem: Recordable {
  /// Appends the fields; of what mends it only that there is something.
  func write(to writer: inout RecordWriter) {
    writer.write(path, line, text, column, message, hint, isInTheMaking, severity)
    writer.write(isAboutDocument, isOfFolderAlone, about, parts, elsewhere, fix != nil)
  }

  init(from reader: inout RecordReader) throws(RecordDamage) {
    path = try reader.next()
    line = try reader.next()
    text = try reader.next()
    column = try reader.next()
    message = try reader.next()
    hint = try reader.next()
    isInTheMaking = try reader.next()
    severity = try reader.next()
    isAboutDocument = try reader.next()
    isOfFolderAlone = try reader.next()
    about = try reader.next()
    parts = try reader.next()
    elsewhere = try reader.next()
    fix = try reader.next() ? .again : nil
  }
}
