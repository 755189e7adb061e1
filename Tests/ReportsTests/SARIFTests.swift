import Foundation
import Reports
import Testing

struct SARIFTests {
  private func log(_ results: [SARIF.Result], root: String = "file:///srv/shop/") -> SARIF {
    let rules = [
      SARIF.Rule(
        id: "SK012", name: "open-mark", summary: "A question is open", explanation: "Why it matters.",
        help: "answer it",
        level: .error),
      SARIF.Rule(
        id: "SK031", name: "broken-path", summary: "A path leads nowhere", explanation: "Since files move.",
        help: "mend it", level: .warning),
    ]
    return SARIF(run: SARIF.Run(version: "1.2.3", rules: rules, results: results, root: root))
  }

  private func result(
    _ message: String = "m", uri: String = "a.md", line: Int = 1, column: Int? = nil, endColumn: Int? = nil
  ) -> SARIF.Result {
    SARIF.Result(
      ruleId: "SK031", ruleIndex: 1, level: .warning, message: message, uri: uri,
      region: SARIF.Region(startLine: line, startColumn: column, endColumn: endColumn),
      fingerprint: "0123456789abcdef:1")
  }

  /// The log as any reader of JSON sees it.
  private func read(_ log: SARIF) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(try log.text().utf8)) as? [String: Any])
  }

  private func run(_ log: SARIF) throws -> [String: Any] {
    let runs = try #require(try read(log)["runs"] as? [[String: Any]])
    try #require(runs.count == 1)
    return runs[0]
  }

  private func onlyResult(_ log: SARIF) throws -> [String: Any] {
    let results = try #require(try run(log)["results"] as? [[String: Any]])
    try #require(results.count == 1)
    return results[0]
  }

  private func place(_ log: SARIF) throws -> [String: Any] {
    let locations = try #require(try onlyResult(log)["locations"] as? [[String: Any]])
    try #require(locations.count == 1)
    return try #require(locations[0]["physicalLocation"] as? [String: Any])
  }

  @Test func `a log says which version of the format it has, and where its schema is`() throws {
    let log = try read(log([]))
    #expect(Set(log.keys) == ["$schema", "version", "runs"])
    #expect(log["version"] as? String == "2.1.0")
    #expect(log["$schema"] as? String == "https://json.schemastore.org/sarif-2.1.0.json")
  }

  @Test func `a run names the tool with its rules, the root, and how columns are counted`() throws {
    let run = try run(log([]))
    #expect((run["results"] as? [Any])?.isEmpty == true)
    #expect(run["columnKind"] as? String == "unicodeCodePoints")
    #expect(run["originalUriBaseIds"] as? [String: [String: String]] == ["SRCROOT": ["uri": "file:///srv/shop/"]])
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    #expect(driver["name"] as? String == "speckit")
    #expect(driver["version"] as? String == "1.2.3")
    let rules = try #require(driver["rules"] as? [[String: Any]])
    #expect(rules.map { $0["id"] as? String } == ["SK012", "SK031"])
    let rule = rules[1]
    #expect(rule["name"] as? String == "broken-path")
    #expect(rule["shortDescription"] as? [String: String] == ["text": "A path leads nowhere"])
    #expect(rule["fullDescription"] as? [String: String] == ["text": "Since files move."])
    #expect(rule["help"] as? [String: String] == ["text": "mend it"])
    #expect(rule["defaultConfiguration"] as? [String: String] == ["level": "warning"])
  }

  @Test func `a result names its rule and its place below the root`() throws {
    let log = log([result("not there", uri: "plans/a%20b.md", line: 7, column: 12, endColumn: 20)])
    let result = try onlyResult(log)
    #expect(result["ruleId"] as? String == "SK031")
    #expect(result["ruleIndex"] as? Int == 1)
    #expect(result["level"] as? String == "warning")
    #expect(result["message"] as? [String: String] == ["text": "not there"])
    let place = try place(log)
    #expect(place["artifactLocation"] as? [String: String] == ["uri": "plans/a%20b.md", "uriBaseId": "SRCROOT"])
    #expect(place["region"] as? [String: Int] == ["startLine": 7, "startColumn": 12, "endColumn": 20])
    #expect(result["partialFingerprints"] as? [String: String] == ["speckit/v1": "0123456789abcdef:1"])
  }

  @Test func `a line without a column says no more than is known`() throws {
    #expect(try place(log([result(line: 7)]))["region"] as? [String: Int] == ["startLine": 7])
  }

  @Test(arguments: ["100 %", "a\nb\r\n\tc", "\"quoted\" \\ / </script>", "仕様 é 👩‍👩‍👧", "\u{0}\u{1B}\u{2028}", ""])
  func `any text comes back as it was`(text: String) throws {
    #expect(try onlyResult(log([result(text)]))["message"] as? [String: String] == ["text": text])
  }

  @Test func `the same log has the same bytes, its names in order and its slashes as they are`() throws {
    let log = log([result("one", line: 1), result("two", uri: "b/c.md")])
    let text = try log.text()
    for _ in 0..<5 { #expect(try log.text() == text) }
    #expect(text.contains("\"uri\" : \"b/c.md\""))
    let names = ["\"$schema\"", "\"runs\"", "\"version\" : \"2.1.0\""]
    let places = try names.map { try #require(text.range(of: $0)?.lowerBound) }
    #expect(places == places.sorted())
  }
}
