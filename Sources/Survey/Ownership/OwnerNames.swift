import Names

/// Turns what documents call the owner of something into the feature that is meant.
struct OwnerNames {
  private let ids: Set<FeatureID>
  /// The features by their numbers; nil where several have one.
  private var numbers: [Int: FeatureID?] = [:]

  init(_ features: [FeatureID]) {
    ids = Set(features)
    for id in features {
      guard let number = FeatureNumber.of(id.string) else { continue }
      numbers[number] = .some(numbers[number] == nil ? id : nil)
    }
  }

  /// The feature with this ID or number; the name itself where none is known, since it may lie elsewhere.
  func feature(_ name: FeatureID) -> FeatureID {
    if ids.contains(name) { return name }
    let number = FeatureNumber.of(name.string) ?? Int(decimalDigits: name.string)
    return number.flatMap { numbers[$0] ?? nil } ?? name
  }
}
