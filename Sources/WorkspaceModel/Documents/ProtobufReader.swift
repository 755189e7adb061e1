/// Finds the remote procedures in a `.proto` file.
enum ProtobufReader {
  /// `Accounts.Create` for each `rpc`, in the order of the file.
  static func contracts(in text: String) -> [Contract] {
    var contracts: [Contract] = []
    var service: String?
    for line in withoutBlockComments(text).split(whereSeparator: \.isNewline) {
      let code = line.firstRange(of: "//").map { line[..<$0.lowerBound] } ?? line
      for statement in code.split(whereSeparator: { "{;}".contains($0) }) {
        let words = statement.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init)
        guard words.count >= 2, statement.drop(while: \.isWhitespace).hasPrefix(words[0]) else { continue }
        if words[0] == "service" { service = words[1] }
        if words[0] == "rpc" {
          contracts.append(Contract(name: (service.map { $0 + "." } ?? "") + words[1], kind: .protobuf))
        }
      }
    }
    return contracts
  }

  private static func withoutBlockComments(_ text: String) -> String {
    let parts = text.split(separator: "/*", omittingEmptySubsequences: false)
    let rest = parts.dropFirst().map { part in part.firstRange(of: "*/").map { part[$0.upperBound...] } ?? "" }
    return (parts.prefix(1) + rest).joined(separator: " ")
  }
}
