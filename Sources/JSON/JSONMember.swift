/// A member of an object.
public struct JSONMember: Sendable {
  /// Its name.
  public let name: String
  /// Where its name begins.
  public let start: Int
  /// Its value.
  public let value: JSONNode
}
