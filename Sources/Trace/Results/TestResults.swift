import Failures
public import Files

/// What tests said when they ran last, as they wrote it down in the form of JUnit: pytest, jest-junit, Surefire, `swift test
/// --xunit-output`, go-junit-report, gotestsum, and whatever turns other forms into this one.
public struct TestResults: Sendable {
  /// How a test ended.
  public enum Outcome: String, Sendable {
    /// As it should.
    case passed
    /// Not as it should.
    case failed
    /// Because something else went wrong.
    case error
    /// It was not run.
    case skipped
  }

  /// One test.
  public struct Case: Hashable, Sendable {
    /// Its name.
    public let name: String
    /// The class, module, package or group that it belongs to; nil where none is told.
    public let className: String?
    /// The file in which it stands, as the tool wrote that; nil where it is not told.
    public let file: String?
    /// The line there, from 1; nil where it is not told.
    public let line: Int?
    /// How it ended.
    public let outcome: Outcome
    /// Where the results tell of it.
    public let place: Place
    /// The requirements that its name, its class or its properties name, in upper case, each once.
    public let mentions: [String]
    /// The features that they name.
    public let features: [String]
  }

  /// Every test, in the order of the file.
  public let cases: [Case]

  /// Reads a file of results, piece by piece.
  ///
  /// - Parameters:
  ///   - file: the file.
  ///   - path: what places and failures call it.
  /// - Throws: `Failure` where there is no such file, where it is no XML, or no results; `FileError`.
  public init(reading file: AbsolutePath, as path: RelativePath) throws {
    let reader = TestResultsReader(path)
    guard let stream = XMLStream(reader) else {
      throw Failure(.system, .badTestResults, "there is not enough memory to read \(path)", hint: "free some memory")
    }
    let isThere: Bool
    do {
      isThere = try FileSystem.readPieces(of: file) { bytes, isLast in try stream.read(bytes, isLast: isLast) }
    } catch let flaw as XMLFlaw {
      throw Failure(
        .usage, .badTestResults, "\(path):\(flaw.line) is no JUnit XML: \(flaw.message)", hint: TestResults.hint)
    }
    guard isThere else {
      throw Failure(
        .notFound, .noTestResults, "there is no file \(path)", hint: "run the tests first, or name their results")
    }
    guard reader.isResults else {
      throw Failure(
        .usage, .badTestResults, "\(path) is XML, but tells of no tests: its first element is `\(reader.root)`",
        hint: TestResults.hint)
    }
    cases = reader.cases
  }

  private static let hint = "name a file that your tests wrote as JUnit XML, such as `pytest --junit-xml=FILE` does"
}
