import Facts
import Git
public import Records

/// What is kept of a message that names something.
struct NamedThings: Recordable {
  var mentions: [CommitMention] = []
  /// The branches that it says were merged.
  var merged: [String] = []
  /// The branch that it says they were merged into.
  var into: String?
  /// The commits that it takes back.
  var reverted: [ObjectID] = []

  /// Nothing.
  init() {}

  init(_ message: CommitMessage) {
    (mentions, merged, into, reverted) = (message.mentions, message.merged, message.into, message.reverted)
  }

  /// Whether nothing is named.
  var isEmpty: Bool { mentions.isEmpty && merged.isEmpty && into == nil && reverted.isEmpty }

  /// Appends its fields.
  func write(to writer: inout RecordWriter) { writer.write(mentions, merged, into, reverted) }

  /// Reads its fields.
  init(from reader: inout RecordReader) throws(RecordDamage) {
    mentions = try reader.next()
    merged = try reader.next()
    into = try reader.next()
    reverted = try reader.next()
  }
}

extension CommitMention: Recordable {
  /// Appends its fields.
  public func write(to writer: inout RecordWriter) { writer.write(name, kind, source, line) }

  /// Reads its fields.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    name = try reader.next()
    kind = try reader.next()
    source = try reader.next()
    line = try reader.next()
  }
}

extension CommitMention.Kind: RecordableCase {}

extension CommitMention.Source: Recordable {
  /// Appends the place, and the key of a trailer.
  public func write(to writer: inout RecordWriter) {
    switch self {
    case .subject: writer.write(number: 0)
    case .scope: writer.write(number: 1)
    case .body: writer.write(number: 2)
    case .trailer(let key):
      writer.write(number: 3)
      writer.write(text: key)
    }
  }

  /// Reads the place.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    switch try reader.number() {
    case 0: self = .subject
    case 1: self = .scope
    case 2: self = .body
    case 3: self = .trailer(try reader.text())
    default: throw RecordDamage()
    }
  }
}
