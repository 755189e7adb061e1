import Markdown

/// A heading and where it stands.
public struct HeadingFacts: Hashable, Sendable {
  /// Its text without markup.
  public let text: String
  /// The line that it begins on.
  public let line: Int

  init(_ heading: Heading) {
    text = heading.text
    line = heading.lines.lowerBound
  }
}
