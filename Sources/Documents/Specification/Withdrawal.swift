import Text
import Vocabulary

/// Tells what a specification withdrew: `FR-007: ~~Export~~`, `FR-007: Export *(removed 2025-05-10)*`, `FR-007: withdrawn`.
enum Withdrawal {
  private static let words = OutcomeWords(Words.withdrawals)
  private static let postponements = OutcomeWords(Words.postponements)
  private static let remarks = OutcomeWords(Words.requirementRemarks)
  private static let dropped = OutcomeWords(Words.droppedTasks)

  /// Whether what stands behind an ID, or in a heading, is struck out, or says at its head or its end that it was withdrawn
  /// or put off.
  static func follows(_ text: some StringProtocol) -> Bool {
    guard mayFollow(text) else { return false }
    let plain = Substring(text).drop { "*_`]:：–—-.| #".contains($0) }
    return isStruck(plain) || beginsWithRemark(plain) || endsWithRemark(plain)
  }

  /// Whether a text is struck, or holds one of the words at all; few do.
  private static func mayFollow(_ text: some StringProtocol) -> Bool {
    let text = text.lowercased()
    return Array(text.utf8).contains(strike) || anyWord.stand(in: text)
  }

  private static let anyWord = SearchedWords(Words.withdrawals + Words.postponements)
  private static let anyPostponement = SearchedWords(Words.postponements)
  private static let strike = Array("~~".utf8)

  /// Whether a remark behind an ID says that it was withdrawn: `, dropped)`.
  static func isRemark(_ text: Substring) -> Bool {
    let remark = text.prefix { !")]）】".contains($0) }
    guard let sign = remark.drop(while: { $0 == " " }).first, ",;–—-".contains(sign) else { return false }
    return words.areAll(of: remark.drop { " ,;–—-".contains($0) })
  }

  /// Whether all is struck, but for a remark in parentheses or behind a dash, and the other cells of a row.
  private static func isStruck(_ text: Substring) -> Bool {
    guard text.hasPrefix("~~") else { return false }
    // A strike may run on below.
    guard let end = text.dropFirst(2).firstRange(of: "~~")?.upperBound else { return true }
    let rest = text[end...].drop { "*_. ".contains($0) }
    return rest.first.map { "([（【–—-|→".contains($0) } ?? true || saysWhatBecame(rest)
  }

  /// Whether a text behind what is struck tells where it went: `moved to 007`, `withdrawn in review`.
  private static func saysWhatBecame(_ text: Substring) -> Bool {
    [words, postponements, remarks].contains { words in
      words.rest(behindWordOf: text).map { $0.first?.isLetter != true } ?? false
    }
  }

  /// Whether a heading says of all that stands below it that it was dropped, or put off: `Deferred to 004`.
  static func heads(_ heading: String) -> Bool {
    let plain = heading.filter { !"()（）".contains($0) }[...]
    let behind = plain.firstIndex { ":：–—".contains($0) }.map { plain[plain.index(after: $0)...] } ?? ""
    return [plain, behind].contains { part in
      let text = part.drop { !$0.isLetter }
      return isPutOff(text) || dropped.areAll(of: text)
    }
  }

  /// Whether a task says at its head or its end that it was put off: `[Deferred] Export`, `DEFERRED to #93: Export`.
  static func putsOff(task text: String) -> Bool {
    guard anyPostponement.stand(in: text.lowercased()) else { return false }
    let plain = Substring(text).drop { "*_`~:：–—-. ".contains($0) }
    let head = plain.prefix { !":：–—*".contains($0) }
    if head.endIndex < plain.endIndex, isPutOff(head) { return true }
    if let first = plain.first, "([（【".contains(first) {
      return isPutOff(plain.dropFirst().prefix { !")]）】".contains($0) })
    }
    return isPutOff(plain) || endsByPuttingOff(plain)
  }

  /// `(withdrawn) Export`, `[Removed]`, or nothing but `removed 2025-05-10`.
  private static func beginsWithRemark(_ text: Substring) -> Bool {
    guard let first = text.first else { return false }
    if "([（【".contains(first) {
      let inner = text.dropFirst()
      return words.rest(behindWordOf: inner) != nil || isPutOff(inner.prefix { !")]）】".contains($0) })
    }
    return words.areAll(of: text) || isPutOff(text)
  }

  /// `Deferred to 003`, `postponed until the next release`: a few words that tell no more than till when.
  private static func isPutOff(_ text: Substring) -> Bool {
    let remark = text.trimmedAtEnd { ")]）】*_.。 ".contains($0) }
    guard remark.count <= longestRemark else { return false }
    if Words.postponements.contains(remark.lowercased()) { return true }
    // `将来へ延期`: in some languages the word stands last.
    let isBehind = remark.last?.isASCII == false && Words.postponements.contains(where: remark.hasSuffix)
    guard let rest = isBehind ? remark : postponements.rest(behindWordOf: remark) else { return false }
    if let sign = rest.drop(while: \.isWhitespace).first, "–—:;,".contains(sign) { return true }
    let words = rest.lowercased().split { $0.isWhitespace || ":：".contains($0) }
    if words.isEmpty { return true }
    return words.count <= mostWords
      && (words.contains(where: isRelease) || Words.laterReleases.contains { rest.lowercased().contains($0) })
  }

  /// `v2`, `P3`, `003`, `002-pay`, `2027`, `#93`.
  private static func isRelease(_ word: Substring) -> Bool {
    if word.first == "#", word.dropFirst().first?.isNumber == true { return true }
    let digits = word.drop { "vpf-".contains($0) }.prefix(while: \.isNumber)
    return digits.count >= (digits.startIndex > word.startIndex ? 1 : 3) || FeatureReference.first(in: word) != nil
  }

  /// The last of several sentences, where it is short.
  private static func lastSentence(of text: Substring) -> Substring? {
    let end = text.suffix(longestRemark + 4).trimmedAtEnd { "*_.。 ".contains($0) }
    guard let stop = end.lastIndex(where: { ".。!！;；".contains($0) }) else { return nil }
    let sentence = end[end.index(after: stop)...]
    guard "。！；".contains(end[stop]) || sentence.first?.isWhitespace == true || sentence.first == "*" else {
      return nil
    }
    return sentence.drop { "*_ ".contains($0) }
  }

  private static let longestRemark = 60
  private static let mostWords = 6

  /// `Export (removed 2025-05-10)`, `Export — removed`, `| Export | Removed |`.
  private static func endsWithRemark(_ text: Substring) -> Bool {
    let cells = text.split(separator: "|")
    if cells.count > 1 { return cells.contains(where: words.areAll) || cells.contains(where: words.end) }
    return words.end(text) || endsByPuttingOff(text) || lastSentence(of: text).map(words.areAll) == true
  }

  /// `Export (deferred to v2)`, `Export – deferred, see 003`.
  private static func endsByPuttingOff(_ text: Substring) -> Bool {
    if words.remark(atEndOf: text).map(isPutOff) == true { return true }
    // `Import leave. *Deferred to 003.*`
    if lastSentence(of: text).map(isPutOff) == true { return true }
    // `(deferred — see below)`
    let end = text.suffix(2 * longestRemark)
    return end.lastIndex { "([（【".contains($0) }.map { isPutOff(end[end.index(after: $0)...]) } ?? false
  }
}
