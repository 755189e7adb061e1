/// Finds the root fields in a GraphQL schema.
enum GraphQLReader {
  /// `query user`, `mutation createUser` and so on, in the order of the file.
  static func contracts(in text: String) -> [Contract] {
    var contracts: [Contract] = []
    var definition: [String] = []
    var root: String?
    var depth = 0
    var arguments = 0
    var field: String?
    for token in tokens(of: Array(text.utf8)) {
      switch token {
      case "{":
        if depth == 0 { root = rootType(definition) }
        definition = []
        depth += 1
      case "}":
        depth = max(0, depth - 1)
        if depth == 0 { root = nil }
        definition = []
      case "(": arguments += 1
      case ")": arguments = max(0, arguments - 1)
      case ":" where arguments == 0:
        if depth == 1, let root, let field { contracts.append(Contract(name: "\(root) \(field)", kind: .graphQL)) }
        field = nil
      default:
        if depth == 0 { definition.append(token) }
        if arguments == 0 { field = token }
      }
    }
    return contracts
  }

  private static func rootType(_ definition: [String]) -> String? {
    guard let keyword = definition.lastIndex(of: "type"), definition.indices.contains(keyword + 1) else { return nil }
    let name = definition[keyword + 1]
    return ["Query", "Mutation", "Subscription"].contains(name) ? name.lowercased() : nil
  }

  /// Names and the marks that matter, without comments and strings.
  private static func tokens(of bytes: [UInt8]) -> [String] {
    var tokens: [String] = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if isNamePart(byte) {
        let end = bytes[index...].firstIndex { !isNamePart($0) } ?? bytes.count
        tokens.append(String(decoding: bytes[index..<end], as: UTF8.self))
        index = end
      } else if byte == UInt8(ascii: "#") {
        index = bytes[index...].firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } ?? bytes.count
      } else if byte == UInt8(ascii: "\"") {
        index = endOfString(bytes, index)
      } else {
        if "{}():".utf8.contains(byte) { tokens.append(String(decoding: [byte], as: UTF8.self)) }
        index += 1
      }
    }
    return tokens
  }

  /// Where the string ends that begins at `start`: at its quotation mark, three for a block, or at the end of the line.
  private static func endOfString(_ bytes: [UInt8], _ start: Int) -> Int {
    let quote = UInt8(ascii: "\"")
    let isBlock = bytes[start...].starts(with: [quote, quote, quote])
    var index = start + (isBlock ? 3 : 1)
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "\\") {
        index += 2
      } else if isBlock, bytes[index...].starts(with: [quote, quote, quote]) {
        return index + 3
      } else if !isBlock, bytes[index] == quote || bytes[index] == UInt8(ascii: "\n") {
        return index + 1
      } else {
        index += 1
      }
    }
    return bytes.count
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    byte.isDigit || byte.isUppercaseLetter || byte == UInt8(ascii: "_")
      || byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")
  }
}
