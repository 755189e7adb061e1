import Files
import Text

/// What a folder says of the files in it by the usual conventions.
struct SourceFolder: Sendable {
  /// Whether nothing in it was written for this program: what others wrote, what was made of other files, what is kept for
  /// editors and agents, and documents.
  private(set) var isLeftOut = false
  /// Whether what stands in it are tests.
  private(set) var holdsTests = false
  /// Whether it holds tests of languages that call them specs.
  private(set) var holdsSpecs = false
  /// Whether it holds what tests are given.
  private(set) var holdsFixtures = false

  /// Judges a folder by its path; `documents` are the roots of plans and specs, each behind a slash.
  init(_ folder: ArraySlice<UInt8>, documents: [[UInt8]]) {
    isLeftOut = documents.contains { root in
      folder.begins(with: root) && (folder.count == root.count || folder[folder.startIndex + root.count] == .slash)
    }
    var start = folder.startIndex
    while start < folder.endIndex, !isLeftOut {
      let end = folder[start...].firstIndex(of: .slash) ?? folder.endIndex
      read(folder[start..<end], above: start == folder.startIndex ? nil : folder[..<(start - 1)])
      start = end + 1
    }
  }

  private mutating func read(_ name: ArraySlice<UInt8>, above: ArraySlice<UInt8>?) {
    guard let first = name.first else { return }
    if first == .period { isLeftOut = !SourceFolder.keptHidden.contains(name.text) }
    let lower = ArraySlice(name.map(\.lowercased))
    let text = lower.text
    if SourceFolder.foreign.contains(text) { isLeftOut = true }
    if above?.equals(".github") == true, SourceFolder.promptFolders.contains(text) { isLeftOut = true }
    if SourceFolder.tests.contains(text) || name.ends(with: "Tests") || name.ends(with: ".Test") { holdsTests = true }
    if above?.ends(with: "src") == true, name.ends(with: "Test") { holdsTests = true }
    if text == "spec" || text == "specs" { holdsSpecs = true }
    if SourceFolder.fixtures.contains(text) || holdsTests && SourceFolder.givenToTests.contains(text) {
      holdsFixtures = true
    }
  }

  private static let keptHidden: Set = [
    ".github", ".gitlab", ".circleci", ".buildkite", ".husky", ".storybook", ".config", ".devcontainer",
  ]
  private static let promptFolders: Set = ["prompts", "agents", "chatmodes", "instructions", "skills"]
  private static let foreign: Set = [
    "node_modules", "bower_components", "jspm_packages", "vendor", "third_party", "third-party", "thirdparty",
    "3rdparty", "dist", "pods", "carthage", "deriveddata", "venv", "virtualenv", "site-packages", "__pycache__",
    "__pypackages__", "godeps",
  ]
  private static let tests: Set = [
    "test", "tests", "__tests__", "e2e", "cypress", "unittests", "unit-tests", "unit_tests", "integrationtests",
    "integration-tests", "integration_tests", "integrationtest", "androidtest", "functional-tests", "functional_tests",
    "acceptance-tests", "acceptance_tests", "e2e-tests", "e2e_tests",
  ]
  private static let fixtures: Set = [
    "testdata", "test-data", "test_data", "__fixtures__", "__snapshots__", "__mocks__",
  ]
  private static let givenToTests: Set = ["fixtures", "fixture", "snapshots", "golden", "goldens", "mocks"]
}

extension SourceLanguage {
  /// Whether a file of this language is a test by its name without the ending.
  func isTest(_ stem: ArraySlice<UInt8>) -> Bool {
    switch self {
    case .scenarios: true
    case .javaScript:
      stem.ends(with: ".test") || stem.ends(with: ".spec") || stem.ends(with: ".cy") || stem.ends(with: ".e2e")
        || stem.ends(with: "-test") || stem.ends(with: "-spec") || stem.ends(with: "_test") || stem.ends(with: "_spec")
    case .swift: stem.ends(with: "Tests") || stem.ends(with: "Test") || stem.ends(with: "Spec")
    case .jvm: stem.ends(with: "Test") || stem.ends(with: "Tests") || stem.ends(with: "TestCase") || endsWithIT(stem)
    case .groovy, .haskell: stem.ends(with: "Test") || stem.ends(with: "Tests") || stem.ends(with: "Spec")
    case .dotNet: stem.ends(with: "Test") || stem.ends(with: "Tests")
    case .php: stem.ends(with: "Test") || stem.ends(with: "Cest")
    case .ruby, .lua: stem.ends(with: "_spec") || stem.ends(with: "_test") || stem.begins(with: "test_")
    case .rust: stem.equals("tests") || stem.equals("test") || stem.ends(with: "_tests") || isUnderscored(stem)
    case .c:
      isUnderscored(stem) || stem.ends(with: "_tests") || stem.ends(with: "_unittest") || stem.ends(with: "Test")
        || stem.ends(with: "Tests")
    case .erlang: stem.ends(with: "_SUITE") || stem.ends(with: "_tests")
    case .r: stem.begins(with: "test-") || stem.begins(with: "test_")
    case .julia: stem.equals("runtests") || isUnderscored(stem)
    case .powerShell: stem.ends(with: ".Tests")
    case .shell: isUnderscored(stem) || stem.ends(with: ".test") || stem.ends(with: "-test")
    case .solidity: stem.ends(with: ".t")
    case .go, .dart, .elixir, .clojure: stem.ends(with: "_test")
    case .python: isUnderscored(stem) || stem.equals("tests")
    case .perl, .ocaml, .other: isUnderscored(stem)
    }
  }

  /// Whether folders named `spec` hold its tests.
  var hasSpecs: Bool {
    switch self {
    case .ruby, .javaScript, .lua, .php, .scenarios: true
    default: false
    }
  }

  private func isUnderscored(_ stem: ArraySlice<UInt8>) -> Bool {
    stem.begins(with: "test_") || stem.ends(with: "_test")
  }

  private func endsWithIT(_ stem: ArraySlice<UInt8>) -> Bool {
    stem.ends(with: "IT") && stem.dropLast(2).last?.isLowercaseLetter == true
  }
}
