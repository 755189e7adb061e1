/// Finds the services and remote procedures in a `.proto` file.
enum ProtobufReader {
  /// `Accounts.Create` for each `rpc`, and a service without any by its name, in the order of the file. The package tells
  /// services of one name apart, but is not shown.
  static func contracts(in bytes: [UInt8]) -> [Contract] {
    var contracts: [Contract] = []
    var package = ""
    var service: (name: String, depth: Int, isEmpty: Bool)?
    var statement: [String] = []
    var depth = 0
    func add(_ name: String) {
      contracts.append(
        Contract(name: name, kind: .protobuf, key: ContractKey(procedure: name, package: package)))
    }
    func finish() {
      if let service, service.isEmpty { add(service.name) }
      service = nil
    }
    for token in CodeTokens.all(in: bytes, .protobuf) {
      if case .word(let word) = token {
        if statement.count < 2 { statement.append(word) }
        continue
      }
      guard case .mark(let mark) = token, "{};".utf8.contains(mark) else {
        // `string rpc = 1;` begins with a type, and an option with a parenthesis: neither is a definition.
        if statement.isEmpty { statement.append("") }
        continue
      }
      if statement.count == 2 {
        switch (statement[0], depth) {
        case ("package", 0): package = statement[1]
        case ("service", 0):
          finish()
          if mark == UInt8(ascii: "{") { service = (statement[1], depth, true) }
        case ("rpc", 1):
          if let name = service?.name {
            add("\(name).\(statement[1])")
            service?.isEmpty = false
          }
        default: break
        }
      }
      statement = []
      if mark == UInt8(ascii: "{") { depth += 1 }
      if mark == UInt8(ascii: "}") { depth = max(0, depth - 1) }
      if depth == 0, mark == UInt8(ascii: "}") { finish() }
    }
    return contracts
  }
}
