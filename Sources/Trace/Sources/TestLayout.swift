public import Files
import Git
import Text

extension TrackedFiles {
  /// The tests of a file by the layout of the project: `src/models/user.py` has `tests/unit/test_user.py`, `lib/foo.ts` has
  /// `lib/foo.test.ts` and `lib/__tests__/foo.ts`, `src/main/java/a/Foo.java` has `src/test/java/a/FooTest.java`. A test that
  /// may as well be another file's is none; neither is one with a common name whose folders differ. In the order of paths.
  public func tests(of path: RelativePath) -> [RelativePath] {
    if role(of: path) == .test { return [] }
    let bytes = Array(path.string.utf8)
    guard let subject = TestSubject(bytes[...]) else { return [] }
    var best: (level: TestSubject.Level, places: Set<Int>)?
    for name in subject.testNames {
      let name = Array(name.utf8)
      for place in places(beside: subject, name) + places(endingWith: name[...], limit: TrackedFiles.mostNamesakes)
      where role(place) == .test {
        guard let level = subject.level(of: entries.path(place)), best.map({ level >= $0.level }) ?? true,
          !belongsElsewhere(place, subject, level)
        else { continue }
        if let last = best, last.level == level {
          best?.places = last.places.union([place])
        } else {
          best = (level, [place])
        }
      }
    }
    return (best?.places ?? []).sorted().compactMap { self.path($0) }
  }

  /// So many files of one name are looked at. With more of them, a test is found beside its code alone.
  private static let mostNamesakes = 200

  /// The places of the files of a name in the folder of the code, and in its folder of tests.
  private func places(beside subject: TestSubject, _ name: [UInt8]) -> [Int] {
    ["", "__tests__/"].compactMap { folder in place(of: subject.folder + folder.utf8 + name) }
  }

  /// Whether another file of the same name in another folder is as near to a test.
  private func belongsElsewhere(_ test: Int, _ subject: TestSubject, _ level: TestSubject.Level) -> Bool {
    let path = entries.path(test)
    if path.dropLast(path.fileName.count).elementsEqual(subject.folder) { return false }
    return subject.language.codeEndings.contains { ending in
      let namesakes = places(
        endingWith: Array((subject.stem + "." + ending).utf8)[...], limit: TrackedFiles.mostNamesakes)
      return namesakes.count == TrackedFiles.mostNamesakes
        || namesakes.contains { place in
          guard role(place) == .code, let other = TestSubject(entries.path(place)), other.folder != subject.folder
          else {
            return false
          }
          return other.level(of: path).map { $0 >= level } ?? false
        }
    }
  }
}

/// A file of code whose tests are looked for.
private struct TestSubject {
  /// How near the folder of a test is to that of the code, the way that all projects have in common left out.
  enum Level: Int, Comparable {
    /// The test stands in a folder on the way to the code.
    case above
    /// The one way is the end of the other.
    case end
    /// Both ways are the same.
    case same

    static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
  }

  let folder: ArraySlice<UInt8>
  let stem: String
  let language: SourceLanguage
  private let ending: String
  private let way: [String]

  /// Nil for what is no source code.
  init?(_ path: ArraySlice<UInt8>) {
    let name = path.fileName
    guard let (language, stem) = SourceLanguage.of(name) else { return nil }
    folder = path[..<name.startIndex]
    self.language = language
    self.stem = stem.text
    ending = name[(stem.endIndex + 1)...].text
    way = TestSubject.way(folder)
  }

  /// How near a test is by its path; nil where it is another one's.
  func level(of test: ArraySlice<UInt8>) -> Level? {
    let testFolder = test[..<test.fileName.startIndex]
    let isBeside = testFolder.elementsEqual(folder)
    if language == .go { return isBeside ? .same : nil }
    // The file has the name of the code: only its folder says that it is a test.
    if test.fileName.text == stem + "." + ending, !TestSubject.isTestFolder(testFolder, language) { return nil }
    let other = TestSubject.way(testFolder)
    if other == way { return .same }
    if TestSubject.common.contains(stem.lowercased()) { return nil }
    if !other.isEmpty, way.suffix(other.count).elementsEqual(other) { return .end }
    if !way.isEmpty, other.suffix(way.count).elementsEqual(way) { return .end }
    return way.starts(with: other) ? .above : nil
  }

  private static func isTestFolder(_ folder: ArraySlice<UInt8>, _ language: SourceLanguage) -> Bool {
    let name = folder.dropLast().fileName
    return language == .rust ? name.equals("tests") : name.equals("__tests__") || language == .perl && name.equals("t")
  }

  /// The names of folders on a way, but for those that only say where code and tests of a language stand.
  private static func way(_ folder: ArraySlice<UInt8>) -> [String] {
    folder.split(separator: .slash).compactMap { part in
      let name = bare(part.text)
      return name.isEmpty || structural.contains(name.lowercased()) ? nil : name
    }
  }

  /// The name of a folder without what says that it holds tests: `App` of `AppTests`, `App.Core` of `App.Core.Tests`.
  private static func bare(_ name: String) -> String {
    for ending in [
      ".UnitTests", ".IntegrationTests", ".Tests", ".Test", "UITests", "Tests", "_tests", "_test", "-tests",
    ]
    where name.hasSuffix(ending) { return String(name.dropLast(ending.count)) }
    return name.hasPrefix("test_") ? String(name.dropFirst(5)) : name
  }

  private static let structural: Set = [
    "src", "source", "sources", "lib", "main", "java", "kotlin", "scala", "groovy", "swift", "python", "php", "cpp",
    "include", "commonmain", "test", "tests", "__tests__", "spec", "specs", "unit", "integration", "functional",
    "acceptance", "e2e", "contract", "component", "t", "testthat", "androidtest", "commontest", "jvmtest", "feature",
    "unittests", "unit-tests", "integration-tests", "test-suite", "testsuite",
  ]

  /// Names that files in many folders have.
  private static let common: Set = [
    "index", "utils", "util", "mod", "__init__", "__main__", "main", "lib", "types", "helpers", "helper", "common",
    "constants", "config", "models", "model", "views", "view", "app", "base", "core", "api", "client", "server",
    "handler",
    "handlers", "routes", "router", "route", "schema", "schemas", "setup", "page", "layout", "service", "services",
    "controller", "store", "errors", "error", "exceptions", "settings", "urls", "admin", "forms", "tasks", "cli",
    "commands", "middleware", "hooks", "context", "state", "actions", "reducer", "queries", "data", "db", "test",
    "tests",
  ]
}

extension TestSubject {
  /// What the files may be called that test it.
  var testNames: [String] {
    let stems: [String]
    switch language {
    case .python: stems = ["test_\(stem)", "\(stem)_test"]
    case .javaScript:
      stems = ["\(stem).test", "\(stem).spec", "\(stem)-test", "\(stem)_test", "\(stem)-spec", "\(stem).cy", stem]
    case .go, .dart, .elixir, .clojure: stems = ["\(stem)_test"]
    case .swift: stems = ["\(stem)Tests", "\(stem)Test", "\(stem)Spec"]
    case .jvm, .groovy:
      stems = ["\(stem)Test", "\(stem)Tests", "\(stem)IT", "\(stem)Spec", "\(stem)TestCase", "Test\(stem)"]
    case .dotNet: stems = ["\(stem)Tests", "\(stem)Test"]
    case .php: stems = ["\(stem)Test", "\(stem)Cest"]
    case .ruby, .lua: stems = ["\(stem)_spec", "\(stem)_test", "test_\(stem)"]
    case .rust: stems = [stem, "\(stem)_test", "\(stem)_tests", "test_\(stem)"]
    case .c:
      stems = ["\(stem)_test", "test_\(stem)", "\(stem)_tests", "\(stem)_unittest", "\(stem)Test", "\(stem)Tests"]
    case .erlang: stems = ["\(stem)_SUITE", "\(stem)_tests"]
    case .haskell: stems = ["\(stem)Spec", "\(stem)Test", "\(stem)Tests"]
    case .perl: stems = [stem]
    case .r: stems = ["test-\(stem)", "test_\(stem)"]
    case .julia, .ocaml, .other: stems = ["test_\(stem)", "\(stem)_test"]
    case .shell: stems = ["test_\(stem)", "\(stem)_test", "\(stem).test", stem]
    case .powerShell: stems = ["\(stem).Tests"]
    case .solidity: stems = ["\(stem).t"]
    case .scenarios: return []
    }
    return stems.flatMap { stem in testEndings.map { stem + "." + $0 } }
  }

  private var testEndings: [String] {
    switch language {
    case .elixir: ["exs"]
    case .perl: ["t"]
    case .shell: [ending, "bats"]
    case .other: [ending]
    default: language.codeEndings
    }
  }
}

extension SourceLanguage {
  /// The endings of the files that test each other.
  fileprivate var codeEndings: [String] {
    switch self {
    case .python: ["py"]
    case .javaScript: ["ts", "tsx", "js", "jsx", "mjs", "mts", "cjs", "cts", "vue", "svelte"]
    case .jvm, .groovy: ["java", "kt", "scala", "groovy"]
    case .dotNet: ["cs", "fs", "vb"]
    case .c: ["c", "cc", "cpp", "cxx", "h", "hpp", "m", "mm"]
    case .erlang: ["erl"]
    case .elixir: ["ex", "gleam"]
    case .haskell: ["hs"]
    case .r: ["R", "r"]
    case .perl: ["pm", "pl"]
    case .shell: ["sh", "bash"]
    case .clojure: ["clj", "cljs", "cljc"]
    case .ocaml: ["ml"]
    case .powerShell: ["ps1", "psm1"]
    case .go: ["go"]
    case .swift: ["swift"]
    case .php: ["php"]
    case .ruby: ["rb"]
    case .rust: ["rs"]
    case .dart: ["dart"]
    case .lua: ["lua"]
    case .julia: ["jl"]
    case .solidity: ["sol"]
    case .scenarios, .other: []
    }
  }
}
