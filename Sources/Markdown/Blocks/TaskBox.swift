import Text
public import Vocabulary

/// The box at the head of the text of a list item.
///
/// `[ ]` and `[x]` are those of GitHub Flavored Markdown. People also write `[]`, `[ x]`, `[ ]T006`, `\[x\]`, `\[\~\]`, `[✓]`, and marks
/// of their own, such as `[!]` and `[>]`: work that is not done. A star behind the box says that the task is optional.
struct TaskBox {
  /// What its mark says.
  let state: TaskState
  /// The offset behind the box, a star of its own included.
  let end: Int

  /// In bytes, brackets included.
  private static let longest = 32

  /// Reads the box that `text` begins with.
  init?(in text: ArraySlice<UInt8>) {
    guard let opening = text.first, opening == .openingBracket || opening == .backslash else { return nil }
    let start = text.startIndex + (opening == .backslash ? 1 : 0)
    guard start < text.endIndex, text[start] == .openingBracket,
      let closing = text[start...].prefix(Self.longest).firstIndex(of: .closingBracket)
    else { return nil }
    let inner = text[(start + 1)..<(text[closing - 1] == .backslash ? closing - 1 : closing)]
    // `\[\~\]`
    let isEscaped = inner.count > 1 && inner.first == .backslash && inner[inner.startIndex + 1].isPunctuation
    let mark = (isEscaped ? inner.dropFirst() : inner).trimmed
    let after = closing + 1
    if let next = Self.separatedEnd(of: text, after), let state = Self.state(mark, before: text[next...]) {
      (self.state, end) = (state, next)
    } else if let state = Self.plainState(mark), Self.mayTouch(text[after]) {
      (self.state, end) = (state, after)
    } else {
      return nil
    }
  }

  /// The end of a box that a space, a star and a space, or nothing follows.
  private static func separatedEnd(of text: ArraySlice<UInt8>, _ index: Int) -> Int? {
    guard index < text.endIndex else { return index }
    if text[index].isSpaceOrTab { return index }
    // `\*`
    let star = text[index] == .backslash ? index + 1 : index
    guard star < text.endIndex, text[star] == .asterisk, star + 1 == text.endIndex || text[star + 1].isSpaceOrTab else {
      return nil
    }
    return star + 1
  }

  /// Whether text may follow a plain box without a space; what makes it a link may not.
  private static func mayTouch(_ next: UInt8) -> Bool {
    switch next {
    case .openingParenthesis, .openingBracket, .colon: false
    default: true
    }
  }

  /// What an empty box and that of GitHub Flavored Markdown say.
  private static func plainState(_ mark: ArraySlice<UInt8>) -> TaskState? {
    if mark.isEmpty { return .open }
    return mark.count == 1 && mark.first?.lowercased == UInt8(ascii: "x") ? .done : nil
  }

  /// What any mark says. Letters and words are a mark only where the ID of a task follows, digits and `[P]` never.
  private static func state(_ mark: ArraySlice<UInt8>, before rest: ArraySlice<UInt8>) -> TaskState? {
    if let state = plainState(mark) { return state }
    let text = String(decoding: mark, as: UTF8.self)
    // Selectors of how an emoji is drawn say nothing.
    let signs = Array(text.filter { $0 != "\u{3000}" }).map(withoutSelectors)
    if signs.isEmpty { return .open }
    if signs.count == 1, let sign = signs.first {
      if let state = TaskState(sign: sign) { return state }
      if !sign.isLetter, !sign.isNumber { return .open }
    }
    guard signs.contains(where: \.isLetter), signs != ["P"] else { return nil }
    guard let state = Words.taskStates[text.lowercased()], startsTask(rest) else {
      return signs.count == 1 && signs.first?.isLowercase == true && startsTask(rest) ? .open : nil
    }
    return TaskState(state)
  }

  private static func startsTask(_ rest: ArraySlice<UInt8>) -> Bool {
    TaskIdentifier.split(String(decoding: rest.trimmed, as: UTF8.self)).identifier != nil
  }

  private static func withoutSelectors(_ sign: Character) -> Character {
    guard sign.unicodeScalars.count > 1, let first = sign.unicodeScalars.first else { return sign }
    return sign.unicodeScalars.dropFirst().allSatisfy { (0xFE00...0xFE0F).contains($0.value) } ? Character(first) : sign
  }
}

extension TaskState {
  /// The state that a word means.
  public init(_ word: TaskStateWord) {
    self =
      switch word {
      case .open: .open
      case .begun: .partial
      case .done: .done
      case .dropped: .dropped
      }
  }
}
