public import Markdown

/// A text in brackets that could be a placeholder of a template.
public struct BracketText: Hashable, Sendable {
  /// The text with its brackets, white space collapsed.
  public let text: String
  /// The line that it begins on.
  public let line: Int
  /// Whether it stands in code: a log format in a fence is no header field.
  public let isCode: Bool

  /// Describes a text in brackets.
  public init(text: String, line: Int, isCode: Bool) {
    self.text = text
    self.line = line
    self.isCode = isCode
  }

  /// Every such text of a document, in order.
  public static func all(in document: Document) -> [BracketText] { BracketScan.texts(in: document) }
}
