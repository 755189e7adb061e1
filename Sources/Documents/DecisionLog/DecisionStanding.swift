/// Where a decision stands.
public enum DecisionStanding: Hashable, Sendable {
  /// It holds.
  case inForce
  /// The entry with this ID replaces it.
  case superseded(by: String)
  /// It says that an earlier one no longer holds, or people struck it out.
  case withdrawn

  /// In words.
  public var text: String {
    switch self {
    case .inForce: "in force"
    case .superseded(let id): "superseded by \(id)"
    case .withdrawn: "withdrawn"
    }
  }
}
