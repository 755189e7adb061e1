import Templates
import Testing

private let presets = ".specify/presets"
private let extensions = ".specify/extensions"

/// The folders in which a stack has the specification's template, the strongest first.
private func order(_ folder: String, _ names: [String], registry: String) throws -> [String] {
  var files = Dictionary(uniqueKeysWithValues: names.map { ("\(folder)/\($0)/spec-template.md", $0) })
  files["\(folder)/.registry"] = registry
  return try Tree(files).stack.layers(.spec).map(\.template.text)
}

@Test(
  arguments: [
    ("3", 3), ("0", 10), ("-1", 10), ("-0", 10), ("5.9", 5), ("1e1", 10), ("2E0", 2), ("0.9", 10), ("NaN", 10),
    ("Infinity", 10), ("-Infinity", 10), ("1e400", 10), ("true", 10), ("false", 10), ("null", 10), ("[3]", 10),
    ("{}", 10), ("\"3\"", 3), ("\" 3\\n\"", 3), ("\"+3\"", 3), ("\"003\"", 3), ("\"1_2\"", 12), ("\"٣\"", 3),
    ("\"3.0\"", 10), ("\"1e1\"", 10), ("\"0x3\"", 10), ("\"1__2\"", 10), ("\"_1\"", 10), ("\"\"", 10), ("\"+\"", 10),
    ("\"- 3\"", 10), ("\"high\"", 10), ("\"\\u0033\"", 3), ("\"²\"", 10), ("4294967296", 4_294_967_296),
  ] as [(String, Int)])
func `a priority is a whole number from 1, as Python makes one, and 10 where it is anything else`(
  priority: String, expected: Int
) throws {
  for other in ["0", "z"] {
    let registry = "{\"presets\": {\"\(other)\": {\"priority\": \(expected)}, \"a\": {\"priority\": \(priority)}}}"
    #expect(try order(presets, [other, "a"], registry: registry) == [other, "a"].sorted())
  }
}

@Test func `priorities beyond all numbers are the weakest`() throws {
  let digits = String(repeating: "9", count: 30)
  for priority in [digits, "\"\(digits)\"", "1e300"] {
    let registry = "{\"presets\": {\"a\": {\"priority\": \(priority)}, \"z\": {\"priority\": 9000000000}}}"
    #expect(try order(presets, ["a", "z"], registry: registry) == ["z", "a"])
  }
}

@Test(
  arguments: [
    "false", "null", "0", "0.0", "-0", "\"\"", "[]", "{}", "true", "1", "NaN", "\"false\"", "[0]", "{\"a\": 0}",
  ])
func `enabled is what Python takes for true`(value: String) throws {
  let isEnabled = !["false", "null", "0", "0.0", "-0", "\"\"", "[]", "{}"].contains(value)
  for (folder, kind) in [(presets, "presets"), (extensions, "extensions")] {
    let registry = "{\"\(kind)\": {\"a\": {\"enabled\": \(value)}}}"
    #expect(try order(folder, ["a"], registry: registry) == (isEnabled ? ["a"] : []))
  }
}

@Test(arguments: ["A", "a_b", "a.b", "ä", "a b", "a\\n", "../a", ""])
func `an ID is lower-case letters, digits and hyphens`(
  id: String
) throws {
  let registry = "{\"presets\": {\"\(id)\": {\"priority\": 1}, \"0-a\": {}}}"
  #expect(try order(presets, [id, "0-a"], registry: registry) == ["0-a"])
  #expect(try Tree(["\(presets)/\(id)/spec-template.md": "x"]).stack.layers(.spec).isEmpty)
}

@Test func `what is registered as no mapping does not serve, and its folder does not count as unregistered`() throws {
  #expect(try order(presets, ["a", "b"], registry: #"{"presets": {"a": true, "b": {}}}"#) == ["b"])
  #expect(try order(extensions, ["a", "b"], registry: #"{"extensions": {"a": [], "b": {}}}"#) == ["b"])
}

@Test func `of two members of one name the last counts, and text may be escaped`() throws {
  let registry = #"{"presets": {}, "pre\u0073ets": {"\u0061\/\ud83d\ude00\ud800": {}, "a": {"priority": 1}, "b": {}}}"#
  #expect(try order(presets, ["a", "b"], registry: registry) == ["a", "b"])
}

@Test(
  arguments: [
    ("{\"KIND\":\n[]}", 2, "`KIND` must be a mapping of IDs"),
    ("{\"KIND\": null}", 1, "`KIND` must be a mapping of IDs"),
    ("\n[]", 2, "the file is no mapping of keys to values"), ("", 1, nil), ("\u{feff}{}", 1, nil),
    ("{KIND: {}}", 1, nil),
    ("{\"KIND\": {},}", 1, nil), ("{'KIND': {}}", 1, nil), ("{} # more", 1, nil), ("{\"a\": 01}", 1, nil),
    ("{\"a\": .5}", 1, nil), ("{\"a\": 1.}", 1, nil), ("{\"a\": +1}", 1, nil), ("{\"a\": nan}", 1, nil),
    ("{\"a\": 1e}", 1, nil), ("{\"a\" 1}", 1, nil), ("{\n\"a\": \"b\n\"}", 2, nil), ("{\"a\": \"\\x\"}", 1, nil),
    ("{\"a\": \"\\u+123\"}", 1, nil), ("[1", 1, nil), ("{\"a\": [1 2]}", 1, nil), ("{\"a", 1, nil), ("{\"a\\", 1, nil),
    (String(repeating: "[", count: 100_000), 1, nil),
  ] as [(String, Int, String?)])
func `a registry that is wrong is an error with its line`(registry: String, line: Int, message: String?) {
  for (folder, kind) in [(presets, "presets"), (extensions, "extensions")] {
    do {
      _ = try order(folder, ["a"], registry: registry.replacing("KIND", with: kind))
      Issue.record("the registry was taken")
    } catch TemplateError.invalidFile(let path, let found, let said) {
      #expect(path == "\(folder)/.registry")
      #expect(found == line)
      #expect(message == nil || said == message?.replacing("KIND", with: kind))
    } catch {
      Issue.record(error)
    }
  }
}
