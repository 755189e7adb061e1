import Files
import Records

/// What a sync changes in an index: one stretch of its bytes.
struct IndexChange: Sendable {
  /// The index.
  let path: RelativePath
  /// How many bytes stay at its beginning.
  private let before: UInt64
  /// How many bytes stay at its end.
  private let after: UInt64
  /// What stands between them then.
  private let bytes: ArraySlice<UInt8>

  /// What makes one version of an index the other.
  init(_ path: RelativePath, from old: [UInt8], to new: [UInt8]) {
    let before = zip(old, new).prefix { $0 == $1 }.count
    let after = zip(old[before...].reversed(), new[before...].reversed()).prefix { $0 == $1 }.count
    self.path = path
    self.before = UInt64(before)
    self.after = UInt64(after)
    bytes = new[before..<new.count - after]
  }

  /// The new version; nil for bytes that are too few.
  func applied(to old: [UInt8]) -> [UInt8]? {
    guard before <= old.count, after <= UInt64(old.count) - before else { return nil }
    var new = Array(old.prefix(Int(before)))
    new += bytes
    new += old.suffix(Int(after))
    return new
  }
}

extension IndexChange: Recordable {
  func write(to writer: inout RecordWriter) {
    writer.write(path)
    writer.write(number: before)
    writer.write(number: after)
    writer.write(number: UInt64(bytes.count))
    writer.append(bytes)
  }

  init(from reader: inout RecordReader) throws(RecordDamage) {
    path = try reader.next()
    before = try reader.number()
    after = try reader.number()
    bytes = try reader.bytes(try reader.length())
  }
}
