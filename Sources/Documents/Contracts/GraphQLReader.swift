import Markdown

/// Finds the root fields in a GraphQL schema.
enum GraphQLReader {
  /// `query user`, `mutation createUser` and so on, in the order of the file.
  static func contracts(in bytes: [UInt8]) -> [Contract] {
    var scan = GraphQLScan()
    let tokens = CodeTokens.all(in: bytes, .graphQL)
    for (token, offset) in tokens { scan.take(token, at: offset) }
    let named = Set(scan.roots.values)
    let customary = ["Query", "Mutation", "Subscription"].map { ($0, $0.lowercased()) }.filter { !named.contains($0.1) }
    let roots = scan.roots.merging(customary) { own, _ in own }
    let lines = Source(bytes).lines
    return scan.fields.compactMap { type, field, offset in
      roots[type].map { operation in
        Contract(
          name: "\(operation) \(field)", kind: .graphQL, key: ContractKey(operation: operation, field: field),
          line: lines.line(at: offset)
        ).saying(DeclarationText.field(tokens, from: offset))
      }
    }
  }
}

/// Collects the fields of types, and the root types that `schema { … }` names.
private struct GraphQLScan {
  /// Each field of an object type with its type and the byte that it begins at, in order.
  private(set) var fields: [(type: String, name: String, offset: Int)] = []
  /// The operations by the types that serve them.
  private(set) var roots: [String: String] = [:]

  private var definition: [String] = []
  private var type: String?
  private var isSchema = false
  private var depth = 0
  private var arguments = 0
  /// The word before a colon.
  private var field: (name: String, offset: Int)?
  /// The operation whose type comes next.
  private var operation: String?

  mutating func take(_ token: CodeTokens.Token, at offset: Int) {
    switch token {
    case .mark(UInt8(ascii: "(")), .mark(UInt8(ascii: "[")): arguments += 1
    case .mark(UInt8(ascii: ")")), .mark(UInt8(ascii: "]")): arguments = max(0, arguments - 1)
    case _ where arguments > 0: break
    case .mark(UInt8(ascii: "{")): open()
    case .mark(UInt8(ascii: "}")): close()
    case .mark(UInt8(ascii: ":")) where depth == 1: colon()
    case .word(let word): take(word, at: offset)
    case .mark: break
    }
  }

  private mutating func open() {
    if depth == 0 {
      let keyword = definition.lastIndex { ["type", "interface", "input", "enum", "schema"].contains($0) }
      isSchema = keyword.map { definition[$0] == "schema" } ?? false
      type = keyword.flatMap { index in
        definition[index] == "type" && index + 1 < definition.count ? definition[index + 1] : nil
      }
    }
    definition = []
    field = nil
    depth += 1
  }

  private mutating func close() {
    depth = max(0, depth - 1)
    if depth == 0 { (type, isSchema, field, operation) = (nil, false, nil, nil) }
    definition = []
  }

  private mutating func colon() {
    if isSchema {
      operation = field?.name
    } else if let type, let field {
      fields.append((type, field.name, field.offset))
    }
    field = nil
  }

  private mutating func take(_ word: String, at offset: Int) {
    if depth == 0 { definition.append(word) }
    if let operation {
      roots[word] = operation
      self.operation = nil
    }
    field = (word, offset)
  }
}
