import Testing
import YAML

private func parse(_ text: String) throws -> YAMLNode { try #require(try YAMLNode.parse(Array(text.utf8))) }

@Test func `a mapping keeps its order and its values are found by key`() throws {
  let node = try parse("title: Sign-up\nfeatures:\n  - title: Form\n  - title: Mail\n")
  #expect(node["title"]?.string == "Sign-up")
  #expect(node["features"]?.sequence?.map { $0["title"]?.string } == ["Form", "Mail"])
  #expect(node.mapping?.map { $0.key.string } == ["title", "features"])
  #expect(node["Title"] == nil)
}

@Test func `lines and columns count from one`() throws {
  let node = try parse("a: 1\nlist:\n  - x\n  - é: y\n")
  let item = try #require(node["list"]?.sequence?.last)
  #expect([node.line, node.column] == [1, 1])
  #expect([item.line, item.column] == [4, 5])
  let value = try #require(item["é"])
  #expect([value.line, value.column] == [4, 8])
}

@Test func `plain words are Booleans, numbers and nulls, and quoted ones are text`() throws {
  let node = try parse("[off, Yes, 'off', 012, \"3\", -4, ~, '', null, !!str true]")
  let items = try #require(node.sequence)
  #expect(items.map(\.boolean) == [false, true, nil, nil, nil, nil, nil, nil, nil, nil])
  #expect(items.map(\.integer) == [nil, nil, nil, 12, nil, -4, nil, nil, nil, nil])
  #expect(items.map(\.isNull) == [false, false, false, false, false, false, true, false, true, false])
  #expect(items.map(\.string) == ["off", "Yes", "off", "012", "3", "-4", nil, "", nil, "true"])
}

@Test(arguments: ["", "\n\n", "# only a comment\n", "---\n", "---\n...\n", "\u{FEFF}"])
func `a document without nodes is nil`(text: String) throws {
  #expect(try YAMLNode.parse(Array(text.utf8)) == nil)
}

@Test func `only the first document is read`() throws {
  #expect(try parse("---\na: 1\n---\n- second\n")["a"]?.integer == 1)
}

@Test func `Windows line endings and a byte order mark do no harm`() throws {
  let node = try parse("\u{FEFF}a: 1\r\nb: two\r\n")
  #expect(node["a"]?.integer == 1)
  #expect(node["b"]?.string == "two")
}

@Test func `an alias stands for the node it names`() throws {
  let node = try parse("base: &base {digits: 4}\nbranch: *base\nnames: [&n a, *n]\n")
  #expect(node["branch"]?["digits"]?.integer == 4)
  #expect(node["names"]?.sequence?.map(\.string) == ["a", "a"])
}

@Test func `block text keeps its line breaks and its bytes`() throws {
  let node = try parse("text: |\n  one\n    two\n\n  three\n")
  #expect(node["text"]?.string == "one\n  two\n\nthree\n")
}
