import Records
import TestSupport
import Testing

@testable import Trace

/// What a text names, as `LINE NAME` with `@FEATURE…` behind it.
private func found(_ text: String, test: Bool = false) -> [String] {
  mentions(text, test: test).map { "\($0.line) \($0.name)" + $0.features.map { " @" + $0 }.joined() }
}

private func mentions(_ text: String, test: Bool = false, inner: Bool = false) -> [FoundMention] {
  let bytes = Array(text.utf8)
  return ContentScan.mentions(
    in: bytes, count: bytes.count, ContentScan.Variety(role: test ? .test : .code, hasInnerTests: inner))
}

@Suite struct ContentScanTests {
  @Test(arguments: [
    ("// FR-003: sign up", "FR-003"), ("# implements FR-003.", "FR-003"), ("it('FR-003 signs up', () => {})", "FR-003"),
    ("/* (NFR-001) */", "NFR-001"), ("\"SC-002\"", "SC-002"), ("FR-AUTH-01", "FR-AUTH-01"), ("# FR-1.2", "FR-1.2"),
    ("// FR-001a", "FR-001A"), ("// FR-12", "FR-12"), ("根据FR-003处理", "FR-003"), ("\"\\nFR-003: x\"", "FR-003"),
    ("see docs/FR-003.md", "FR-003"), ("// FR-003-based", "FR-003"), ("@pytest.mark.requirement(\"FR-003\")", "FR-003"),
    ("-- RF-010", "RF-010"), ("assert x  # FR-003", "FR-003"), ("specs/x/spec.md#FR-003", "FR-003"),
    ("<!-- FR-003 -->", "FR-003"), ("{/* FR-003 */}", "FR-003"), ("**FR-003**", "FR-003"),
  ])
  func `a requirement is named`(text: String, name: String) { #expect(found(text) == ["1 " + name]) }

  @Test(arguments: [
    "XFR-003", "FR-003x", "fr-FR", "fr-003", "FR-75001", "FR-2A", "FR-", "FR-X", "PROJ-FR-003", "FR_003", "SC-7",
    "https://example.org/browse/FR-003", "[FR-003](https://example.org/a?id=FR-003)".replacing("[FR-003]", with: "[x]"),
    "data:image/png;base64,AAFR-003BB", "a.FR-003", "EF-12", "DE-AD-BE-EF-01-23", "6EF-1234-4111", "$FR-003",
    "FR-003_x",
    "FR-003-XYZ", "FR-12345", "%20FR-003".replacing("20", with: "20A"), "locale = 'fr-FR'", "CS-10", "UR-5",
    "const T001: string", "flake8: T201", "error T012", "US1", "1US2", "UTC+01-x", "HTTP 100-continue", "404-page",
    "256-bit", "2026-11-30", "001-create-users.sql", "v1.001-alpha", "F-16-100", "[a->b]", "x[i]->y",
    "[impl->req~login~1]",
    "@relation(login, scope=file)", "rotate-001-x",
  ])
  func `what only looks alike is no mention`(text: String) { #expect(found(text) == []) }

  @Test func `codes of the regions of France are no requirements`() {
    #expect(found("'FR-01', 'FR-02', 'FR-2A', 'FR-971'") == [])
    #expect(found("'FR-01', 'FR-02'") == ["1 FR-01", "1 FR-02"])
  }

  @Test(arguments: [
    ("// FR-001, FR-002", ["FR-001", "FR-002"]), ("// FR-001 to FR-003", ["FR-001", "FR-002", "FR-003"]),
    ("// FR-001–004", ["FR-001", "FR-002", "FR-003", "FR-004"]), ("// FR-003/004", ["FR-003", "FR-004"]),
    ("// FR-001 in 200 ms", ["FR-001"]), ("// FR-001: 300", ["FR-001"]),
    ("// FR-001 and NFR-002", ["FR-001", "NFR-002"]),
  ])
  func `ranges and lists name all of them`(text: String, names: [String]) {
    #expect(mentions(text).map(\.name).sorted() == names)
  }

  @Test(arguments: [
    ("def test_fr_003_login(self):", "FR-003"), ("    func testFR003Login() throws {", "FR-003"),
    ("fn fr_003a_login() {", "FR-003A"), ("func TestNFR001(t *testing.T) {", "NFR-001"),
    ("class TestFR003Login:", "FR-003"),
    ("public void fr003_login()", "FR-003"), ("TEST(Login, Fr003Works) {", "FR-003"),
    ("def test_sc_002_fast():", "SC-002"),
    ("async def test_nfr_010():", "NFR-010"), ("function test_fr003()", "FR-003"), ("fun FR_003_login() {", "FR-003"),
  ])
  func `the name of a test names a requirement`(text: String, name: String) {
    #expect(found(text, test: true) == ["1 " + name])
    #expect(mentions(text, test: true).first?.form == .testName)
    #expect(found(text) == [])
  }

  @Test(arguments: [
    "self._check_fr_003()", "x = fr_003", "def test_afr_003():", "def test_fr_3():", "def test_fr_003x():",
    "func testXFR003()", "def test_fr_12_3():", "def test_utf_8():", "func testFR00312()", "def test_misc_100():",
    "def test_transcr_003():",
  ])
  func `a name that is no test's, or only looks alike, names none`(text: String) {
    #expect(found(text, test: true) == [])
  }

  @Test(arguments: [
    ("# Task: T012", "T012"), ("// Task T012 of the plan", "T012"), ("// T012: FR-003", "T012"),
    ("// specs/001-sign-up T012", "T012"), ("# 001-sign-up\n# T012: the form", "T012"),
    ("# 001-sign-up\nx = 1  # [T012]", "T012"),
    ("# tasks: T012", "T012"), ("// (FR-003, T012)", "T012"), ("// task T012a", "T012A"),
  ])
  func `a task is named where it is surely one`(text: String, name: String) {
    #expect(mentions(text).filter { $0.kind == .task }.map(\.name) == [name])
  }

  @Test func `tasks in a row are all named`() {
    #expect(
      mentions("// Tasks: T001, T002 and T003").filter { $0.kind == .task }.map(\.name) == ["T001", "T002", "T003"])
    #expect(mentions("// Task: T001 (T999999)").map(\.name) == ["T001"])
  }

  @Test(arguments: [
    "# T012: a code of an error", "x[T012]", "// [T012] without a feature", "# 001-sign-up\n\n\nx = T012 + 1",
    "// T1234567",
    "// multitask T012x",
  ])
  func `what is perhaps a task is none`(text: String) { #expect(mentions(text).filter { $0.kind == .task }.isEmpty) }

  @Test func `a story is named beside a feature or a requirement`() {
    #expect(found("// 001-sign-up US1") == ["1 001-sign-up", "1 US1 @001-sign-up"])
    #expect(found("// US2, FR-003") == ["1 FR-003", "1 US2"].sorted { $0.hasSuffix("US2") && !$1.hasSuffix("US2") })
    #expect(found("# Feature: 001-sign-up\n\ndef a():  # US1").contains("3 US1 @001-sign-up"))
  }

  @Test(arguments: [
    ("// 001-sign-up", "001-sign-up"), ("F-USER-001", "F-USER-001"), ("// F-USER-001-sign-up", "F-USER-001"),
    ("see specs/123-orders/spec.md", "123-orders"), ("// Feature: 404-page", "404-page"),
    ("// 123-order-history", "123-order-history"),
    ("// 20260516-101500-sign-up", "20260516-101500-sign-up"), ("# branch `007-search`", "007-search"),
    ("// specs/001-sign-up.", "001-sign-up"),
  ])
  func `a feature is named`(text: String, name: String) {
    #expect(mentions(text).map(\.name) == [name])
    #expect(mentions(text).map(\.kind) == [.feature])
  }

  @Test func `a feature is a mention once in a file`() { #expect(found("// 001-a-b\n// 001-a-b\n") == ["1 001-a-b"]) }

  @Test(arguments: [
    ("// [impl->req~fr-003~1]", ["FR-003"], "impl"), ("# [utest->req~FR-003~2]", ["FR-003"], "utest"),
    ("// [impl~validate~2->req~fr-003~1, req~fr-004~1>>utest, itest]", ["FR-003", "FR-004"], "impl"),
    ("// [itest->fr-003]", ["FR-003"], "itest"), ("// [impl->dsn~auth.fr-003~1]", ["FR-003"], "impl"),
  ])
  func `a tag of OpenFastTrace names requirements in any case`(text: String, names: [String], artifact: String) {
    #expect(mentions(text).map(\.name) == names)
    #expect(mentions(text).allSatisfy { $0.form == .openFastTrace(artifact: artifact) })
    #expect(mentions(text).allSatisfy { $0.role(in: .code) == (artifact.hasSuffix("test") ? .test : .code) })
  }

  @Test func `a tag may name the feature too`() {
    #expect(found("// [impl->req~001-sign-up.fr-003~1]").contains("1 FR-003 @001-sign-up"))
  }

  @Test(
    arguments: [
      ("@relation(FR-003, scope=function)", ["FR-003"], nil),
      ("@relation(FR-003, fr-004, scope=file)", ["FR-003", "FR-004"], nil),
      ("# @relation(FR-003,\n#   NFR-001, scope=line, role=Verification)", ["FR-003", "NFR-001"], "Verification"),
    ] as [(String, [String], String?)])
  func `a tag of StrictDoc names requirements and a role`(text: String, names: [String], role: String?) {
    #expect(mentions(text).map(\.name) == names)
    #expect(mentions(text).allSatisfy { $0.form == .relation(role: role) })
  }

  @Test func `a mention is of the feature of its line, else of its comment, else of the head of the file`() {
    let text = """
      # Feature: 001-sign-up

      def a():  # FR-001
        pass

      # For 002-search:
      # the list is short (FR-002).
      def b():
        pass  # FR-003, 003-pay-now
      """
    #expect(
      found(text) == [
        "1 001-sign-up", "3 FR-001 @001-sign-up", "6 002-search", "7 FR-002 @002-search", "9 FR-003 @003-pay-now",
        "9 003-pay-now",
      ])
  }

  @Test func `the text at the head of a module tells the feature`() {
    let text = "\"\"\"Sign up.\n\nSee specs/001-sign-up/spec.md and 002-search.\n\"\"\"\nimport a\n\nx = 1  # FR-001\n"
    #expect(found(text).contains("7 FR-001 @001-sign-up @002-search"))
  }

  @Test func `a group of tests tells the feature of the tests in it, and nothing does so elsewhere`() {
    let text = "x\ndescribe('001-sign-up', () => {\n  it('FR-001')\n})\nit('FR-002')"
    #expect(found(text, test: true) == ["2 001-sign-up", "3 FR-001 @001-sign-up", "5 FR-002"])
    #expect(found(text) == ["2 001-sign-up", "3 FR-001", "5 FR-002"])
    #expect(found("describe('001-a-b')\ndescribe('002-a-b')\n  it('FR-001')", test: true).last == "3 FR-001")
  }

  @Test(arguments: [
    ("# Feature 014, FR-001", ["014"]), ("# (feature: 014) FR-001", ["014"]), ("# spec 007: FR-001", ["007"]),
    ("# Feature 014-sign-up FR-001", ["014-sign-up"]), ("# spec 300 FR-001", []), ("# feature 0145 FR-001", []),
    ("# features 014 FR-001", []), ("# feature 01 FR-001", []),
  ])
  func `a feature may be named by its number alone`(text: String, features: [String]) {
    #expect(mentions(text).first { $0.name == "FR-001" }?.features == features)
    #expect(mentions("// T012 of feature 014").map(\.name) == ["T012"])
  }

  @Test func `a test among the code of Rust is a test`() {
    let text = "// FR-001\nfn a() {}\n#[cfg(test)]\nmod tests {\n  #[test]\n  fn fr_002_works() {}\n}\n"
    let found = mentions(text, inner: true)
    #expect(found.map(\.name) == ["FR-001", "FR-002"])
    #expect(found.map { $0.role(in: .code) } == [.code, .test])
  }

  @Test func `what is binary or in a line that nobody wrote names nothing`() {
    #expect(found("FR-003\0") == [])
    #expect(found(String(repeating: "x ", count: 2000) + "FR-003") == [])
    #expect(found(String(repeating: "x ", count: 5000) + "\nFR-003\n\0") == ["2 FR-003"])
  }

  @Test(arguments: [
    "FR-001 ", "FR-001 to FR-900 ", "T001 ", "// T001: ", "[T001] ", "US1 ", "001-a-b ", "001-a-b US1 T001 FR-001\n",
    "@relation(FR-001 ",
    "[impl->req~fr-001~1] ", "def test_fr_001 ", "fr_001 ", "-", "# 001-a-b\n# US1\n", "@relation(FR-001)\n", "FR-",
    "http://FR-001",
  ])
  func `what is made to be slow is read in a moment`(text: String) {
    let bytes = Array(String(repeating: text, count: (1 << 18) / text.utf8.count).utf8)
    let time = ContinuousClock().measure {
      _ = ContentScan.mentions(
        in: bytes, count: bytes.count, ContentScan.Variety(role: .test, hasInnerTests: true))
    }
    #expect(time < .seconds(60))
  }

  @Test func `what is found does not depend on line endings, and is the same once it is remembered`() throws {
    let pieces = [
      "// FR-003", "# Task: T012", "001-sign-up", "x", "", "US1", "[impl->req~fr-003~1]",
      "@relation(FR-001, scope=file)",
      "def test_fr_002():", "\"\"\"", "F-USER-001", "  ", "/*", "*/", "FR-001 to FR-003", "é FR-9", "SC-001\t", "-",
      "FR-", "@relation(",
    ]
    for seed in 0..<(LongTests.areWanted ? 20_000 : 500) {
      var generator = SeededGenerator(seed: UInt64(seed))
      let lines = (0..<Int.random(in: 1...12, using: &generator)).map { _ in
        (0..<Int.random(in: 1...3, using: &generator)).map { _ in pieces.randomElement(using: &generator) ?? "" }
          .joined(separator: " ")
      }
      let unix = mentions(lines.joined(separator: "\n"), test: seed % 2 == 0)
      #expect(mentions(lines.joined(separator: "\r\n"), test: seed % 2 == 0) == unix, "seed \(seed)")
      let again = try [FoundMention](record: unix.record[...])
      #expect(again == unix)
      #expect(unix == unix.sorted { $0.line < $1.line })
      #expect(unix.allSatisfy { (1...lines.count).contains($0.line) })
    }
  }
}
