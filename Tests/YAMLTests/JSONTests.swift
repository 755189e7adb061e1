import Testing
import YAML

private func parse(_ text: String) throws -> YAMLNode { try #require(try YAMLNode.parse(Array(text.utf8))) }

@Test func `JSON with tabs, escapes and no spaces is read`() throws {
  let node = try parse("{\n\t\"a\":1,\n\t\"path\":\"x\\/y\",\"list\":[true,null,\"\\u00e9\"]\n}\n")
  #expect(node["a"]?.integer == 1)
  #expect(node["path"]?.string == "x/y")
  #expect(node["list"]?.sequence?[0].boolean == true)
  #expect(node["list"]?.sequence?[1].isNull == true)
  #expect(node["list"]?.sequence?[2].string == "é")
}

@Test func `a character escaped as two surrogates is read`() throws {
  #expect(try parse(#"{"a": "x\uD83D\ude00y", "b": "\u0041"}"#)["a"]?.string == "x😀y")
}

@Test func `half a surrogate pair becomes the replacement character`() throws {
  #expect(try parse(#"["\uD83D", "\uDE00\uD83D!"]"#).sequence?.map(\.string) == ["\u{FFFD}", "\u{FFFD}\u{FFFD}!"])
}

@Test func `an escaped backslash before a u is no escape of a character`() throws {
  #expect(try parse(#"["\\uD83D\\uDE00"]"#).sequence?.first?.string == #"\uD83D\uDE00"#)
}

@Test(arguments: [#"["\"#, #"["\u"#, #"["\uD8"#, #"["\uD83D"#, #"["\uD83D\"#])
func `JSON that ends inside an escape is an error and no crash`(text: String) {
  #expect(throws: YAMLError.self) { try YAMLNode.parse(Array(text.utf8)) }
}

@Test func `backslashes of YAML that is not JSON stay`() throws {
  #expect(try parse(#"a: \uD83D\uDE00"#)["a"]?.string == #"\uD83D\uDE00"#)
}

@Test func `a large JSON file is read whole`() throws {
  let entry = #"{"id": "F-USER-001", "passes": false, "steps": ["one", "two", "three"]}"#
  let text = "[" + Array(repeating: entry, count: 20_000).joined(separator: ",\n") + "]"
  let node = try parse(text)
  #expect(node.sequence?.count == 20_000)
  #expect(node.sequence?.last?["steps"]?.sequence?.last?.string == "three")
  #expect(node.sequence?.last?.line == 20_000)
}
