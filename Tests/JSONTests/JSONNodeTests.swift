import JSON
import Testing

/// JSON as spec-kit's programs read it.
@Suite struct JSONNodeTests {
  private func parse(_ text: String, passesMark: Bool = false) throws -> JSONNode {
    try JSONNode.parse(Array(text.utf8), passesMark: passesMark)
  }

  @Test func `each value tells its line and the bytes that it is written in`() throws {
    let text = "{\n  \"a\" : [1.50, \"x\\n\"],\n  \"b\":{} }\n"
    let bytes = Array(text.utf8)
    let object = try parse(text)
    let written = { (node: JSONNode?) in node.map { String(decoding: bytes[$0.range], as: UTF8.self) } }
    #expect(written(object) == String(text.dropLast()))
    #expect(written(object["a"]) == "[1.50, \"x\\n\"]" && object["a"]?.line == 2)
    #expect(object["a"]?.elements?.map(written) == ["1.50", "\"x\\n\""])
    #expect(written(object["b"]) == "{}" && object["b"]?.line == 3)
    #expect(object.members?.map { bytes[$0.start] } == [UInt8(ascii: "\""), UInt8(ascii: "\"")])
    #expect(object.members?.map(\.name) == ["a", "b"])
  }

  @Test func `of two members of one name the last counts, however they are spelled`() throws {
    #expect(try parse(#"{"a": "x", "\u0061": "y"}"#)["a"]?.string == "y")
    #expect(try parse(#"{"a": "x", "a": null}"#)["a"]?.isNull == true)
    #expect(try parse("[]")["a"] == nil && parse("{}")["a"] == nil)
  }

  @Test func `a byte order mark is passed over where that is asked for, and counts for places`() throws {
    let node = try parse("\u{feff}{\"a\": 1}", passesMark: true)
    #expect(node.range == 3..<11)
    #expect(throws: JSONError.self) { try parse("\u{feff}{}") }
  }

  @Test(arguments: ["", "a\"b\\c", "\n\r\t\u{0}\u{1f}\u{7f}", "é 顧/😀", "\u{2028}"])
  func `a text that is quoted is the same once it is read`(text: String) throws {
    #expect(try parse(text.quotedForJSON).string == text)
  }

  @Test func `quotes, backslashes and control characters alone are escaped`() {
    #expect("a\"\\/\n\u{1}é".quotedForJSON == #""a\"\\/\n\u0001é""#)
  }
}
