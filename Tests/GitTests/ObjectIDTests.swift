import Git
import TestSupport
import Testing

struct ObjectIDTests {
  @Test func `forty hexadecimal digits make a name`() throws {
    let hex = "00ff3a9c0000000000000000000000000000000b"
    #expect(try #require(ObjectID(hex: hex)).hex == hex)
    #expect(ObjectID(hex: hex.uppercased()) == ObjectID(hex: hex))
  }

  @Test(arguments: ["", "00ff", String(repeating: "g", count: 40), String(repeating: "0", count: 41), "é"])
  func `anything else makes none`(text: String) {
    #expect(ObjectID(hex: text) == nil)
  }

  @Test func `names compare as their digits do`() throws {
    var generator = SeededGenerator(seed: 3)
    let digits = Array("0123456789abcdef")
    let hexes = (0..<200).map { _ in String((0..<40).compactMap { _ in digits.randomElement(using: &generator) }) }
    #expect(hexes.compactMap(ObjectID.init(hex:)).sorted().map(\.hex) == hexes.sorted())
  }

  @Test(arguments: ["", "one\n", "Ünïcödé\u{0}"]) func `a blob has the name that Git gives it`(text: String) throws {
    let sandbox = try GitSandbox()
    try sandbox.write(text, to: "file")
    #expect(try ObjectID.ofBlob(Array(text.utf8)).hex == sandbox.git("hash-object", "file"))
  }
}
