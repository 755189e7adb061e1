import Records
import Testing

/// Values as bytes, and back.
@Suite struct RecordTests {
  @Test(arguments: [0, 1, -1, 63, 64, -64, -65, 300, 1 << 40, .max, .min])
  func `a number is read as it was written`(number: Int) throws {
    #expect(try Int(record: number.record[...]) == number)
  }

  @Test func `small numbers of either sign take one byte`() {
    #expect((-64..<64).allSatisfy { $0.record.count == 1 })
  }

  @Test func `values follow one another`() throws {
    var writer = RecordWriter()
    writer.write(
      7, "sign-up", true, ["a", ""], Set([3, 1, 2]), ["b": 2, "a": 1], 2..<5, nil as Int?, 0xFFFF as UInt64)
    var reader = RecordReader(writer.bytes[...])
    #expect(try reader.next() == 7)
    #expect(try reader.next() == "sign-up")
    #expect(try reader.next() == true)
    #expect(try reader.next() == ["a", ""])
    #expect(try reader.next() == Set([1, 2, 3]))
    #expect(try reader.next() == ["a": 1, "b": 2])
    #expect(try reader.next() == 2..<5)
    #expect(try reader.next() as Int? == nil)
    #expect(try reader.next() == 0xFFFF as UInt64)
    #expect(reader.count == 0)
  }

  @Test func `equal sets and dictionaries have equal records`() {
    let words = (0..<100).map { "word \($0)" }
    #expect(Set(words).record == Set(words.reversed()).record)
    let pairs = words.map { ($0, $0.count) }
    #expect(
      Dictionary(uniqueKeysWithValues: pairs).record == Dictionary(uniqueKeysWithValues: pairs.reversed()).record)
  }

  @Test func `a record that is cut short is damaged`() {
    let record = [["spec", "plan"], []].record
    for length in 0..<record.count {
      #expect(throws: RecordDamage.self) { try [[String]](record: record[..<length]) }
    }
  }

  @Test func `bytes that follow a record are damage`() {
    #expect(throws: RecordDamage.self) { try Int(record: (7.record + [0])[...]) }
  }

  @Test(
    arguments: [
      [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F], [0x80], [], [0x05, 0x61],
      Array(repeating: 0x80, count: 12),
    ] as [[UInt8]])
  func `a length that goes beyond the bytes is damage, and nothing is made of it`(bytes: [UInt8]) {
    #expect(throws: RecordDamage.self) { try String(record: bytes[...]) }
    #expect(throws: RecordDamage.self) { try [Int](record: bytes[...]) }
    #expect(throws: RecordDamage.self) { try [Int: Int](record: bytes[...]) }
  }

  @Test func `a range that runs backwards is damage`() {
    #expect(throws: RecordDamage.self) { try Range<Int>(record: (5.record + 2.record)[...]) }
  }

  private enum Weather: RecordableCase { case sun, rain, snow }

  @Test func `a case is written by its place, and one that is not there is damage`() throws {
    #expect(Weather.allCases.map(\.record) == [[0], [1], [2]])
    #expect(try Weather.allCases.map { try Weather(record: $0.record[...]) } == Weather.allCases)
    #expect(throws: RecordDamage.self) { try Weather(record: [3]) }
    #expect(throws: RecordDamage.self) { try Weather(record: UInt64.max.record[...]) }
  }
}
