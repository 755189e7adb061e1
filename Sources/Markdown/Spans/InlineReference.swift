public import Records

/// A link, an image or a code span, and where it stands.
public struct InlineReference: Sendable, Hashable {
  /// What sort of inline it is.
  public enum Kind: RecordableCase, Sendable {
    /// A link; its text is the destination.
    case link
    /// An image; its text is the destination.
    case image
    /// A code span; its text is the code.
    case code
  }

  /// What sort of inline it is.
  public let kind: Kind
  /// The destination or the code.
  public let text: String
  /// The line, from 1.
  public let line: Int
  /// The column of the text, from 1, in Unicode scalars; nil where it stands elsewhere, or is written otherwise than it
  /// reads.
  public let column: Int?
}
