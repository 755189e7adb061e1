import Facts
import Records
import Trace
import WorkspaceModel

extension CheckedTraces.Feature: Recordable {
  func write(to writer: inout RecordWriter) { writer.write(absent, early, history) }

  init(from reader: inout RecordReader) throws(RecordDamage) {
    absent = try reader.next()
    early = try reader.next()
    history = try reader.next()
  }
}

extension CheckedTraces.NamedFiles: Recordable {
  func write(to writer: inout RecordWriter) { writer.write(task, place, files) }

  init(from reader: inout RecordReader) throws(RecordDamage) {
    task = try reader.next()
    place = try reader.next()
    files = try reader.next()
  }
}

extension CheckedTraces.EarlyTask: Recordable {
  func write(to writer: inout RecordWriter) { writer.write(task, commit) }

  init(from reader: inout RecordReader) throws(RecordDamage) {
    task = try reader.next()
    commit = try reader.next()
  }
}
