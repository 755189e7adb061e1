import Text

/// Finds what a text says about operations that are defined elsewhere.
public enum ContractMentions {
  /// The keys of everything that could be the name of an operation: `POST /orders`, `Accounts.Create`, `mutation join`.
  /// Takes one pass over the text.
  public static func keys(in bytes: [UInt8]) -> Set<ContractKey> {
    var keys: Set<ContractKey> = []
    var previous: ArraySlice<UInt8> = []
    var rest = bytes[...]
    while let word = nextWord(&rest).map(trimmed) {
      if word.first == .slash {
        if let method = methods.first(where: previous.elementsEqual) {
          keys.insert(ContractKey(method: String(decoding: method, as: UTF8.self), path: text(word)))
        }
        // `GET /a, /b` names two paths.
        continue
      }
      if isOperation(previous), let operation = operations.first(where: previous.elementsEqual) {
        keys.insert(ContractKey(operation: String(decoding: operation, as: UTF8.self), field: text(word)))
      } else if word.contains(.period) {
        if let key = procedure(word) { keys.insert(key) }
      }
      previous = word
    }
    return keys
  }

  private static let methods = ContractReader.methods.map { Array($0.utf8) }
  private static let operations = ["query", "mutation", "subscription"].map { Array($0.utf8) }

  /// Whether a word could be one of `operations`, by its first letter and length.
  private static func isOperation(_ word: ArraySlice<UInt8>) -> Bool {
    switch word.first {
    case UInt8(ascii: "q"), UInt8(ascii: "m"), UInt8(ascii: "s"): word.count >= 5 && word.count <= 12
    default: false
    }
  }

  /// Takes the next word off.
  private static func nextWord(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var start = rest.startIndex
    while start < rest.endIndex, isSeparator(rest[start]) { start += 1 }
    guard start < rest.endIndex else { return nil }
    var end = start + 1
    while end < rest.endIndex, !isSeparator(rest[end]) { end += 1 }
    defer { rest = rest[end...] }
    return rest[start..<end]
  }

  private static func text(_ word: ArraySlice<UInt8>) -> String { String(decoding: word, as: UTF8.self) }

  /// `acme.v1.Accounts.Create` with its package, and without.
  private static func procedure(_ word: ArraySlice<UInt8>) -> ContractKey? {
    let parts = word.split(separator: .period)
    guard parts.count >= 2, parts.count <= 16 else { return nil }
    let name = text(Array(parts.suffix(2).joined(separator: [.period]))[...])
    return ContractKey(procedure: name, package: text(Array(parts.dropLast(2).joined(separator: [.period]))[...]))
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    switch byte {
    case .space, .tab, .carriageReturn, .lineFeed, 0x0C, .backtick, UInt8(ascii: "\""), UInt8(ascii: "'"),
      UInt8(ascii: ","), UInt8(ascii: ";"), .verticalBar, .openingParenthesis, .closingParenthesis, .asterisk:
      true
    default: false
    }
  }

  private static func isEnd(_ byte: UInt8) -> Bool {
    switch byte {
    case .period, .colon, .exclamationMark, .questionMark: true
    default: false
    }
  }

  private static func trimmed(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var word = word
    // The text of a link; `/users/[id]` keeps its brackets.
    if word.first == .openingBracket { word.removeFirst() }
    while let last = word.last, isEnd(last) || last == .closingBracket && !word.contains(.openingBracket) {
      word.removeLast()
    }
    return word
  }
}
