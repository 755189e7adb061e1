public import Git
public import Records

extension FactHasher {
  /// Adds the name of an object.
  public mutating func combine(_ id: ObjectID) {
    let words = id.words
    combine(words.0)
    combine(words.1)
    combine(UInt64(words.2))
  }
}

extension ObjectID: Recordable {
  /// Appends its twenty bytes, and four more.
  public func write(to writer: inout RecordWriter) {
    let words = words
    writer.write(word: words.0)
    writer.write(word: words.1)
    writer.write(word: UInt64(words.2))
  }

  /// Reads an object's name.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    let (high, middle, low) = (try reader.word(), try reader.word(), try reader.word())
    guard let last = UInt32(exactly: low) else { throw RecordDamage() }
    self.init(words: (high, middle, last))
  }
}
