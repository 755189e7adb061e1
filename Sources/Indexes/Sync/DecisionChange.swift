public import Documents
public import Files
import Markdown

/// What a sync does to one entry of a Decision Log.
public struct DecisionChange: Sendable {
  /// What is done.
  public enum Kind: String, Sendable {
    /// An entry is added.
    case recorded
    /// An entry that was never committed says something else.
    case rewritten
    /// An entry that was never committed is taken out.
    case removed
  }

  /// What is done.
  public let kind: Kind
  /// The entry as it stands then, or stood before.
  public let entry: DecisionEntry
  /// The document of the log.
  public let path: RelativePath

  /// The changes to the entries of one log that have an ID, in the order of the log.
  static func all(
    in path: RelativePath, from old: any FileTree, to new: any FileTree, _ vocabulary: SectionVocabulary
  ) throws -> [DecisionChange] {
    let entries = { (tree: any FileTree) in
      try tree.read(path).map { DecisionLog(of: Document($0.bytes), vocabulary).entries.map(\.entry) } ?? []
    }
    let (before, after) = (try entries(old), try entries(new))
    let known = Dictionary(
      before.compactMap { entry in entry.id.map { ($0, entry) } }, uniquingKeysWith: { first, _ in first })
    let kept = Set(after.compactMap(\.id))
    let removed = before.filter { $0.id.map { !kept.contains($0) } ?? false }
    return removed.map { DecisionChange(kind: .removed, entry: $0, path: path) }
      + after.compactMap { entry in
        guard let id = entry.id else { return nil }
        guard let old = known[id] else { return DecisionChange(kind: .recorded, entry: entry, path: path) }
        let isSame = (old.decision, old.rationale) == (entry.decision, entry.rationale)
        return isSame ? nil : DecisionChange(kind: .rewritten, entry: entry, path: path)
      }
  }
}
