/// An enumeration without associated values, which is written by the place of its case among all of them.
public protocol RecordableCase: Recordable, CaseIterable, Equatable {}

extension RecordableCase {
  /// Appends the place of the case.
  public func write(to writer: inout RecordWriter) {
    writer.write(number: UInt64(Self.allCases.prefix { $0 != self }.count))
  }

  /// Reads the place of a case.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    let place = try reader.number()
    guard place < Self.allCases.count else { throw RecordDamage() }
    self = Self.allCases[Self.allCases.index(Self.allCases.startIndex, offsetBy: Int(place))]
  }
}
