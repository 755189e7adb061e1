public import Git
public import Markdown

/// Tells apart what documents say, whatever they look like: white space and how lines are filled, comments, front matter, the
/// fields of the header, such as status and dates, and the signs that formatters exchange do not count.
public enum DocumentDigest {
  /// How many hexadecimal digits there are.
  static let length = 12

  /// The first digits of the name that Git would give a blob of the bytes that count.
  public static func of(_ document: Document) throws(GitError) -> String { try of(DigestedText(of: document)) }

  /// The same of a document whose text was looked at already.
  static func of(_ text: DigestedText) throws(GitError) -> String {
    String(try ObjectID.ofBlob(text.whole).hex.prefix(length))
  }
}
