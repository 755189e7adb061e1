import Vocabulary

/// A text in which verdicts are looked for.
struct VerdictText {
  /// The verdicts in order, without those that are said of something else: `no VIOLATION`, `tests FAIL first`, `❌ 0`.
  private(set) var verdicts: [Verdict] = []
  /// Whether it offers verdicts to choose from, as `✅ / ⚠️ / N/A` and `[OK / NEEDS REVIEW – reason]` do.
  private(set) var offersChoice = false
  private let tokens: [VerdictToken]

  /// Looks at `text`; `isKept` where a tick has answered already, so that only what takes that back is a failure.
  init(_ text: String, isKept: Bool = false) {
    tokens = VerdictToken.all(in: text)
    let found = scan()
    let lastPass = found.last { $0.outcome == .passes }?.tokens.lowerBound ?? 0
    var isKept = isKept
    var index = 0
    while index < found.count {
      let end = endOfRun(from: index, in: found)
      let run = found[index..<end]
      switch meaning(of: run, isLast: end == found.count) {
      case .choice: offersChoice = true
      case .nothing: break
      case .verdicts:
        for verdict in run where !isDenied(verdict, lastPass: lastPass) {
          let place = VerdictPlace(verdict.tokens, in: tokens)
          guard verdict.isSaid(at: place, isKept: isKept) else { continue }
          verdicts.append(verdict)
          if verdict.outcome == .passes { isKept = true }
        }
      }
      index = end
    }
  }

  /// Whether all that speaks against it are signs of warning.
  var isDoubt: Bool { hasFailure && verdicts.allSatisfy { $0.outcome != .fails || $0.isWarning } }

  var hasFailure: Bool { verdicts.contains { $0.outcome == .fails } }
  var hasPass: Bool { verdicts.contains { $0.outcome == .passes } }
  var isNotApplicable: Bool { verdicts.contains { $0.outcome == .notApplicable } }

  /// Whether the text begins with a verdict.
  var beginsWithVerdict: Bool { offersChoice || verdicts.first.map { isStart($0.tokens.lowerBound) } ?? false }

  /// The words between pauses, in lower case, up to the first verdict: of what the text is about no more than the first
  /// two groups.
  var wordsBeforePauses: [[String]] {
    var groups: [[String]] = [[]]
    let end = verdicts.first?.tokens.lowerBound ?? tokens.count
    let start = verdicts.first.map { isStart($0.tokens.lowerBound) ? $0.tokens.upperBound : 0 } ?? 0
    for token in tokens[start..<max(start, start == 0 ? end : tokens.count)] {
      if case .word(let word) = token {
        groups[groups.count - 1].append(word.lowercased())
      } else if !(groups.last ?? []).isEmpty, token.isPause || token == .emphasis(opens: false) {
        if groups.count == 2 { break }
        groups.append([])
      }
    }
    return groups.filter { !$0.isEmpty }
  }

  /// How many words stand behind the last verdict.
  var wordsBehindVerdict: Int {
    let end = verdicts.last?.tokens.upperBound ?? 0
    return tokens[end...].count { if case .word = $0 { true } else { false } }
  }

  // MARK: Scanning

  private func scan() -> [Verdict] {
    var found: [Verdict] = []
    var index = 0
    while index < tokens.count {
      let verdict = verdict(at: index)
      verdict.map { found.append($0) }
      index = verdict?.tokens.upperBound ?? index + 1
    }
    return found
  }

  private func verdict(at index: Int) -> Verdict? {
    if case .sign(let sign) = tokens[index], let outcome = Verdict.signs[sign] {
      return Verdict(
        outcome: outcome, tokens: index..<index + 1, isSign: true, isWarning: Verdict.warnings.contains(sign))
    }
    guard case .word(let word) = tokens[index] else { return nil }
    if word == "N", index + 2 < tokens.count, tokens[index + 1] == .slash, tokens[index + 2] == .word("A") {
      return Verdict(outcome: .notApplicable, tokens: index..<index + 3)
    }
    let phrase = Verdict.phrases[word]?.first { phrase in
      let end = index + phrase.words.count
      guard end <= tokens.count, zip(tokens[index..<end], phrase.words).allSatisfy({ $0 == .word($1) }) else {
        return false
      }
      return !phrase.standsAlone || !isWord(index - 1) && !isWord(end)
    }
    return phrase.map { phrase in
      Verdict(
        outcome: phrase.outcome, tokens: index..<index + phrase.words.count,
        isVerb: Words.verdictVerbs.contains(String(word)), standsAnywhere: phrase.standsAlone)
    }
  }

  private func token(_ index: Int) -> VerdictToken? { tokens.indices.contains(index) ? tokens[index] : nil }

  private func isWord(_ index: Int) -> Bool {
    if case .word = token(index) { true } else { false }
  }

  private func isStart(_ index: Int) -> Bool { tokens[..<index].allSatisfy { $0.isPause || $0.isEmphasis } }

  // MARK: Choices

  private enum Meaning { case choice, nothing, verdicts }

  /// The end of the verdicts that slashes join; a sign and its word count as one.
  private func endOfRun(from start: Int, in found: [Verdict]) -> Int {
    var end = start + 1
    while end < found.count {
      let between = tokens[found[end - 1].tokens.upperBound..<found[end].tokens.lowerBound].filter { !$0.isEmphasis }
      guard between.isEmpty || between == [.slash] else { break }
      end += 1
    }
    return end
  }

  /// `PASS/FAIL` at the end of a text is a choice; before other words, as in `PASS/FAIL criteria`, it says nothing.
  private func meaning(of run: ArraySlice<Verdict>, isLast: Bool) -> Meaning {
    guard let first = run.first, let last = run.last, Set(run.map(\.outcome)).count > 1 else { return .verdicts }
    guard tokens[first.tokens.lowerBound..<last.tokens.lowerBound].contains(.slash), hasSlash(between: run) else {
      return .verdicts
    }
    if !isWord(last.tokens.upperBound) { return isLast ? .choice : .nothing }
    return run.contains(where: \.isSign) ? .verdicts : .nothing
  }

  private func hasSlash(between run: ArraySlice<Verdict>) -> Bool {
    zip(run, run.dropFirst()).contains { left, right in
      tokens[left.tokens.upperBound..<right.tokens.lowerBound].contains(.slash)
    }
  }

  // MARK: Denial

  /// Whether a failing verdict is said not to be, or of something else than the gate.
  private func isDenied(_ verdict: Verdict, lastPass: Int) -> Bool {
    guard verdict.outcome == .fails else { return false }
    if !verdict.isSign, case .word(let word) = token(verdict.tokens.lowerBound - 1),
      Words.testWords.contains(String(word))
    {
      return true
    }
    if token(verdict.tokens.upperBound) == .arrow, lastPass > verdict.tokens.upperBound { return true }
    return hasDenialBefore(verdict) || hasNoneBehind(verdict)
  }

  /// `no`, `previously`, `if` or the like among the words before, with no pause between.
  private func hasDenialBefore(_ verdict: Verdict) -> Bool {
    var words = 0
    for token in tokens[..<verdict.tokens.lowerBound].suffix(VerdictText.reach).reversed() {
      switch token {
      case .pause, .comma, .sign, .arrow, .emphasis(opens: false): return false
      case .slash, .emphasis(opens: true): continue
      case .word(let word):
        words += 1
        let word = word.lowercased()
        if verdict.isSign { return VerdictText.noneWords.contains(word) }
        if VerdictText.quantifiers.contains(word) || words <= 3 && Words.denials.contains(word) { return true }
        if words == 5 { return false }
      }
    }
    return false
  }

  /// `FAIL conditions: none`, `VIOLATION: 0`, `❌ 0`.
  private func hasNoneBehind(_ verdict: Verdict) -> Bool {
    var words: [String] = []
    for token in tokens[verdict.tokens.upperBound...].prefix(VerdictText.reach) {
      switch token {
      case .word(let word):
        if isNone(words.last), Words.counters.contains(String(word)) { continue }
        words.append(VerdictText.withoutCounter(word.lowercased()))
      case .pause where isNone(words.last), .comma where isNone(words.last): return true
      case .pause, .comma, .emphasis: continue
      default: return false
      }
      if words.dropLast().contains(where: VerdictText.noneWords.contains) || words.count > 3 { return false }
      if verdict.isSign { return words == ["0"] }
    }
    return isNone(words.last)
  }

  /// How many tokens away a word can be that says something of a verdict.
  private static let reach = 10

  private func isNone(_ word: String?) -> Bool {
    word.map { $0 != "no" && VerdictText.noneWords.contains($0) } ?? false
  }

  private static let noneWords = Words.none.union(["0"])

  /// `0` for `0件`.
  private static func withoutCounter(_ word: String) -> String {
    word.hasPrefix("0") && Words.counters.contains(String(word.dropFirst())) ? "0" : word
  }

  private static let quantifiers = noneWords.union(Words.quantifiers)
}
