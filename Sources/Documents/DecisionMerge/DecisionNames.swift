import Markdown

/// Names of decisions in a part of a Decision Log.
struct DecisionNames {
  private let renaming: DecisionRenaming

  /// Names that are to be others, by the old ones.
  init(_ names: [String: String]) { renaming = DecisionRenaming(names) }

  /// Whether a text has one of them.
  func areNamed(in text: [UInt8]) -> Bool { !renaming.mentions(in: Document(text)).isEmpty }

  /// The text with all of them replaced, or the first.
  func replaced(in text: [UInt8], onlyFirst: Bool = false) -> [UInt8] {
    if renaming.isEmpty { return text }
    let edits = renaming.edits(in: Document(text))
    return (onlyFirst ? Array(edits.prefix(1)) : edits).apply(to: text)
  }
}

extension DecisionEntry {
  /// Whether a text names the ID of the entry.
  public func isNamed(in text: [UInt8]) -> Bool { id.map { DecisionNames([$0: $0]).areNamed(in: text) } ?? false }
}
