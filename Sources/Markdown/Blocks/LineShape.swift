import Text

/// What a line looks like to a parser that has not read the lines before it.
struct LineShape {
  /// Its bytes without the ending.
  let content: Range<Int>
  /// The leading bytes that may belong to the markers of quotes, lists and items.
  let prefix: Range<Int>
  /// Whether nothing stands on it but spaces and tabs.
  let isEmpty: Bool
  /// Whether nothing stands on it but spaces and the markers of quotes.
  let isBlank: Bool
  /// Whether its text begins with a number sign.
  let startsHeading: Bool
  /// Whether a processing instruction or a declaration may begin on it.
  let hasDeclaration: Bool
  /// Whether it could be the delimiter row of a table.
  let couldDelimitTable: Bool
  let verticalBars: Int
  let closingBrackets: Int
  /// How many asterisks and underscores stand on it.
  let emphasisMarks: Int
  /// The offset of its last hyphen, or of its end.
  let lastHyphen: Int

  init(_ bytes: [UInt8], _ content: Range<Int>) {
    var index = content.lowerBound
    var isEmpty = true
    var isBlank = true
    while index < content.upperBound, Self.mayBelongToMarker(bytes[index]) {
      isEmpty = isEmpty && bytes[index].isSpaceOrTab
      isBlank = isBlank && (bytes[index].isSpaceOrTab || bytes[index] == .greaterThan)
      index += 1
    }
    self.content = content
    prefix = content.lowerBound..<index
    self.isEmpty = isEmpty && index == content.upperBound
    self.isBlank = isBlank && index == content.upperBound
    startsHeading = index < content.upperBound && bytes[index] == .numberSign

    var bars = 0
    var brackets = 0
    var marks = 0
    var hasColon = false
    var onlyDelimiters = true
    var hasDeclaration = false
    var lastHyphen = content.upperBound
    for index in content {
      switch bytes[index] {
      case .verticalBar: bars += 1
      case .colon: hasColon = true
      case .hyphen: lastHyphen = index
      case .space, .tab, .greaterThan: break
      default:
        onlyDelimiters = false
        if bytes[index] == .closingBracket { brackets += 1 }
        if bytes[index] == .asterisk || bytes[index] == .underscore { marks += 1 }
        if bytes[index] == .lessThan, Self.isDeclaration(bytes, at: index) { hasDeclaration = true }
      }
    }
    verticalBars = bars
    closingBrackets = brackets
    emphasisMarks = marks
    self.hasDeclaration = hasDeclaration
    self.lastHyphen = lastHyphen
    couldDelimitTable = onlyDelimiters && (bars > 0 || hasColon) && lastHyphen < content.upperBound
  }

  /// Whether `<?`, or `<!` without the hyphens of a comment, stands at `index`.
  static func isDeclaration(_ bytes: [UInt8], at index: Int) -> Bool {
    guard bytes[index] == .lessThan, index + 1 < bytes.count else { return false }
    if bytes[index + 1] == .questionMark { return true }
    return bytes[index + 1] == .exclamationMark && !(index + 2 < bytes.count && bytes[index + 2] == .hyphen)
  }

  private static func mayBelongToMarker(_ byte: UInt8) -> Bool {
    switch byte {
    case .space, .tab, .greaterThan, .hyphen, .plus, .asterisk, .period, .closingParenthesis: true
    default: byte.isDigit
    }
  }
}
