import TestSupport
import Testing

@testable import Facts

/// Keys of facts.
@Suite struct FactHasherTests {
  private func key(_ parts: [String]) -> FactKey {
    var hasher = FactHasher()
    for part in parts { hasher.combine(part) }
    return hasher.key
  }

  @Test func `the same parts have the same key, in every process`() {
    #expect(key(["plans", "spec.md"]) == key(["plans", "spec.md"]))
    #expect(key([]).high != 0)
  }

  @Test func `what is cut elsewhere, or in another order, has another key`() {
    let keys = [
      key(["ab", "c"]), key(["a", "bc"]), key(["abc"]), key(["c", "ab"]), key(["abc", ""]), key(["", "abc"]), key([]),
      key([""]),
    ]
    #expect(Set(keys).count == keys.count)
  }

  @Test func `no two of many short texts share half a key`() {
    var generator = SeededGenerator(seed: 1)
    let texts = Set(
      (0..<20_000).map { _ in
        String(
          (0..<Int.random(in: 0...24, using: &generator)).map { _ in "abc/.é".randomElement(using: &generator) ?? "a" })
      })
    let keys = texts.map { key([$0]) }
    #expect(Set(keys.map(\.high)).count == keys.count)
    #expect(Set(keys.map(\.low)).count == keys.count)
  }

  @Test func `a text and its bytes have one key`() {
    for text in ["", "a", "12345678", "123456789", "plans/services/shop"] {
      var hasher = FactHasher()
      hasher.combine(Array(text.utf8)[...])
      #expect(hasher.key == key([text]))
    }
  }
}
