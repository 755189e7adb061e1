/// One of the two versions that a merge joins.
public enum MergeSide: Hashable, Sendable {
  /// The receiving one.
  case ours
  /// The one that comes in.
  case theirs

  /// The other one.
  public var other: MergeSide { self == .ours ? .theirs : .ours }
}

/// Something of each side.
struct OfSides<Value> {
  var ours: Value
  var theirs: Value

  subscript(_ side: MergeSide) -> Value {
    get { side == .ours ? ours : theirs }
    set { if side == .ours { ours = newValue } else { theirs = newValue } }
  }
}

extension OfSides: Sendable where Value: Sendable {}
