import Markdown
import Text
import Vocabulary

/// Reads words and signs that say how far a task is: `✅ Done`, `In progress`, `[x]`.
enum TaskStatus {
  /// What a text that holds nothing but a status says; nil where it says something else.
  static func state(of text: String) -> TaskState? {
    if let box = TaskLead(text).box { return box }
    let plain = text.filter { !"*_`".contains($0) }.trimmingWhitespaceSlice()
    if let word = word(atStartOf: plain.drop { !$0.isLetter })?.state { return TaskState(word) }
    // A lone dash in a cell says nothing.
    guard let first = plain.first, plain.count == 1 && first.isLetter || !first.isASCII && !"–—−".contains(first) else {
      return nil
    }
    return sign(first)
  }

  /// What a word or two say that a text begins with, and what follows them.
  static func word(atStartOf text: Substring) -> (state: TaskStateWord, rest: Substring)? {
    let lowered = text.prefix(longest + 1).lowercased()
    var best: (word: String, state: TaskStateWord)?
    for (word, state) in Words.taskStates where word.count > best?.word.count ?? 0 && lowered.hasPrefix(word) {
      let next = lowered.dropFirst(word.count).first
      // Words of Chinese characters and kana stand without spaces.
      let endsWord = next.map { !$0.isLetter || !$0.isASCII && !(word.first?.isASCII ?? true) } ?? true
      if endsWord { best = (word, state) }
    }
    return best.map { ($0.state, text.dropFirst($0.word.count)) }
  }

  /// What a text says that may hold no words but a status: `completed 2026-05-01`, `DONE`.
  static func wholeState(of text: Substring) -> TaskState? {
    let text = text.trimmingWhitespaceSlice()
    if text.count == 1, let only = text.first { return only.isASCII ? nil : sign(only) }
    let start = text.drop { !$0.isLetter }
    guard let word = word(atStartOf: start), !word.rest.contains(where: \.isLetter) else { return nil }
    return TaskState(word.state)
  }

  /// What a sign says, whether drawn in colour or not.
  static func sign(_ character: Character) -> TaskState? {
    guard let first = character.unicodeScalars.first else { return nil }
    let isSelected = character.unicodeScalars.dropFirst().allSatisfy { (0xFE00...0xFE0F).contains($0.value) }
    return TaskState(sign: isSelected ? Character(first) : character)
  }

  /// What a line such as `**Status**: Done` or `- Priority: P1 | Status: ✅` says; nil where it names no status.
  static func field(in line: String) -> TaskState? {
    guard line.contains(":") || line.contains("：") else { return nil }
    for part in line.split(whereSeparator: { $0 == "|" || $0 == "·" }) {
      let text = part.filter { !"*_`".contains($0) }.drop { " \t>-+•".contains($0) }
      guard let colon = text.firstIndex(where: { $0 == ":" || $0 == "：" }) else { continue }
      let name = text[..<colon].trimmingWhitespace().lowercased()
      guard isLabel(name) else { continue }
      return state(of: String(text[text.index(after: colon)...].trimmingWhitespaceSlice()))
    }
    return nil
  }

  /// Whether the name of a column in lower case asks whether a task is done: `done`, `完了`.
  static func asksWhetherDone(_ name: String) -> Bool { Words.taskStates[name] == .done }

  /// What `Yes` or `N` says in such a column; in languages without Latin letters a circle says yes, too.
  static func answer(_ cell: String, isASCII: Bool) -> TaskState? {
    let word = cell.filter { !"*_`.".contains($0) }.lowercased().trimmingWhitespace()
    if Words.yes.contains(word) || !isASCII && ["○", "◯", "〇", "◎"].contains(word) { return .done }
    return Words.no.contains(word) ? .open : nil
  }

  /// Whether a name in lower case is one of a status.
  static func isLabel(_ name: String) -> Bool { labels.contains(name) }

  private static let labels = Words.gateStatusLabels.union((Words.headerFields[.status] ?? []).map { $0.lowercased() })
  private static let longest = Words.taskStates.keys.map(\.count).max() ?? 0
}
