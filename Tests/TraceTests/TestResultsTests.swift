import Failures
import Files
import TestSupport
import Testing

@testable import Trace

private func results(_ text: String) throws -> [TestResults.Case] {
  let directory = try TemporaryDirectory()
  let file = try directory.write(text, to: "results.xml")
  return try TestResults(reading: file, as: try relative("build/results.xml")).cases
}

private func failure(_ text: String) throws -> Failure { try #require(throws: Failure.self) { try results(text) } }

@Suite struct TestResultsTests {
  @Test func `pytest tells class, name, file and line`() throws {
    let cases = try results(
      """
      <?xml version="1.0" encoding="utf-8"?><testsuites><testsuite name="pytest" tests="3">
      <testcase classname="tests.test_login.TestLogin" name="test_fr_003_login" file="tests/test_login.py" line="12" time="0.1"/>
      <testcase classname="tests.test_login" name="test_b"><properties><property name="requirement" value="FR-004"/>
      </properties><failure message="assert">AssertionError FR-099</failure></testcase>
      <testcase classname="tests.test_login" name="test_c[FR-005-x]"><skipped type="pytest.skip" message="later"/></testcase>
      </testsuite></testsuites>
      """)
    #expect(cases.map(\.name) == ["test_fr_003_login", "test_b", "test_c[FR-005-x]"])
    #expect(cases.map(\.mentions) == [["FR-003"], ["FR-004"], ["FR-005"]])
    #expect(cases.map(\.outcome) == [.passed, .failed, .skipped])
    #expect(cases[0].file == "tests/test_login.py" && cases[0].line == 12 && cases[1].line == nil)
    #expect(cases[0].className == "tests.test_login.TestLogin")
    #expect(cases.map(\.place) == [2, 3, 5].map { Place(RelativePath("build/results.xml") ?? .empty, line: $0) })
  }

  @Test(arguments: [
    (#"<testcase classname="Login › FR-003" name="signs up"/>"#, ["FR-003"]),
    (#"<testcase classname="example.com/app" name="TestLogin/FR-003_works"/>"#, ["FR-003"]),
    (#"<testcase classname="AppTests.LoginTests" name="testFR003Login()"/>"#, ["FR-003"]),
    (#"<testcase classname="a.FR003LoginTest" name="works"/>"#, ["FR-003"]),
    (#"<testcase name="1 FR-001, NFR-002 &amp; SC-003"/>"#, ["FR-001", "NFR-002", "SC-003"]),
    (
      #"<testcase name="a"><system-out>x&#10;[[PROPERTY|requirement=FR-008]]&#10;FR-009</system-out></testcase>"#,
      ["FR-008"]
    ),
    (#"<testcase name="a"><properties><property name="covers">FR-010</property></properties></testcase>"#, ["FR-010"]),
    (#"<testcase name="locale fr-FR, fr_FR, UTF-8"/>"#, []), (#"<testcase/>"#, []),
  ])
  func `the names of a test name requirements`(test: String, mentions: [String]) throws {
    let cases = try results("<testsuite>\(test)</testsuite>")
    #expect(cases.map { $0.mentions.sorted() } == [mentions])
  }

  @Test func `a group tells the file, and what its properties say by their names`() throws {
    let cases = try results(
      """
      <testsuites><testsuite name="outer" file="web/a.test.ts"><properties>
      <property name="requirement" value="FR-001"/><property name="user.country" value="FR-002"/></properties>
      <testsuite name="inner"><testcase name="001-sign-up works"/></testsuite></testsuite>
      <testsuite name="other"><testcase name="b"/></testsuite></testsuites>
      """)
    #expect(cases.map(\.file) == ["web/a.test.ts", nil])
    #expect(cases.map(\.mentions) == [["FR-001"], []])
    #expect(cases.map(\.features) == [["001-sign-up"], []])
  }

  @Test(arguments: [
    (#"<error/>"#, TestResults.Outcome.error), (#"<failure/>"#, .failed), (#"<skipped/>"#, .skipped),
    (#"<system-err>x</system-err>"#, .passed), (#"<flakyFailure/>"#, .passed),
  ])
  func `what stands in a test tells how it ended`(element: String, outcome: TestResults.Outcome) throws {
    #expect(try results("<testsuite><testcase name='a'>\(element)</testcase></testsuite>").map(\.outcome) == [outcome])
  }

  @Test func `a test that was not run is told by its attributes too`() throws {
    #expect(
      try results("<testsuite><testcase name='a' status='notrun' result='suppressed'/></testsuite>").map(\.outcome)
        == [.skipped])
  }

  @Test func `what is no XML is refused with its name and line`() throws {
    let flawed = try failure("<testsuites>\n<testsuite>\n</oops>")
    #expect(flawed.code == .badTestResults && flawed.kind == .usage)
    #expect(flawed.message == "build/results.xml:3 is no JUnit XML: mismatched tag")
    #expect(try failure("").message.hasPrefix("build/results.xml:1 is no JUnit XML: "))
    #expect(try failure("{\"tests\": []}").code == .badTestResults)
    #expect(try failure("<testsuite><testcase name='a'").code == .badTestResults)
  }

  @Test func `other XML is refused by the name of its first element`() throws {
    #expect(try failure("<project/>").message.contains("`project`"))
  }

  @Test func `a file that is not there, and a folder, are told`() throws {
    let directory = try TemporaryDirectory()
    let absent = directory.path.appending(component: "none.xml")
    let failure = try #require(throws: Failure.self) { try TestResults(reading: absent, as: relative("none.xml")) }
    #expect(failure.code == .noTestResults && failure.kind == .notFound)
    #expect(throws: FileError.self) { try TestResults(reading: directory.path, as: relative("none.xml")) }
  }

  @Test(arguments: [
    #"<!DOCTYPE x [<!ENTITY a "FR-001">]>"#, #"<!DOCTYPE x [<!ENTITY % a "b">]>"#,
    #"<!DOCTYPE x [<!ENTITY a SYSTEM "other.xml">]>"#,
  ])
  func `entities are refused, whatever they stand for`(type: String) throws {
    #expect(try failure(type + "\n<testsuite><testcase name='a'/></testsuite>").message.contains("declares entities"))
  }

  @Test func `a type of document alone does no harm, and nothing outside is read`() throws {
    #expect(
      try results(#"<!DOCTYPE testsuite SYSTEM "junit.dtd"><testsuite><testcase name="a"/></testsuite>"#).count == 1)
  }

  @Test func `a large file is read piece by piece`() throws {
    let one = #"<testcase classname="a" name="test_fr_003"/>"# + "\n"
    let cases = try results("<testsuite>\n" + String(repeating: one, count: 5000) + "</testsuite>")
    #expect(cases.count == 5000 && cases.allSatisfy { $0.mentions == ["FR-003"] })
    #expect(cases.last?.place.line == 5001)
  }

  @Test func `deep elements and broken pieces of any kind are read or refused`() throws {
    let deep = 20_000
    #expect(
      try results(
        "<testsuite>" + String(repeating: "<a>", count: deep) + String(repeating: "</a>", count: deep) + "</testsuite>"
      ).isEmpty)
    let whole =
      "<testsuites><testsuite name='s'><properties><property name='req' value='FR-001'/></properties>"
      + "<testcase name='test_fr_002'><failure>x</failure><system-out>y</system-out></testcase></testsuite></testsuites>"
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<300 {
      var bytes = Array(whole.utf8)
      bytes[Int.random(in: bytes.indices, using: &generator)] = UInt8.random(in: 1...127, using: &generator)
      _ = try? results(String(decoding: bytes, as: UTF8.self))
    }
  }
}
