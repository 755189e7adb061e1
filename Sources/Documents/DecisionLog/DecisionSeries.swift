public import Names

/// The IDs that the next entries of a Decision Log get.
///
/// A decision of a feature is numbered within the feature, which one branch works on, so that branches that meet have no ID
/// in common: `D-USER-003-1`, in the flat layout `D-007-1` by the number of the folder. A decision of the epic alone counts
/// on through the log, `D-001`; so does that of a feature whose name holds no number. A log whose entries of features have
/// plain IDs goes on with them, and one that counts in a way of its own (`ADR-004`, a column of numbers) in that way.
public struct DecisionSeries: Sendable {
  /// What the log, and whatever else was looked at, names; none of it is free.
  private var taken: NamedDecisions
  /// The last plain ID, which tells how the next is written.
  private let example: DecisionIdentifier
  /// The highest number of an entry that is not numbered within a feature.
  private var highestNumber: Int
  private let numbersWithinFeatures: Bool

  /// The series that a log goes on with. No ID is free that the log itself or `named` names in any form, struck out,
  /// escaped, withdrawn or superseded.
  public init(of log: DecisionLog, besides named: NamedDecisions = NamedDecisions()) {
    taken = log.named
    taken.formUnion(named)
    example = log.lastPlainIdentifier ?? .standard
    highestNumber = log.nextNumber - 1
    numbersWithinFeatures = log.numbersWithinFeatures
  }

  /// The next free ID for a decision of a feature, or of the epic alone where there is none. It is given out once.
  public mutating func next(for feature: FeatureID?) -> String {
    let id = freeID(for: feature)
    take(id)
    return id
  }

  /// The next free ID for a decision of a feature, or of the epic alone where there is none. It stays free.
  public func freeID(for feature: FeatureID?) -> String {
    if numbersWithinFeatures, let first = feature.flatMap(DecisionIdentifier.init(firstOf:)) {
      return first.numbered(highest(like: first).nextNumber)
    }
    return example.numbered(max(highestNumber, highest(like: example)).nextNumber)
  }

  /// A free ID to give an entry, of a feature or of none, instead of one that it shares with another: a decision of a feature
  /// counts on within the feature.
  public func freeID(insteadOf id: String, of feature: FeatureID? = nil) -> String {
    guard let shared = DecisionIdentifier(id), shared.isOfFeature else { return freeID(for: feature) }
    if let own = feature.flatMap(DecisionIdentifier.init(firstOf:)),
      own.prefix.lowercased() != shared.prefix.lowercased()
    {
      return freeID(for: feature)
    }
    return shared.numbered(highest(like: shared).nextNumber)
  }

  /// Takes an ID out of what is free.
  public mutating func take(_ id: String) {
    taken.add(Array(id.utf8))
    guard let identifier = DecisionIdentifier(inColumn: id), !identifier.isOfFeature,
      let number = Int(decimalDigits: identifier.digits), number.nextNumber > 1
    else { return }
    highestNumber = max(highestNumber, number)
  }

  private func highest(like identifier: DecisionIdentifier) -> Int { taken.highest(like: identifier) ?? 0 }
}

extension DecisionLog {
  /// Whether decisions of features are numbered within them: the last entry of a feature has such an ID, or there is none
  /// and the log counts as a new one does.
  fileprivate var numbersWithinFeatures: Bool {
    for placed in entries.reversed() {
      guard let feature = placed.entry.feature, DecisionIdentifier(firstOf: feature) != nil, let id = placed.entry.id,
        let identifier = DecisionIdentifier(inColumn: id)
      else { continue }
      return identifier.isOfFeature
    }
    if entries.contains(where: { $0.entry.id.flatMap { DecisionIdentifier($0) }?.isOfFeature == true }) { return true }
    return lastPlainIdentifier?.isStandard ?? true
  }
}
