extension Optional: Recordable where Wrapped: Recordable {
  /// Appends whether there is a value, and the value.
  public func write(to writer: inout RecordWriter) {
    (self != nil).write(to: &writer)
    self?.write(to: &writer)
  }

  /// Reads a value, if there is one.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    self = try Bool(from: &reader) ? try Wrapped(from: &reader) : nil
  }
}

extension Array: Recordable where Element: Recordable {
  /// Appends the elements behind their number.
  public func write(to writer: inout RecordWriter) {
    writer.write(number: UInt64(count))
    for element in self { element.write(to: &writer) }
  }

  /// Reads the elements.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    let count = try reader.length()
    self = []
    reserveCapacity(count)
    for _ in 0..<count { append(try Element(from: &reader)) }
  }
}

extension Set: Recordable where Element: Recordable {
  /// Appends the elements in the order of their bytes, so that equal sets have equal records.
  public func write(to writer: inout RecordWriter) {
    writer.write(number: UInt64(count))
    var records: [[UInt8]] = []
    records.reserveCapacity(count)
    for element in self { records.append(element.record) }
    records.sort { $0.lexicographicallyPrecedes($1) }
    for record in records { writer.append(record) }
  }

  /// Reads the elements.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    let count = try reader.length()
    self.init(minimumCapacity: count)
    for _ in 0..<count { insert(try Element(from: &reader)) }
  }
}

extension Dictionary: Recordable where Key: Recordable, Value: Recordable {
  /// Appends the pairs in the order of their bytes, so that equal dictionaries have equal records.
  public func write(to writer: inout RecordWriter) {
    writer.write(number: UInt64(count))
    let records = map { $0.key.record + $0.value.record }
    for record in records.sorted(by: { $0.lexicographicallyPrecedes($1) }) { writer.append(record) }
  }

  /// Reads the pairs.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    let count = try reader.length()
    self.init(minimumCapacity: count)
    for _ in 0..<count {
      let key = try Key(from: &reader)
      self[key] = try Value(from: &reader)
    }
  }
}

extension Range: Recordable where Bound: Recordable {
  /// Appends both bounds.
  public func write(to writer: inout RecordWriter) {
    lowerBound.write(to: &writer)
    upperBound.write(to: &writer)
  }

  /// Reads both bounds.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    let lower = try Bound(from: &reader)
    let upper = try Bound(from: &reader)
    guard lower <= upper else { throw RecordDamage() }
    self = lower..<upper
  }
}

extension Recordable where Self: RawRepresentable, RawValue: Recordable {
  /// Appends the raw value.
  public func write(to writer: inout RecordWriter) { rawValue.write(to: &writer) }

  /// Reads a raw value.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    guard let value = Self(rawValue: try RawValue(from: &reader)) else { throw RecordDamage() }
    self = value
  }
}
