import Testing
import Text

/// Bytes as `%20`.
@Suite struct PercentEncodingTests {
  @Test func `every byte comes back from its encoding, whichever case its digits have`() {
    for byte in UInt8.min...UInt8.max {
      #expect(byte.percentEncoded.utf8.percentDecoded == [byte])
      #expect(byte.percentEncoded.lowercased().utf8.percentDecoded == [byte])
    }
  }

  @Test(arguments: ["100%", "%2", "%zz", "%+5", "%-1", "5 % of 7", "%%"])
  func `a sign without two digits behind it stays`(_ text: String) {
    #expect(text.utf8.percentDecoded == Array(text.utf8))
  }

  @Test func `what is decoded is not decoded again`() {
    #expect("a%20b%2520c%%41".utf8.percentDecoded == Array("a b%20c%A".utf8))
  }
}
