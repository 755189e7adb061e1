public import Records

/// By what a fact is found: a hash of 128 bits of all that it follows from.
public struct FactKey: Hashable, Comparable, Sendable {
  let high: UInt64
  let low: UInt64

  /// Orders by the number.
  public static func < (left: FactKey, right: FactKey) -> Bool {
    left.high != right.high ? left.high < right.high : left.low < right.low
  }
}

extension FactKey: Recordable {
  /// Appends sixteen bytes.
  public func write(to writer: inout RecordWriter) {
    writer.write(word: high)
    writer.write(word: low)
  }

  /// Reads sixteen bytes.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    high = try reader.word()
    low = try reader.word()
  }
}
