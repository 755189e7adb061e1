import TestSupport
import Testing
import Text

/// Looking for bytes, and for texts whose characters are plain to see.
@Suite struct ByteSearchTests {
  @Test func `a pattern is found at its first place, as a search by slices finds it`() {
    for seed in UInt64(0)..<20_000 {
      var generator = SeededGenerator(seed: seed)
      let make = { (length: Int) in
        (0..<length).map { _ in Array("ab <F".utf8)[Int.random(in: 0..<5, using: &generator)] }
      }
      let text = make(Int.random(in: 0...20, using: &generator))
      let pattern = make(Int.random(in: 0...4, using: &generator))
      let start = Int.random(in: 0...text.count, using: &generator)
      let end = Int.random(in: start...text.count + 1, using: &generator)
      let places = (start..<max(start, min(end, text.count) - pattern.count + 1)).filter {
        text[$0...].starts(with: pattern)
      }
      let wanted = pattern.isEmpty ? start..<start : places.first.map { $0..<$0 + pattern.count }
      #expect(text.firstRange(of: pattern, from: start, to: end) == wanted, "seed \(seed)")
    }
  }

  @Test func `a text of plain characters has as many as scalars, and white space of ASCII alone`() {
    let neighbours: [Character] = ["a", " ", "é", "–", "漢", "한", "か"]
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value), Array(String(scalar).utf8)[...].hasPlainCharacters else { continue }
      for neighbour in neighbours {
        let text = "\(neighbour)\(scalar)\(neighbour)"
        let isKnown = Array(text.utf8)[...].hasPlainCharacters
        #expect(isKnown && text.count == 3 && text.unicodeScalars.count == 3, "U+\(String(value, radix: 16))")
      }
      #expect(scalar.isASCII || !Character(scalar).isWhitespace, "U+\(String(value, radix: 16))")
    }
    #expect(![0xC3, 0x28][...].hasPlainCharacters)
    #expect(![0xE2, 0x80][...].hasPlainCharacters)
  }
}
