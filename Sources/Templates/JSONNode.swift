/// A value of a JSON text, and the line on which it begins.
struct JSONNode {
  /// What a value may be.
  enum Value {
    case null
    case bool(Bool)
    /// A number as it is written.
    case number(String)
    case string(String)
    case array([JSONNode])
    case object([String: JSONNode])
  }

  let value: Value
  /// The line, from 1.
  let line: Int

  /// The members of an object; nil for anything else.
  var members: [String: JSONNode]? {
    if case .object(let members) = value { members } else { nil }
  }

  /// A text; nil for anything else.
  var string: String? {
    if case .string(let text) = value { text } else { nil }
  }
}
