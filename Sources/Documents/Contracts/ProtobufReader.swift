import Markdown

/// Finds the services and remote procedures in a `.proto` file.
struct ProtobufReader {
  private var contracts: [Contract] = []
  /// Where the name of each begins.
  private var offsets: [Int] = []
  private let lines: LineTable
  private var package = ""
  /// The service whose braces are open, and whether it has no procedure so far.
  private var service: (name: String, offset: Int, isEmpty: Bool)?
  /// The first words of the statement, and where the last of them begins.
  private var statement: [String] = []
  private var nameOffset = 0
  private var depth = 0

  /// `Accounts.Create` for each `rpc`, and a service without any by its name, in the order of the file. The package tells
  /// services of one name apart, but is not shown.
  static func contracts(in bytes: [UInt8]) -> [Contract] {
    var reader = ProtobufReader(lines: Source(bytes).lines)
    let tokens = CodeTokens.all(in: bytes, .protobuf)
    for (token, offset) in tokens { reader.read(token, at: offset) }
    return zip(reader.contracts, reader.offsets).map { contract, offset in
      contract.saying(DeclarationText.procedure(tokens, from: offset))
    }
  }

  private init(lines: LineTable) { self.lines = lines }

  private mutating func read(_ token: CodeTokens.Token, at offset: Int) {
    switch token {
    case .word(let word):
      if statement.count < 2 {
        statement.append(word)
        nameOffset = offset
      }
    case .mark(let mark) where "{};".utf8.contains(mark):
      endStatement(opens: mark == UInt8(ascii: "{"))
      if mark == UInt8(ascii: "{") { depth += 1 }
      if mark == UInt8(ascii: "}") { depth = max(0, depth - 1) }
      if mark == UInt8(ascii: "}"), depth == 0 { endService() }
    case .mark:
      // `string rpc = 1;` begins with a type, and an option with a parenthesis: neither is a definition.
      if statement.isEmpty { statement.append("") }
    }
  }

  private mutating func endStatement(opens: Bool) {
    defer { statement = [] }
    guard statement.count == 2 else { return }
    switch (statement[0], depth) {
    case ("package", 0): package = statement[1]
    case ("service", 0):
      endService()
      if opens { service = (statement[1], nameOffset, isEmpty: true) }
    case ("rpc", 1):
      guard let name = service?.name else { return }
      add("\(name).\(statement[1])", at: nameOffset)
      service?.isEmpty = false
    default: break
    }
  }

  private mutating func endService() {
    if let service, service.isEmpty { add(service.name, at: service.offset) }
    service = nil
  }

  private mutating func add(_ name: String, at offset: Int) {
    offsets.append(offset)
    contracts.append(
      Contract(
        name: name, kind: .protobuf, key: ContractKey(procedure: name, package: package), line: lines.line(at: offset)))
  }
}
