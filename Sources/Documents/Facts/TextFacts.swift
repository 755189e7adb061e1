public import Markdown

/// What the lines of a text file tell, whatever it holds.
public struct TextFacts: Hashable, Sendable {
  /// The first line that ends otherwise than most; nil where none does.
  public let oddLineEnding: Int?
  /// How most lines end.
  public let lineEnding: LineEnding
  /// The lines of each merge conflict, markers included.
  public let conflicts: [Range<Int>]

  /// Looks at the lines of a file.
  public init(of source: Source) {
    lineEnding = source.lineEnding
    oddLineEnding = source.firstOddLineEnding
    conflicts = source.contains("<<<<<<<") ? source.conflicts : []
  }
}
