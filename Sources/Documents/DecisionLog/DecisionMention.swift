public import Markdown

/// A place at which a document names a decision by its ID.
public struct DecisionMention: Hashable, Sendable {
  /// The ID, or the anchor, as the renaming has it.
  public let id: String
  /// The bytes of the ID, or of the whole anchor that is renamed.
  public let range: Range<Int>
  /// The line, from 1.
  public let line: Int
  /// Where the link goes whose anchor it is, as it is written before the number sign, empty in a document's links to itself;
  /// nil for what is no anchor of a link.
  public let target: String?
  /// What stands there afterwards.
  let replacement: String
  /// Whether it is written in small letters.
  let isSmall: Bool

  /// The edit that writes another ID there, in small letters where this one is.
  public func edit(to id: String) -> Edit {
    Edit(range: range, replacement: Array((isSmall ? id.lowercased() : id).utf8))
  }
}
