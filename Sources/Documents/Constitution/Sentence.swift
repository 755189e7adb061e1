/// A sentence of a document and the line on which it begins.
public struct Sentence: Hashable, Sendable {
  /// The Markdown that stands there, on one line.
  public let text: String
  /// The line, from 1.
  public let line: Int

  /// Describes a sentence.
  public init(text: String, line: Int) {
    self.text = text
    self.line = line
  }
}
