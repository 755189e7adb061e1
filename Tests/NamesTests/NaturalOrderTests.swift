import TestSupport
import Testing

@testable import Names

/// The order of names that hold numbers, by keys and without them.
@Suite struct NaturalOrderTests {
  private func expectAgreement(_ left: [UInt8], _ right: [UInt8]) {
    let (one, other) = (NaturalOrder.key(left), NaturalOrder.key(right))
    let byKeys = one == other ? nil : one.lexicographicallyPrecedes(other)
    #expect(byKeys == NaturalOrder.precedes(left, right), "\(left) and \(right)")
  }

  @Test func `keys stand as the names do`() {
    var generator = SeededGenerator(seed: 3)
    let letters = Array("0019a-/:z".utf8)
    for _ in 0..<20_000 {
      let names = (0..<2).map { _ in
        (0..<Int.random(in: 0...6, using: &generator)).map { _ in letters.randomElement(using: &generator) ?? 0 }
      }
      expectAgreement(names[0], names[1])
    }
  }

  @Test func `numbers of any length stand by their size`() {
    let lengths = [1, 2, 254, 255, 256, 509, 510, 511, 1_000]
    let numbers = lengths.flatMap { length in
      ["1", "8"].map { Array((String(repeating: $0, count: length) + "a").utf8) }
    }
    for one in numbers { for other in numbers { expectAgreement(one, other) } }
    #expect(numbers.sorted { NaturalOrder.key($0).lexicographicallyPrecedes(NaturalOrder.key($1)) } == numbers)
  }
}
