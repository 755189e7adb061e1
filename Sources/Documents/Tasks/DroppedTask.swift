import Markdown
import Text
import Vocabulary

/// Tells tasks that will not be done, whatever their box says: `✂ Export`, `~~Export~~ - SKIPPED`, `Export — dropped 2025-03-02`.
enum DroppedTask {
  private static let words = OutcomeWords(Words.droppedTasks)

  /// Whether the text of a task with a state says so.
  static func isDropped(_ text: String, _ state: TaskState) -> Bool {
    guard state == .open || state == .partial else { return false }
    return isStruck(text) || beginsWithVerdict(text) || words.end(text[...])
      || endsWithReason(text[...])
      || state == .partial && endsWithVerdict(text)
  }

  /// Whether all that a task says is struck, but for a remark behind a dash, a colon or in parentheses.
  static func isStruck(_ text: String) -> Bool {
    guard text.hasPrefix("~~"), let end = text.dropFirst(2).firstRange(of: "~~")?.upperBound else { return false }
    let rest = text[end...].trimmingWhitespaceSlice()
    return rest.isEmpty || rest.first.map { "-–—:：(（→".contains($0) } == true
  }

  /// `✂ Export`, `[DROPPED] Export`, `SKIPPED: Export`.
  private static func beginsWithVerdict(_ text: String) -> Bool {
    guard let first = text.first else { return false }
    if !first.isASCII, !first.isLetter, !first.isPunctuation { return TaskStatus.sign(first) == .dropped }
    if first == "[" || first == "(" {
      guard let end = text.firstIndex(of: first == "[" ? "]" : ")") else { return false }
      let verdict = text[text.index(after: text.startIndex)...end]
      return words.areAll(of: verdict) || givesReason(verdict)
    }
    guard first.isUppercase, text.dropFirst().first?.isUppercase == true, let rest = words.rest(behindWordOf: text[...])
    else { return false }
    return rest.first.map { !$0.isLetter } ?? true
  }

  /// `Export (dropped, since nobody prints)`.
  private static func endsWithReason(_ text: Substring) -> Bool {
    let text = text.trimmedAtEnd { "*_.。 ".contains($0) }
    guard let last = text.last, ")]）】".contains(last) else { return false }
    return words.remark(atEndOf: text).map(givesReason) ?? false
  }

  /// Whether a word, a comma and a reason stand within brackets. A list of states has fewer words, or joins the last one.
  private static func givesReason(_ text: Substring) -> Bool {
    let inner = text.prefix { !")]）】".contains($0) }
    guard let rest = words.rest(behindWordOf: inner), rest.first == ",", !rest.dropFirst().contains(",") else {
      return false
    }
    let reason = rest.split { !$0.isLetter }
    return reason.count > 2 && !reason.contains { Words.storyJoints.contains($0.lowercased()) }
  }

  /// A verdict behind any dash or bracket, with whatever reason, or a last word in capitals.
  private static func endsWithVerdict(_ text: String) -> Bool {
    for index in text.indices where "([（【–—-:：".contains(text[index]) {
      guard let rest = words.rest(behindWordOf: text[text.index(after: index)...]) else { continue }
      if rest.first.map({ ")]）】:：;,，.–—".contains($0) }) ?? true { return true }
      if rest.dropFirst().first.map({ "-–—(:".contains($0) }) == true { return true }
    }
    let last = text[(text.lastIndex(of: " ").map { text.index(after: $0) } ?? text.startIndex)...]
    guard last.count > 3, last.allSatisfy({ $0.isUppercase }) else { return false }
    return words.rest(behindWordOf: last)?.isEmpty ?? false
  }
}

extension Document {
  /// Whether a line that is none of some says that `[~]` stands for what is dropped: `[~] = cancelled`.
  func dropsTildes(besides lines: Set<Int>) -> Bool {
    (1..<source.lines.count + 1).contains { line in
      guard source.bytes.firstRange(of: Self.tilde, in: source.textRange(ofLine: line)) != nil, !lines.contains(line),
        let text = visibleText(ofLine: line)
      else { return false }
      return text.split(separator: "[~]", omittingEmptySubsequences: false).dropFirst().contains { part in
        let words = part.prefix { !"[,;|、，".contains($0) }.split { !$0.isLetter && $0 != "'" && $0 != "’" }.prefix(3)
        return words.lazy.compactMap { TaskStatus.word(atStartOf: part[$0.startIndex...])?.state }.first == .dropped
      }
    }
  }

  /// Whether the box of a task that stands on a line is `[~]`.
  func hasTilde(onLine line: Int) -> Bool {
    source.bytes.firstRange(of: Self.tilde, in: source.textRange(ofLine: line)) != nil
  }

  private static let tilde = Array("[~]".utf8)
}
