import Testing
import YAML

private func error(_ text: String) throws -> YAMLError {
  try error(Array(text.utf8))
}

private func error(_ bytes: [UInt8]) throws -> YAMLError {
  try #require(throws: YAMLError.self) { try YAMLNode.parse(bytes) }
}

@Test func `a key that appears twice is named with its line`() throws {
  let error = try error("a: 1\nb:\n  c: 1\n  d: 2\n  c: 3\n")
  #expect(error == YAMLError(line: 5, column: 3, message: "key `c` appears twice"))
}

@Test func `the same key in two mappings is no trouble`() throws {
  #expect(try YAMLNode.parse(Array("a: {c: 1}\nb: {c: 1}\n".utf8)) != nil)
}

@Test func `broken syntax is located`() throws {
  let error = try error("a: 1\nb: [1, 2\nc: 3\n")
  #expect(error.line == 3)
  #expect(error.message.contains("while parsing a flow sequence"))
}

@Test func `text after the end of the document is an error`() throws {
  #expect(try error("{\"a\": 1} }").line == 1)
  #expect(try error("[1, 2]\n[3]\n").line == 2)
}

@Test func `bytes that are no text are located by their line`() throws {
  #expect(try error(Array("a: 1\nb: ".utf8) + [0xFF, 0xFE]).line == 2)
  #expect(try error(Array("a: 1\n\nb: ".utf8) + [0]).line == 3)
}

@Test func `an alias without its anchor is refused`() throws {
  #expect(try error("a: *nowhere\n").message == "alias `*nowhere` names no finished node before it")
}

@Test func `an alias inside the node that it names is refused`() throws {
  #expect(try error("a: &a [1, *a]\n").message.contains("`*a`"))
}

@Test func `aliases that multiply the document are refused`() throws {
  var text = "l0: &l0 [x, x, x, x, x, x, x, x, x, x]\n"
  for level in 1...9 {
    let items = Array(repeating: "*l\(level - 1)", count: 10).joined(separator: ", ")
    text += "l\(level): &l\(level) [\(items)]\n"
  }
  #expect(try error(text).message == "aliases repeat more than 100000 nodes")
}

@Test(arguments: ["[", "{a: ", "- ", "? "]) func `nodes that nest without end are refused`(opening: String) throws {
  #expect(try error(String(repeating: opening, count: 100_000)).message == "nodes nest deeper than 256 levels")
}

@Test func `aliases cannot nest deeper than brackets can`() throws {
  let open = String(repeating: "[", count: 200)
  let close = String(repeating: "]", count: 200)
  #expect(try error("a: &a \(open)\(close)\nb: \(open)*a\(close)\n").message.contains("nest deeper"))
}

@Test func `directives without end are refused`() throws {
  let directives = (0..<50_000).map { "%TAG !t\($0)! x\n" }.joined()
  #expect(try error(directives + "--- a\n").message == "there are more than 1000 %TAG directives")
  #expect(try error("a\n...\n" + directives + "--- b\n").message == "there are more than 1000 %TAG directives")
}

@Test func `bytes in UTF-16 are refused`() throws {
  #expect(try error([0xFF, 0xFE, 0x61, 0x00]).line == 1)
}
