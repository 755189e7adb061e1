/// A place at which a document names a decision by its ID.
public struct DecisionMention: Hashable, Sendable {
  /// The ID, as the renaming has it.
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
}
