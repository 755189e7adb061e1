import Documents
import Files
import Names
public import Records

extension FeatureLocation: Recordable {
  /// Appends its fields; its ID follows from the name of its directory.
  public func write(to writer: inout RecordWriter) {
    writer.write(layout, epic?.string, directory)
  }

  /// Reads its fields.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    let layout: LayoutKind = try reader.next()
    let epic: String? = try reader.next()
    let directory: RelativePath = try reader.next()
    self.init(layout: layout, epic: epic.map { EpicID($0) }, directory: directory)
  }
}

extension LayoutKind: RecordableCase {}
extension FeatureDocument: RecordableCase {}
