/// An ID that several entries of a Decision Log have.
public struct DoubledID: Hashable, Sendable {
  /// The ID, as the first of them writes it.
  public let id: String
  /// The positions of the entries, counted from 0, in the order of the log: those that say the same stand together, for they
  /// are one decision.
  public let variants: [[Int]]

  /// The IDs that several of these entries have, in the order of the log. Bare numbers in a column are counted rows, and no
  /// IDs.
  public static func all(in entries: [DecisionEntry]) -> [DoubledID] {
    var order: [String] = []
    var positions: [String: [Int]] = [:]
    for (position, entry) in entries.enumerated() {
      guard let id = entry.id, id.first?.isLetter == true else { continue }
      let key = id.lowercased()
      if positions[key] == nil { order.append(key) }
      positions[key, default: []].append(position)
    }
    return order.compactMap { key in
      guard let doubled = positions[key], doubled.count > 1, let id = entries[doubled[0]].id else { return nil }
      var variants: [[Int]] = []
      for position in doubled {
        if let variant = variants.firstIndex(where: { entries[$0[0]].isVersion(of: entries[position]) }) {
          variants[variant].append(position)
        } else {
          variants.append([position])
        }
      }
      return DoubledID(id: id, variants: variants)
    }
  }
}

extension DecisionEntry {
  /// Whether two entries are versions of one decision: they say the same, or were captured from the same place. White space
  /// and markup do not count, nor the reason, which a merge may have taken away from one of them.
  public func isVersion(of other: DecisionEntry) -> Bool {
    guard sourceKey == other.sourceKey else { return false }
    return sourceKey?.contains("\"") == true
      || DecisionText.normalised(decision) == DecisionText.normalised(other.decision)
  }
}
