public import Names
import Text

/// An entity that a document defines or names.
public struct EntityMention: Hashable, Sendable {
  /// The entity's name.
  public let name: String
  /// The line it stands on.
  public let line: Int
  /// The feature that `**Owner**:`, or a remark such as `(from 003-auth)`, names; nil where the document names none.
  public let owner: FeatureID?
  /// How the document stands to it.
  public let standing: Standing
  /// The fields that it describes.
  public let fields: EntityFields

  /// How a document stands to an entity that it names.
  public enum Standing: UInt64, Hashable, Sendable, CaseIterable {
    /// It defines it.
    case defined
    /// It draws it in a relation only, as it draws entities of others.
    case drawn
    /// It says that the entity is there already, or is another's.
    case borrowed
  }

  init(
    name: String, line: Int, owner: FeatureID? = nil, standing: Standing = .defined,
    fields: EntityFields = EntityFields()
  ) {
    self.name = name
    self.line = line
    self.owner = owner
    self.standing = standing
    self.fields = fields
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
