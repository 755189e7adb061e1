public import Files
import Git
public import Records

/// What is known of a directory of the working tree: what stands in it, and what its files hold, each as long as its data is
/// the same.
struct DirectoryRecord: Sendable {
  typealias Entry = (name: String, kind: FileKind)

  struct Listing: Sendable {
    let data: StatData
    let entries: [Entry]
  }

  struct File: Sendable {
    let name: String
    let data: StatData
    let blob: ObjectID
  }

  var listing: Listing?
  var files: [File] = []

  /// What the file `name` held when it had `data`; nil where that is not known.
  func blob(of name: String, _ data: StatData) -> ObjectID? {
    files.first { $0.name == name && $0.data == data }?.blob
  }

  /// The entries, if the directory still has `data`.
  func entries(_ data: StatData) -> [Entry]? {
    listing.flatMap { $0.data == data ? $0.entries : nil }
  }

  /// Only what was settled when it was looked at, at `time`.
  func settled(at time: Int64) -> DirectoryRecord {
    DirectoryRecord(
      listing: listing.flatMap { $0.data.isSettled(at: time) ? $0 : nil },
      files: files.filter { $0.data.isSettled(at: time) })
  }
}

extension DirectoryRecord: Recordable {
  func write(to writer: inout RecordWriter) {
    writer.write(listing)
    writer.write(files)
  }

  init(from reader: inout RecordReader) throws(RecordDamage) {
    listing = try reader.next()
    files = try reader.next()
  }
}

extension DirectoryRecord.Listing: Recordable {
  func write(to writer: inout RecordWriter) {
    data.write(to: &writer)
    writer.write(number: UInt64(entries.count))
    for entry in entries {
      writer.write(text: entry.name)
      writer.write(number: entry.kind.number)
    }
  }

  init(from reader: inout RecordReader) throws(RecordDamage) {
    data = try reader.next()
    let count = try reader.length()
    var entries: [DirectoryRecord.Entry] = []
    entries.reserveCapacity(count)
    for _ in 0..<count {
      let name = try reader.text()
      guard let kind = FileKind(number: try reader.number()) else { throw RecordDamage() }
      entries.append((name, kind))
    }
    self.entries = entries
  }
}

extension DirectoryRecord.File: Recordable {
  func write(to writer: inout RecordWriter) {
    writer.write(name, data, blob)
  }

  init(from reader: inout RecordReader) throws(RecordDamage) {
    name = try reader.next()
    data = try reader.next()
    blob = try reader.next()
  }
}

extension StatData: Recordable {
  /// Appends its fields.
  public func write(to writer: inout RecordWriter) {
    writer.write(Int(size), Int(modified), Int(changed &- modified), inode)
  }

  /// Reads its fields.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    let size: Int = try reader.next()
    let modified: Int = try reader.next()
    let delay: Int = try reader.next()
    self.init(
      size: Int64(size), modified: Int64(modified), changed: Int64(modified &+ delay), inode: try reader.next())
  }
}

extension FileKind {
  var number: UInt64 {
    switch self {
    case .file: 0
    case .directory: 1
    case .symbolicLink: 2
    case .other: 3
    case .misnamed(let isDirectory): isDirectory ? 5 : 4
    }
  }

  fileprivate init?(number: UInt64) {
    switch number {
    case 0: self = .file
    case 1: self = .directory
    case 2: self = .symbolicLink
    case 3: self = .other
    case 4: self = .misnamed(isDirectory: false)
    case 5: self = .misnamed(isDirectory: true)
    default: return nil
    }
  }
}
