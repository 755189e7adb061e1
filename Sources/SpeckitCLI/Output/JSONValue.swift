/// A JSON value whose objects keep the order of their members, as documented.
enum JSONValue: Equatable {
  case null
  case bool(Bool)
  case integer(Int)
  case string(String)
  case array([JSONValue])
  case object([Member])

  /// A key and its value.
  struct Member: Equatable {
    let key: String
    let value: JSONValue

    init(_ key: String, _ value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// A text, or null.
  static func optional(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

  /// A number, or null.
  static func optional(_ number: Int?) -> JSONValue { number.map { .integer($0) } ?? .null }

  /// Texts as an array.
  static func strings(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }

  /// The value as JSON on one line, a space behind each comma and colon.
  var text: String { text(space: " ") }

  /// The value as JSON on one line without any space, as `jq -c` prints it.
  var compactText: String { text(space: "") }

  private func text(space: String) -> String {
    var text = ""
    write(to: &text, space)
    return text
  }

  private func write(to text: inout String, _ space: String) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .integer(let value): text += String(value)
    case .string(let value): JSONValue.quote(value, to: &text)
    case .array(let values):
      text += "["
      for (index, value) in values.enumerated() {
        if index > 0 { text += "," + space }
        value.write(to: &text, space)
      }
      text += "]"
    case .object(let members):
      text += "{"
      for (index, member) in members.enumerated() {
        if index > 0 { text += "," + space }
        JSONValue.quote(member.key, to: &text)
        text += ":" + space
        member.value.write(to: &text, space)
      }
      text += "}"
    }
  }

  /// Quotes and escapes by RFC 8259; DEL, line separators and bidi controls are escaped too, since people read JSON in
  /// terminals, and so is what would be a command in the log of a build server.
  private static func quote(_ string: String, to text: inout String) {
    text += "\""
    if string.utf8.allSatisfy(isPlain) {
      text += string
      text += "\""
      return
    }
    var scan = LogCommandScan(atBeginning: false)
    for scalar in string.unicodeScalars {
      switch scalar {
      case _ where scan.completesCommand(scalar): text += escaped(scalar)
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      default:
        if scalar.isUnsafeInTerminals, scalar.value <= 0xffff {
          text += escaped(scalar)
        } else {
          text.unicodeScalars.append(scalar)
        }
      }
    }
    text += "\""
  }

  /// Whether a byte is a character that stands for itself, and can be part of no command of a build server.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: ":"), UInt8(ascii: "#"), UInt8(ascii: "["): false
    default: (0x20..<0x7f).contains(byte)
    }
  }

  /// `\u005b` for a scalar of the basic plane.
  static func escaped(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
