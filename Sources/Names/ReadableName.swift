/// What can be read of a name that is not UTF-8, and is told with `�` in place of what cannot.
///
/// Nobody can tell which ID or number such a name was meant to hold, so the one that it begins with is not handed out
/// again.
public struct ReadableName: Sendable {
  /// The name with a hyphen for each `�`.
  private let text: String

  /// Takes a name; nil for one in which nothing is replaced.
  public init?(_ name: String) {
    guard name.unicodeScalars.contains("\u{fffd}") else { return nil }
    text = name.replacing("\u{fffd}", with: "-")
  }

  /// Whether it begins with `prefix`, as far as it can be read.
  public func hasPrefix(_ prefix: String) -> Bool { text.hasPrefix(prefix) }

  /// The ID of a feature that it begins with: `F-USER-003` of `F-USER-003�` and of `F-USER-003�-old`.
  public var featureID: FeatureID? {
    let fields = text.split(separator: "-", maxSplits: 3, omittingEmptySubsequences: false)
    let id = FeatureID(fields.prefix(3).joined(separator: "-"))
    return id.parts == nil ? nil : id
  }

  /// The epic that it would be, with a slug that can be read: `EPIC-USER-002-` of `EPIC-USER-002�`.
  public var epicID: EpicID? {
    let id = EpicID(text)
    return id.parts == nil ? nil : id
  }

  /// The number that it begins with: 7 of `007-sea�rch` and of `007�`.
  public var number: Int? { FeatureNumber.of(text) }
}
