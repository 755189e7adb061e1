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
  /// Who decided, where the lead names somebody beside the date.
  private(set) var author: String?
  /// Whether the ID, or all of the lead, is struck out: the decision no longer holds.
  private(set) var isStruck = false
  /// Whether the marks that close the strike stand on a line below.
  private(set) var isStrikeOpen = false
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
    let isWhollyStruck = takeWholeStrike()
    let hasDatedJoint = takeDate()
    takeAuthor()
    let isKeyAlone = takeKeyAlone()
    let hasBold = takeWholeBold()
    var isEntry = isKeyAlone || takeKey()
    let hasStruckText = isEntry && takeStrike()
    if takeLabel(isTitle: isHeading || hasBold) {
      if !isEntry { _ = takeKey() }
      isEntry = true
    }
    guard isEntry || isHeading && (hasDatedJoint || date != nil && !rest.isEmpty) else { return nil }
    if isWhollyStruck { isStruck = true }
    if hasStruckText { closeStrike() }
    if hasBold, rest.hasSuffix("**") {
      rest = rest.dropLast(2)
      tail = "**"
    }
    text = DecisionLead.withoutEscapedJoint(String(rest.trimmingWhitespaceSlice()))
  }

  /// `~~Decision: Keep it~~`, also where a formatter has joined the fields below it, or broken the line.
  private mutating func takeWholeStrike() -> Bool {
    guard rest.hasPrefix("~~") else { return false }
    let unstruck = DecisionKey.unstruck(rest)
    let inside = rest.dropFirst(2)
    if unstruck.startIndex != rest.startIndex {
      rest = unstruck
    } else if let end = inside.firstRange(of: "~~") {
      let behind = inside[end.upperBound...].drop { $0 == "~" || $0.isWhitespace }
      guard let field = DecisionKey.leadingField(behind)?.field, field != .decision else { return false }
      rest = inside[..<end.lowerBound].trimmedAtEnd(while: \.isWhitespace) + " " + behind.replacing("~~", with: "")
    } else {
      guard DecisionLead(inside, isHeading: false) != nil else { return false }
      rest = inside
      isStrikeOpen = true
    }
    return true
  }

  /// `Decision: ~~[D-001] Keep it~~`: takes the marks where an ID stands behind them.
  private mutating func takeStrike() -> Bool {
    guard rest.hasPrefix("~~") else { return false }
    let label = rest.dropFirst(2).drop { "[\\*`".contains($0) }.prefix {
      $0.isLetter || $0.isNumber || "-_#".contains($0)
    }
    guard DecisionIdentifier(label) != nil, rest[label.endIndex...].prefix(3) != "~~",
      !rest[label.endIndex...].drop(while: { "]\\*`".contains($0) }).hasPrefix("~~")
    else { return false }
    rest = rest.dropFirst(2)
    return true
  }

  private mutating func closeStrike() {
    guard let end = rest.firstRange(of: "~~") else { return }
    isStruck = true
    rest = rest[..<end.lowerBound] + rest[end.upperBound...]
  }

  /// Whether it holds an ID but no key.
  var isBareLabel: Bool { key == nil && identifier != nil }

  /// Takes over the label that stands in front of the words below the key.
  mutating func take(_ label: DecisionLead) {
    pieces += label.pieces
    (identifier, isStruck, text) = (label.identifier, isStruck || label.isStruck, label.text)
  }

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
    let text = text.drop { $0 == "\\" }
    return text.first.map(joints.contains) ?? false || signature(text) != nil
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

  /// Takes the author between a date in front and the key: `2026-01-02 / Ada — Decision: Keep it`.
  private mutating func takeAuthor() {
    guard date != nil, let colon = rest.prefix(100).firstIndex(where: { $0 == ":" || $0 == "：" }),
      let (field, start) = OneLineFields.name(endingIn: rest[..<colon]), field == .decision
    else { return }
    let marks: (Character) -> Bool = { $0.isWhitespace || "/,–—-|·:;()".contains($0) }
    let emphasis = rest[..<start].trimmedAtEnd { $0 == "*" || $0 == "_" }
    let name = emphasis.drop(while: marks).trimmedAtEnd(while: marks)
    guard name.endIndex < emphasis.endIndex, !name.isEmpty, name.split(separator: " ").count <= 4,
      !name.contains(where: { "*`[]".contains($0) })
    else { return }
    author = String(name)
    if pieces.last != .date { pieces.removeLast() }
    pieces.append(.text(" — "))
    rest = rest[emphasis.endIndex...]
  }

  /// `**Decision: Keep it**`: marks that only the end of the line closes.
  private mutating func takeWholeBold() -> Bool {
    guard rest.hasPrefix("**"), rest.hasSuffix("**"), rest.count > 4,
      rest.dropFirst(2).firstRange(of: "**")?.upperBound == rest.endIndex
    else { return false }
    take(upTo: rest.index(rest.startIndex, offsetBy: 2))
    return true
  }

  /// `**Decision**`, with the words below it.
  private mutating func takeKeyAlone() -> Bool {
    guard let (field, key) = DecisionKey.standingAlone(rest), field == .decision else { return false }
    pieces.append(.text(key.text))
    self.key = key
    rest = rest[rest.endIndex...]
    return true
  }

  /// `Decision: `, `**Decision**: `, `Decision 4: `, `Decision D-003: `.
  private mutating func takeKey() -> Bool {
    guard let (key, value) = DecisionKey.leading(rest) else { return false }
    let words = key.name.split(separator: " ", maxSplits: 1).map(String.init)
    if DecisionField(name: key.name) == .decision {
      take(upTo: value.startIndex)
    } else if words.count == 2, DecisionField(name: words[0]) == .decision,
      let label = words.last?.drop(while: DecisionLead.isBracket).trimmedAtEnd(while: DecisionLead.isBracket),
      let place = rest.firstRange(of: label.drop { $0 == "#" })
    {
      if let identifier = DecisionIdentifier(label) {
        takePiece(.identifier, at: place, upTo: value.startIndex)
        self.identifier = identifier.prefix + identifier.digits
      } else if let number = Int(decimalDigits: label.drop { $0 == "#" }) {
        takePiece(.number, at: place, upTo: value.startIndex)
        self.number = number
      } else {
        return false
      }
    } else {
      return false
    }
    self.key = key
    if rest.isEmpty,
      pieces.last.map({ if case .text(let text) = $0 { text.last?.isWhitespace == false } else { true } }) == true
    {
      // The value stands below; that of another entry stands behind the key.
      pieces.append(.text(" "))
    }
    return true
  }

  /// `[D-003] `, `D-003: `, `**D1** – `, `Decision 4 – `, `\[D-003\] `, `~~D-003~~ `; in a heading `D-003 ` too.
  private mutating func takeLabel(isTitle: Bool) -> Bool {
    if identifier != nil { return false }
    let opening = rest.prefix { "[*`\\~".contains($0) }
    let label = rest[opening.endIndex...].prefix { $0.isLetter || $0.isNumber || "-_# ".contains($0) }
    guard opening.count <= 8, let found = labelled(label) else { return false }
    let closing = rest[found.endIndex...].prefix { "]*`:：\\~.)".contains($0) }
    let space = rest[closing.endIndex...].prefix(while: \.isWhitespace)
    let signature = DecisionLead.signature(rest[space.endIndex...])
    let dash = rest[(signature?.end ?? space.endIndex)...].prefix { DecisionLead.joints.contains($0) }
    let end = rest[dash.endIndex...].drop(while: \.isWhitespace).startIndex
    let identifier = DecisionIdentifier(found)
    let isTitled = isTitle && !space.isEmpty && identifier.map { !$0.prefix.hasSuffix(" ") } ?? false
    let hasBoldTitle = opening.contains("**") && !closing.contains("*") && rest[end...].contains("**")
    if closing.contains(where: { ".)".contains($0) }), space.isEmpty { return false }
    guard !closing.isEmpty || !dash.isEmpty || end == rest.endIndex || isTitled || hasBoldTitle || signature != nil,
      rest[closing.endIndex...].first != "(", opening.contains("[") == closing.contains("]"),
      dash.isEmpty || !space.isEmpty || !closing.isEmpty || signature != nil
    else { return false }
    if let signature { (date, author) = (date ?? signature.date, signature.author) }
    if opening.contains("~"), closing.contains("~") { isStruck = true }
    if let identifier {
      self.identifier = identifier.prefix + identifier.digits
      let place = found.startIndex..<rest.index(found.startIndex, offsetBy: self.identifier?.count ?? 0)
      takePiece(.identifier, at: place, upTo: signature == nil ? end : closing.endIndex)
      if signature != nil {
        pieces.append(.text(dash.isEmpty ? " " : dash + " "))
        rest = rest[end...]
      }
    } else {
      let digits = found.split(whereSeparator: { " #".contains($0) }).last ?? found
      number = Int(decimalDigits: digits)
      takePiece(.number, at: digits.startIndex..<digits.endIndex, upTo: end)
    }
    if hasBoldTitle, let marks = rest.firstRange(of: "**") {
      // `**D-003: Title** and why`: the marks behind the title.
      rest = rest[..<marks.lowerBound] + rest[marks.upperBound...]
      tail = "**"
    }
    return true
  }

  /// `(2026-01-02, Ada)` behind a label, with what closes the label.
  private static func signature(_ text: Substring) -> (date: String, author: String?, end: Substring.Index)? {
    guard let first = text.first, first == "(" || first == "（",
      let close = text.prefix(80).firstIndex(where: { $0 == ")" || $0 == "）" })
    else { return nil }
    let signature = DecisionSignature.of(String(text[..<close].dropFirst()))
    guard let date = signature.date, DecisionDate.prefix(of: date[...])?.count == date.count else { return nil }
    let closing = text[text.index(after: close)...].prefix { "]*`~ ".contains($0) }
    return (date, signature.author, closing.endIndex)
  }

  /// The longest beginning of `label` that is an ID, or `Decision 4`; the ID of `Decision D-003`.
  private func labelled(_ label: Substring) -> Substring? {
    let word = label.prefix { $0.isLetter || $0.isNumber || $0 == "-" }
    if DecisionIdentifier(word)?.isOfFeature == true { return word }
    if key == nil, label[word.endIndex...].first == " ", DecisionField(name: String(word)) == .decision {
      let behind = label[word.endIndex...].dropFirst()
      if behind.first?.isLetter == true { return labelled(behind) }
    }
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

  private static func isBracket(_ character: Character) -> Bool { "()[]\\".contains(character) }

  private mutating func takePiece(_ piece: Piece, at place: Range<Substring.Index>, upTo end: Substring.Index) {
    take(upTo: place.lowerBound)
    pieces.append(piece)
    rest = rest[place.upperBound...]
    take(upTo: end)
  }

  private mutating func take(upTo end: Substring.Index) {
    if end > rest.startIndex { pieces.append(.text(String(rest[..<end]).replacing("~~", with: ""))) }
    rest = rest[end...]
  }
}
