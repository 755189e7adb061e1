import Files
import Text

/// Gathers the tests of a file of results, element by element.
///
/// Source: what the tools write; there is no standard. The root is `testsuites` or `testsuite`.
final class TestResultsReader: XMLReading {
  private(set) var cases: [TestResults.Case] = []
  /// The name of the first element.
  private(set) var root = ""
  private let path: RelativePath
  private var depth = 0
  /// The groups that are open: their files, and the texts that say what they are for.
  private var suites: [(file: String?, texts: [String])] = []
  private var current: OpenCase?
  /// What is gathered of the text within an element, where that matters.
  private var gathered: String?
  private static let longestText = 1 << 16

  private struct OpenCase {
    let attributes: [String: String]
    let line: Int
    var outcome = TestResults.Outcome.passed
    var texts: [String] = []
  }

  init(_ path: RelativePath) { self.path = path }

  /// Whether the file is one of results.
  var isResults: Bool { root == "testsuites" || root == "testsuite" }

  func begin(_ element: String, _ attributes: [String: String], line: Int) {
    if depth == 0 { root = element }
    depth += 1
    switch element {
    case "testsuite":
      suites.append((attributes["file"] ?? attributes["filepath"], attributes["name"].map { [$0] } ?? []))
    case "testcase":
      current = OpenCase(attributes: attributes, line: line, outcome: TestResultsReader.outcome(of: attributes))
    case "failure": current?.outcome = .failed
    case "error": current?.outcome = .error
    case "skipped": current?.outcome = .skipped
    case "property": beginProperty(attributes)
    case "system-out": if current != nil { gathered = "" }
    default: break
    }
  }

  func end(_ element: String) {
    depth -= 1
    switch element {
    case "testsuite": _ = suites.popLast()
    case "testcase": endCase()
    case "property":
      if let text = gathered, !text.isEmpty { note(text) }
      gathered = nil
    case "system-out":
      if let text = gathered { current?.texts += TestResultsReader.properties(in: text) }
      gathered = nil
    default: break
    }
  }

  func text(_ part: String) {
    guard let text = gathered, text.utf8.count < TestResultsReader.longestText else { return }
    gathered = text + part
  }

  /// A property of a test may name anything; one of a group is as often a setting of the machine, and counts by its name.
  private func beginProperty(_ attributes: [String: String]) {
    let name = attributes["name"] ?? ""
    guard current != nil || TestResultsReader.telling.contains(name.lowercased()) else { return }
    gathered = ""
    if current != nil { note(name) }
    if let value = attributes["value"] { note(value) }
  }

  private func note(_ text: String) {
    if current != nil {
      current?.texts.append(text)
    } else if !suites.isEmpty {
      suites[suites.count - 1].texts.append(text)
    }
  }

  private static let telling: Set = [
    "requirement", "requirements", "req", "reqs", "covers", "verifies", "feature", "spec", "traces", "implements",
  ]

  private func endCase() {
    guard let test = current else { return }
    current = nil
    let name = test.attributes["name"] ?? ""
    let className = test.attributes["classname"] ?? test.attributes["class"]
    var names = TestNames()
    for text in [name, className ?? ""] + test.texts + suites.flatMap(\.texts) { names.read(text) }
    cases.append(
      TestResults.Case(
        name: name, className: className,
        file: test.attributes["file"] ?? test.attributes["filepath"] ?? suites.lazy.compactMap(\.file).last,
        line: test.attributes["line"].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }, outcome: test.outcome,
        place: Place(path, line: test.line), mentions: names.requirements, features: names.features))
  }

  /// How a test ended by its attributes alone, as GoogleTest tells of one that was not run.
  private static func outcome(of attributes: [String: String]) -> TestResults.Outcome {
    let words = [attributes["status"], attributes["result"]].map { $0?.lowercased() ?? "" }
    return words.contains { ["notrun", "skipped", "suppressed", "disabled"].contains($0) } ? .skipped : .passed
  }

  /// The values of properties that a test printed, as JUnit's attachments of Jenkins have them:
  /// `[[PROPERTY|requirement=FR-003]]`.
  private static func properties(in text: String) -> [String] {
    text.split(separator: "\n").compactMap { line in
      let line = line.trimmingWhitespaceSlice()
      return line.hasPrefix("[[PROPERTY|") && line.hasSuffix("]]") ? String(line.dropFirst(11).dropLast(2)) : nil
    }
  }
}

/// The requirements and features that the names and properties of a test name.
private struct TestNames {
  private(set) var requirements: [String] = []
  private(set) var features: [String] = []
  private static let longest = 4000

  mutating func read(_ text: String) {
    guard text.utf8.count < TestNames.longest else { return }
    let named = NameForms.names(inTest: Array(text.utf8))
    for name in named.requirements where !requirements.contains(name) { requirements.append(name) }
    for name in named.features where !features.contains(name) { features.append(name) }
  }
}
