import Names
import Text
import Vocabulary

/// What an entry begins with, up to the words of the decision: `Decision: [D-003] `, `D1: `, `2026-01-02 – `.
struct DecisionLead: Hashable {
  /// A part of it, so that another entry can begin alike.
  enum Piece: Hashable {
    case text(String)
    case identifier
    /// A number that is no ID, as in `Decision 4: `.
    case number
    case date
  }

  private(set) var pieces: [Piece] = []
  private(set) var identifier: String?
  private(set) var number: Int?
  private(set) var date: String?
  /// The key `Decision`, where one stands there.
  private(set) var key: DecisionKey?
  /// The words of the decision.
  private(set) var text: String = ""
  /// What ends the line behind them: the marks of a line that is bold as a whole.
  private(set) var tail = ""

  private var rest: Substring

  /// Reads the text behind a bullet, or of a heading; nil where no entry begins.
  init?(_ content: some StringProtocol, isHeading: Bool) {
    rest = Substring(content)
    takeBox()
    let hasDatedJoint = takeDate()
    let hasBold = takeWholeBold()
    var isEntry = takeKey()
    if takeLabel() {
      if !isEntry { _ = takeKey() }
      isEntry = true
    }
    guard isEntry || isHeading && hasDatedJoint else { return nil }
    if hasBold, rest.hasSuffix("**") {
      rest = rest.dropLast(2)
      tail = "**"
    }
    text = DecisionLead.withoutEscapedJoint(String(rest.trimmingWhitespaceSlice()))
  }

  /// Whether it holds an ID but no key.
  var isBareLabel: Bool { key == nil && identifier != nil }

  /// The lead of another entry with these.
  func written(identifier: String?, number: Int, date: String?) -> String {
    var written = ""
    for piece in pieces {
      switch piece {
      case .text(let text): written += text
      case .identifier: written += identifier ?? ""
      case .number: written += String(number)
      case .date: written += date ?? ""
      }
    }
    return pieces.contains(.identifier) ? written : written + (identifier.map { "[\($0)] " } ?? "")
  }

  /// What may stand between a label and the words behind it.
  private static let joints: Set<Character> = ["–", "—", "-", ":", "："]

  /// The words of a decision so that no joint in front of them is taken for the label's.
  static func withEscapedJoint(_ text: String) -> String { beginsWithJoint(text) ? "\\" + text : text }

  private static func withoutEscapedJoint(_ text: String) -> String {
    text.hasPrefix("\\") && beginsWithJoint(text) ? String(text.dropFirst()) : text
  }

  private static func beginsWithJoint(_ text: String) -> Bool {
    text.first { $0 != "\\" }.map(joints.contains) ?? false
  }

  /// The lead of a new log.
  static let standard = DecisionLead()

  private init() {
    rest = ""
    key = DecisionKey(opening: "", name: "Decision")
    pieces = [.text("Decision: ")]
  }

  private mutating func takeBox() {
    for box in ["[ ] ", "[x] ", "[X] "] where rest.hasPrefix(box) {
      take(upTo: rest.index(rest.startIndex, offsetBy: 4))
    }
  }

  /// Takes a date in front; true if something parts it from what follows.
  private mutating func takeDate() -> Bool {
    guard let (date, end) = DecisionDate.enclosedPrefix(of: rest), let place = rest.firstRange(of: date) else {
      return false
    }
    let after = rest[end...]
    let space = after.prefix(while: \.isWhitespace)
    let mark = after[space.endIndex...].prefix { ":：–—-|,".contains($0) }
    let isEnclosed = rest.startIndex < place.lowerBound
    guard !mark.isEmpty || isEnclosed || !space.isEmpty, mark.count <= 1 || Set(mark).count == 1 else { return false }
    take(upTo: place.lowerBound)
    self.date = date
    pieces.append(.date)
    rest = rest[place.upperBound...]
    take(upTo: rest[mark.endIndex...].drop(while: \.isWhitespace).startIndex)
    return !mark.isEmpty || isEnclosed
  }

  /// `**Decision: Keep it**`: marks that only the end of the line closes.
  private mutating func takeWholeBold() -> Bool {
    guard rest.hasPrefix("**"), rest.hasSuffix("**"), rest.count > 4,
      rest.dropFirst(2).firstRange(of: "**")?.upperBound == rest.endIndex
    else { return false }
    take(upTo: rest.index(rest.startIndex, offsetBy: 2))
    return true
  }

  /// `Decision: `, `**Decision**: `, `Decision 4: `, `Decision D-003: `.
  private mutating func takeKey() -> Bool {
    guard let (key, value) = DecisionKey.leading(rest) else { return false }
    let words = key.name.split(separator: " ", maxSplits: 1).map(String.init)
    if DecisionField(name: key.name) == .decision {
      take(upTo: value.startIndex)
    } else if words.count == 2, DecisionField(name: words[0]) == .decision,
      let place = rest.firstRange(of: words[1].drop { $0 == "#" })
    {
      if let identifier = DecisionIdentifier(words[1]) {
        takePiece(.identifier, at: place, upTo: value.startIndex)
        self.identifier = identifier.prefix + identifier.digits
      } else if let number = Int(decimalDigits: words[1].drop { $0 == "#" }) {
        takePiece(.number, at: place, upTo: value.startIndex)
        self.number = number
      } else {
        return false
      }
    } else {
      return false
    }
    self.key = key
    return true
  }

  /// `[D-003] `, `D-003: `, `**D1** – `, `Decision 4 – `.
  private mutating func takeLabel() -> Bool {
    if identifier != nil { return false }
    let opening = rest.prefix { "[*`".contains($0) }
    let label = rest[opening.endIndex...].prefix { $0.isLetter || $0.isNumber || "-_# ".contains($0) }
    guard opening.count <= 4, let found = labelled(label) else { return false }
    let closing = rest[found.endIndex...].prefix { "]*`:：".contains($0) }
    let space = rest[closing.endIndex...].prefix(while: \.isWhitespace)
    let dash = rest[space.endIndex...].prefix { DecisionLead.joints.contains($0) }
    let end = rest[dash.endIndex...].drop(while: \.isWhitespace).startIndex
    guard !closing.isEmpty || !dash.isEmpty || end == rest.endIndex, rest[closing.endIndex...].first != "(",
      opening.contains("[") == closing.contains("]"), dash.isEmpty || !space.isEmpty || !closing.isEmpty
    else { return false }
    if let found = DecisionIdentifier(found) {
      identifier = found.prefix + found.digits
      takePiece(
        .identifier, at: label.startIndex..<rest.index(label.startIndex, offsetBy: identifier?.count ?? 0), upTo: end)
    } else {
      let digits = found.split(whereSeparator: { " #".contains($0) }).last ?? found
      number = Int(decimalDigits: digits)
      takePiece(.number, at: digits.startIndex..<digits.endIndex, upTo: end)
    }
    return true
  }

  /// The longest beginning of `label` that is an ID, or `Decision 4`.
  private func labelled(_ label: Substring) -> Substring? {
    let digits = label.firstIndex(where: { $0.isASCII && $0.isNumber })
    guard let digits, label.distance(from: label.startIndex, to: digits) <= 12 else { return nil }
    let end = label[digits...].drop { $0.isASCII && $0.isNumber }.startIndex
    let found = label[..<end]
    if let next = label[end...].first, next.isLetter || next.isNumber { return nil }
    if DecisionIdentifier(found) != nil { return found }
    let words = found.split(separator: " ")
    guard key == nil, words.count == 2, DecisionField(name: String(words[0])) == .decision else { return nil }
    return Int(decimalDigits: words[1].drop { $0 == "#" }) == nil ? nil : found
  }

  private mutating func takePiece(_ piece: Piece, at place: Range<Substring.Index>, upTo end: Substring.Index) {
    take(upTo: place.lowerBound)
    pieces.append(piece)
    rest = rest[place.upperBound...]
    take(upTo: end)
  }

  private mutating func take(upTo end: Substring.Index) {
    if end > rest.startIndex { pieces.append(.text(String(rest[..<end]))) }
    rest = rest[end...]
  }
}
