import Text

/// What counts of the declaration of an operation in an interface language: its words and signs, without comments.
enum DeclarationText {
  /// That of a remote procedure: up to its semicolon, or to the brace that closes its options.
  static func procedure(_ tokens: [(token: CodeTokens.Token, offset: Int)], from offset: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    var depth = 0
    for (token, _) in tokens[index(of: offset, in: tokens)...] {
      append(token, to: &bytes)
      if token == .mark(.openingBrace) { depth += 1 }
      if token == .mark(.closingBrace) { depth -= 1 }
      if depth <= 0, token == .mark(.semicolon) || token == .mark(.closingBrace) { break }
    }
    return bytes
  }

  /// That of a field: up to the next field, or to the end of its type.
  static func field(_ tokens: [(token: CodeTokens.Token, offset: Int)], from offset: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    var depth = 0
    let start = index(of: offset, in: tokens)
    for index in start..<tokens.count {
      let token = tokens[index].token
      if depth == 0, token == .mark(.closingBrace) || index > start && beginsField(index, in: tokens) { break }
      append(token, to: &bytes)
      if token == .mark(.openingParenthesis) { depth += 1 }
      if token == .mark(.closingParenthesis) { depth -= 1 }
    }
    return bytes
  }

  private static func beginsField(_ index: Int, in tokens: [(token: CodeTokens.Token, offset: Int)]) -> Bool {
    guard case .word = tokens[index].token, index + 1 < tokens.count else { return false }
    let next = tokens[index + 1].token
    return (next == .mark(.colon) || next == .mark(.openingParenthesis))
      && tokens[index - 1].token != .mark(UInt8(ascii: "@"))
  }

  private static func index(of offset: Int, in tokens: [(token: CodeTokens.Token, offset: Int)]) -> Int {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].offset >= offset { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private static func append(_ token: CodeTokens.Token, to bytes: inout [UInt8]) {
    switch token {
    case .word(let word): bytes += word.utf8 + [.space]
    case .mark(let mark): bytes.append(mark)
    }
  }
}
