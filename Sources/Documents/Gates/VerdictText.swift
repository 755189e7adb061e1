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
    // `FAIL – two stores → PASS after review`
    let lastArrow = tokens.lastIndex(of: .arrow).flatMap { $0 < lastPass ? $0 : nil }
    var isKept = isKept
    var index = 0
    while index < found.count {
      let end = endOfRun(from: index, in: found)
      let run = found[index..<end]
      switch meaning(of: run, isLast: end == found.count) {
      case .choice: offersChoice = true
      case .nothing: break
      case .verdicts:
        for verdict in withoutExplained(run) where !isDenied(verdict, lastPass: lastPass) {
          if verdict.outcome == .fails, let lastArrow, verdict.tokens.upperBound <= lastArrow { continue }
          let place = VerdictPlace(verdict.tokens, in: tokens)
          guard verdict.isSaid(at: place, isKept: isKept) else { continue }
          if isKept, verdict.isSign, isSpokenOf(verdict, at: place, followed: end < found.count) { continue }
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
    var start = 0
    for verdict in verdicts {
      guard tokens[start..<verdict.tokens.lowerBound].allSatisfy({ $0.isPause || $0.isEmphasis }) else { break }
      start = verdict.tokens.upperBound
    }
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

  /// Whether the text says no more than that the gate is kept: `✅ PASS`.
  var isBarePass: Bool {
    guard hasPass, !hasFailure, !offersChoice else { return false }
    return tokens.indices.allSatisfy { index in
      !tokens[index].isWord || verdicts.contains { $0.tokens.contains(index) }
    }
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

  /// A run without the signs that the words behind them take back: `⚠️ N/A` and `❌ N/A` are not applicable, `⚠️ PASS` is
  /// kept.
  private func withoutExplained(_ run: ArraySlice<Verdict>) -> [Verdict] {
    zip(run.indices, run).filter { index, verdict in
      guard verdict.isSign, verdict.outcome == .fails, index + 1 < run.endIndex else { return true }
      let next = run[index + 1]
      let isTakenBack = next.outcome == .notApplicable || verdict.isWarning && next.outcome == .passes
      return next.isSign || !isTakenBack
    }.map(\.1)
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

  /// Whether a sentence behind a passing verdict speaks of a failing sign, as in `✅ covers ❌ paths`: words stand on both
  /// sides of it, and no other verdict follows as in a list.
  private func isSpokenOf(_ verdict: Verdict, at place: VerdictPlace, followed: Bool) -> Bool {
    guard verdict.outcome == .fails, !followed, case .word(let before) = place.before, case .word = place.after else {
      return false
    }
    return !Verdict.isVerdict(before[...]) && !Words.verdictContrasts.contains(before.lowercased())
  }

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
      case .pause, .comma, .colon, .sign, .arrow, .emphasis(opens: false): return false
      case .slash, .emphasis(opens: true): continue
      case .word(let word):
        words += 1
        let word = word.lowercased()
        if verdict.isSign { return VerdictText.noneWords.contains(word) && !Words.noneBehind.contains(word) }
        if VerdictText.quantifiers.contains(word) || words <= 3 && Words.denials.contains(word) { return true }
        if words == 5 { return false }
      }
    }
    return false
  }

  /// `FAIL conditions: none`, `VIOLATION: 0`, `❌ 0`, `BLOCKED? No`.
  private func hasNoneBehind(_ verdict: Verdict) -> Bool {
    var words: [String] = []
    let behind = tokens[verdict.tokens.upperBound...].prefix(VerdictText.reach)
    if isAnsweredWithNo(verdict, behind) { return true }
    for token in behind {
      switch token {
      case .word(let word):
        if isNone(words.last), Words.counters.contains(String(word)) { continue }
        words.append(VerdictText.withoutCounter(word.lowercased()))
      case .pause where isNone(words.last), .comma where isNone(words.last): return true
      case .pause, .comma, .colon, .emphasis: continue
      default: return false
      }
      if words.dropLast().contains(where: VerdictText.noneWords.contains) || words.count > 3 { return false }
      if verdict.isSign { return words == ["0"] }
    }
    return isNone(words.last)
  }

  /// `VIOLATION? No`, `FAIL: no`, `⚠️ items: none`: behind a colon stands nothing but that. A sign may have behind it the
  /// name of a gate, as in `❌ Tests: none`, unless it is the name of what is counted.
  private func isAnsweredWithNo(_ verdict: Verdict, _ behind: ArraySlice<VerdictToken>) -> Bool {
    guard let colon = behind.firstIndex(of: .colon) else { return false }
    let isSigned = verdict.isSign && !isStart(verdict.tokens.lowerBound)
    if isSigned, !behind[..<colon].contains(where: \.isWord) { return false }
    for token in behind[..<colon] {
      switch token {
      case .emphasis: continue
      case .word(let word) where Words.tallied.contains(word.lowercased()): continue
      default: return false
      }
    }
    let value = behind[(colon + 1)...].drop { !$0.isWord }
    guard behind[(colon + 1)..<value.startIndex].allSatisfy({ $0.isPause || $0.isEmphasis }),
      case .word(let answer) = value.first
    else { return false }
    let word = VerdictText.withoutCounter(answer.lowercased())
    guard Words.no.contains(word) || VerdictText.noneWords.contains(word) else { return false }
    return value.dropFirst().first { !$0.isEmphasis }.map(\.isPause) ?? true
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
