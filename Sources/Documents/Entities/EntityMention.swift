public import Names
import Text

/// An entity that a document defines or names.
public struct EntityMention: Hashable, Sendable {
  /// The entity's name.
  public let name: String
  /// The line it stands on.
  public let line: Int
  /// The feature that `**Owner**:` names; nil where the document says nothing.
  public let owner: FeatureID?
  /// Whether the document does not define it: it draws it in a relation, as it draws entities of others, or says that it
  /// extends or changes one that is there.
  public let isBorrowed: Bool

  init(name: String, line: Int, owner: FeatureID? = nil, isBorrowed: Bool = false) {
    self.name = name
    self.line = line
    self.owner = owner
    self.isBorrowed = isBorrowed
  }

  /// What two names of one entity have in common: `ORDER_ITEM`, `OrderItem` and `Order item` are one.
  public static func key(_ name: String) -> String {
    guard let bytes = name.characterBytes?.map(\.lowercased) else { return keyByCharacters(name) }
    return EntityName.withoutKind(bytes).filter { $0.isLetter || $0.isDigit }.text
  }

  /// The same of any name.
  static func keyByCharacters(_ name: String) -> String {
    String(EntityName.withoutKind(name)).lowercased().filter { $0.isLetter || $0.isNumber }
  }
}
