public import Facts
public import Records
public import WorkspaceModel

/// Something that follows from what the documents of a feature say, and that is remembered as long as they say the same.
public struct Derivation<Value: Recordable & Sendable> {
  let kind: String
  let basis: (FeatureLocation) throws -> FactKey
  let holds: (Value) -> Bool
  let make: (FeatureOutline, (any ContentTree)?) throws -> Value

  /// - Parameters:
  ///   - kind: what tells it from all others.
  ///   - basis: the key of what else it follows from, beside documents and the tree.
  ///   - holds: whether what was made earlier still holds as far as neither the basis nor the tree tell.
  ///   - make: makes it. What it asks of files, it asks of the tree; nil where that is asked in vain.
  public init(
    _ kind: String, basis: @escaping (FeatureLocation) throws -> FactKey,
    where holds: @escaping (Value) -> Bool = { _ in true },
    _ make: @escaping (FeatureOutline, (any ContentTree)?) throws -> Value
  ) {
    (self.kind, self.basis, self.holds, self.make) = (kind, basis, holds, make)
  }
}
