/// Finds what a text says about operations that are defined elsewhere.
public enum ContractMentions {
  /// The keys of everything that could be the name of an operation: `POST /orders`, `Accounts.Create`, `mutation join`.
  /// Takes one pass over the text.
  public static func keys(in bytes: [UInt8]) -> Set<ContractKey> {
    var keys: Set<ContractKey> = []
    var previous = ""
    for word in bytes.split(whereSeparator: isSeparator) {
      let text = String(decoding: trimmed(word), as: UTF8.self)
      if text.hasPrefix("/") {
        if ContractReader.methods.contains(previous) { keys.insert(ContractKey(method: previous, path: text)) }
      } else if ["query", "mutation", "subscription"].contains(previous) {
        keys.insert(ContractKey(operation: previous, field: text))
      } else if text.contains(".") {
        keys.formUnion(procedures(text))
      }
      // `GET /a, /b` names two paths.
      if !text.hasPrefix("/") { previous = text }
    }
    return keys
  }

  /// `acme.v1.Accounts.Create` with its package, and without.
  private static func procedures(_ text: String) -> [ContractKey] {
    let parts = text.split(separator: ".")
    guard parts.count >= 2, parts.count <= 16 else { return [] }
    let name = parts.suffix(2).joined(separator: ".")
    return [ContractKey(procedure: name, package: parts.dropLast(2).joined(separator: "."))]
  }

  private static let separators = Set(" \t\r\n\u{c}`\"',;|()*".utf8)
  private static let ends = Set(".:!?".utf8)

  private static func isSeparator(_ byte: UInt8) -> Bool { separators.contains(byte) }

  private static func trimmed(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var word = word
    // The text of a link; `/users/[id]` keeps its brackets.
    if word.first == UInt8(ascii: "[") { word.removeFirst() }
    while let last = word.last, ends.contains(last) || last == UInt8(ascii: "]") && !word.contains(UInt8(ascii: "[")) {
      word.removeLast()
    }
    return word
  }
}
