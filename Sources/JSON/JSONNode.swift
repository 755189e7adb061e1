/// A value of a JSON text, and where it stands.
public struct JSONNode: Sendable {
  /// What a value may be.
  public enum Value: Sendable {
    case null
    case bool(Bool)
    /// A number as it is written.
    case number(String)
    case string(String)
    case array([JSONNode])
    /// The members in their order; of two that have one name, the last counts.
    case object([JSONMember])
  }

  /// What the value is.
  public let value: Value
  /// The line on which it begins, from 1.
  public let line: Int
  /// The bytes that it is written in.
  public let range: Range<Int>

  /// Reads a text, as strictly as Python does.
  ///
  /// - Parameter passesMark: whether a byte order mark may stand before it, as for jq.
  public static func parse(_ bytes: [UInt8], passesMark: Bool = false) throws(JSONError) -> JSONNode {
    let hasMark = passesMark && bytes.starts(with: [0xEF, 0xBB, 0xBF])
    return try JSONReader.read(bytes, from: hasMark ? 3 : 0)
  }

  /// The members of an object, in their order; nil for anything else.
  public var members: [JSONMember]? {
    if case .object(let members) = value { members } else { nil }
  }

  /// The elements of an array; nil for anything else.
  public var elements: [JSONNode]? {
    if case .array(let elements) = value { elements } else { nil }
  }

  /// A text; nil for anything else.
  public var string: String? {
    if case .string(let text) = value { text } else { nil }
  }

  /// Whether it is null.
  public var isNull: Bool {
    if case .null = value { true } else { false }
  }

  /// The value of a member, the last of its name; nil where there is none, and where this is no object.
  public subscript(name: String) -> JSONNode? { members?.last { $0.name == name }?.value }
}
