import Failures

/// Why a script of spec-kit ends with 1.
public struct ScriptRefusal: Error, Sendable, Equatable {
  /// What it prints on standard error, in spec-kit's words.
  public let lines: [String]

  /// A refusal that prints `lines`.
  public init(_ lines: String...) { self.lines = lines }

  /// A refusal that prints `lines`.
  init(_ lines: [String]) { self.lines = lines }

  /// A refusal in spec-kit's words, and below it why and what mends it.
  init(_ line: String, because error: any Error) {
    let failure = Failure(error)
    lines = [line, failure.message, failure.hint]
  }
}
