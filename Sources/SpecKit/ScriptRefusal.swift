import Failures
public import Operations

/// Why a script of spec-kit ends with 1, or with what its release ends with there.
public struct ScriptRefusal: Error, Sendable, Equatable {
  /// What it prints on standard error, in spec-kit's words.
  public let lines: [String]
  /// What the script ends with.
  public var status: Int32 = 1

  /// A refusal that prints `lines`.
  public init(_ lines: String...) { self.lines = lines }

  /// A refusal that prints `lines`.
  init(_ lines: [String]) { self.lines = lines }

  /// A refusal that says why, and what mends it, behind `messages`.
  init(because error: any Error, after messages: [String] = [], status: Int32 = 1) {
    let failure = Failure(error)
    lines = messages + ["ERROR: \(failure.message)", failure.hint]
    self.status = status
  }

  /// A refusal since nothing tells which release set up the repository.
  public init(unknownRelease problem: SpecKitSettings.Problem) {
    let place = "\(problem.path)" + (problem.line.map { ":\($0)" } ?? "")
    lines = [
      "ERROR: The release of spec-kit cannot be told from \(place): \(problem.message)",
      "Mend the file, or name the release: --contract 1.2.3",
    ]
  }

  /// A refusal in spec-kit's words, and below it why and what mends it.
  init(_ line: String, because error: any Error) {
    let failure = Failure(error)
    lines = [line, failure.message, failure.hint]
  }
}
