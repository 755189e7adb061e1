/// Reads JSON as strictly as Python does, in which spec-kit reads its files: `NaN` and `Infinity` are numbers there.
struct JSONReader {
  private let bytes: [UInt8]
  private var position: Int
  private var line = 1

  private init(_ bytes: [UInt8], _ start: Int) {
    self.bytes = bytes
    position = start
  }

  /// The value that `bytes` are from `start` on.
  static func read(_ bytes: [UInt8], from start: Int) throws(JSONError) -> JSONNode {
    var reader = JSONReader(bytes, start)
    let node = try reader.node(depth: 0)
    reader.skipSpace()
    guard reader.next == nil else { throw reader.problem("the file goes on behind its value") }
    return node
  }

  /// Values nest no deeper.
  private static let deepest = 256

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private func problem(_ message: String) -> JSONError { JSONError(line: line, message: message) }

  private mutating func skipSpace() {
    while let byte = next {
      switch byte {
      case 0x20, 0x09, 0x0D: break
      case 0x0A: line += 1
      default: return
      }
      position += 1
    }
  }

  /// Whether `character` stands next, behind white space; it is passed then.
  private mutating func passes(_ character: Unicode.Scalar) -> Bool {
    skipSpace()
    guard next == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func node(depth: Int) throws(JSONError) -> JSONNode {
    if depth > JSONReader.deepest { throw problem("the values nest too deeply") }
    skipSpace()
    let (line, start) = (line, position)
    let value = try value(depth: depth)
    return JSONNode(value: value, line: line, range: start..<position)
  }

  private mutating func value(depth: Int) throws(JSONError) -> JSONNode.Value {
    if passes("{") { return .object(try members(depth: depth + 1)) }
    if passes("[") { return .array(try items(depth: depth + 1)) }
    if passes("\"") { return .string(try string()) }
    return try word()
  }

  private mutating func members(depth: Int) throws(JSONError) -> [JSONMember] {
    var members: [JSONMember] = []
    if passes("}") { return members }
    repeat {
      skipSpace()
      let start = position
      guard passes("\"") else { throw problem("a member has no name in double quotes") }
      let name = try string()
      guard passes(":") else { throw problem("a member has no colon behind its name") }
      members.append(JSONMember(name: name, start: start, value: try node(depth: depth)))
    } while passes(",")
    guard passes("}") else { throw problem("an object does not end") }
    return members
  }

  private mutating func items(depth: Int) throws(JSONError) -> [JSONNode] {
    var items: [JSONNode] = []
    if passes("]") { return items }
    repeat { items.append(try node(depth: depth)) } while passes(",")
    guard passes("]") else { throw problem("an array does not end") }
    return items
  }

  /// The rest of a text whose opening quote is passed.
  private mutating func string() throws(JSONError) -> String {
    var text: [UInt8] = []
    while let byte = next, byte >= 0x20 {
      position += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let string = String(validating: text, as: UTF8.self) else { throw problem("a text is not UTF-8") }
        return string
      case UInt8(ascii: "\\"): text += try escaped()
      default: text.append(byte)
      }
    }
    throw problem("a text does not end on its line")
  }

  /// What stands for itself behind a backslash, or is spelled there.
  private mutating func escaped() throws(JSONError) -> [UInt8] {
    guard let letter = next else { throw problem("a text does not end on its line") }
    position += 1
    if letter == UInt8(ascii: "u") { return Array(try character().utf8) }
    guard let byte = JSONReader.escapes[letter] else { throw problem("a text has a backslash that escapes nothing") }
    return [byte]
  }

  private static let escapes: [UInt8: UInt8] = Dictionary(
    uniqueKeysWithValues: zip("\"\\/bfnrt".utf8, "\"\\/\u{8}\u{c}\n\r\t".utf8))

  /// The character that four digits behind `\u` spell, or eight for one beyond the first plane; half of such a pair stands
  /// for nothing.
  private mutating func character() throws(JSONError) -> String {
    var units = [try unit()]
    if UTF16.isLeadSurrogate(units[0]), bytes[position...].starts(with: Array("\\u".utf8)) {
      position += 2
      units.append(try unit())
    }
    return String(decoding: units, as: UTF16.self)
  }

  private mutating func unit() throws(JSONError) -> UInt16 {
    let digits = bytes[position...].prefix(4)
    guard digits.count == 4, digits.allSatisfy(JSONReader.isHexadecimal),
      let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw problem("a text has no four digits behind \\u") }
    position += 4
    return unit
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool { Character(Unicode.Scalar(byte)).isHexDigit && byte < 0x80 }

  /// A number, or one of the words that are values.
  private mutating func word() throws(JSONError) -> JSONNode.Value {
    let word = String(decoding: bytes[position...].prefix(while: JSONReader.belongsToWord), as: UTF8.self)
    switch word {
    case "null", "true", "false", "NaN", "Infinity", "-Infinity": break
    default: guard JSONReader.isNumber(word) else { throw problem("something stands there that is no value") }
    }
    position += word.utf8.count
    if word == "null" { return .null }
    return word == "true" || word == "false" ? .bool(word == "true") : .number(word)
  }

  private static func belongsToWord(_ byte: UInt8) -> Bool {
    let scalar = Unicode.Scalar(byte)
    return byte < 0x80 && (scalar.properties.isAlphabetic || isDigit(byte) || "+-.".unicodeScalars.contains(scalar))
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  private static func isNumber(_ word: String) -> Bool {
    var rest = word.utf8[...]
    func takeDigits() -> Substring.UTF8View {
      let digits = rest.prefix(while: isDigit)
      rest = rest.dropFirst(digits.count)
      return digits
    }
    if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
    let whole = takeDigits()
    if whole.isEmpty || whole.count > 1 && whole.first == UInt8(ascii: "0") { return false }
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      if takeDigits().isEmpty { return false }
    }
    guard let exponent = rest.popFirst() else { return true }
    if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest.removeFirst() }
    return (exponent | 0x20) == UInt8(ascii: "e") && !takeDigits().isEmpty && rest.isEmpty
  }
}
