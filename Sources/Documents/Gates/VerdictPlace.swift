import Vocabulary

/// Where a verdict stands among the words of its text, which tells whether it is one: a state that a job can be in is
/// written in capitals too.
struct VerdictPlace {
  /// What stands on a side of a verdict.
  enum Side: Equatable {
    /// Nothing, or what parts: a colon, a dash, a sign, the border of bold text.
    case border
    case comma
    case word(String)
  }

  let before: Side
  let after: Side
  /// The verdict has a noun behind it, as in `FAILED jobs`.
  var isAttribute: Bool {
    if case .word(let word) = after { !Words.verdictConnectors.contains(word.lowercased()) } else { false }
  }
  /// A sentence states it: `is BLOCKED`, `is a VIOLATION`.
  let isStated: Bool
  /// How many words stand before it without a pause, counted no farther than matters.
  let wordsBefore: Int
  /// It is one of several words in capitals: `OPEN, BLOCKED, DONE`.
  let isListed: Bool

  private static let reach = 6

  init(_ verdict: Range<Int>, in tokens: [VerdictToken]) {
    let first = verdict.lowerBound - 1
    before = VerdictPlace.side(tokens, first)
    after = VerdictPlace.side(tokens, verdict.upperBound)
    var words: [String] = []
    var index = first
    while index >= 0, words.count < VerdictPlace.reach {
      if case .word(let word) = tokens[index] {
        words.append(word.lowercased())
      } else if !tokens[index].isEmphasis {
        break
      }
      index -= 1
    }
    wordsBefore = words.count
    isStated = words.first { !Words.verdictFillers.contains($0) }.map(Words.verdictCopulas.contains) ?? false
    isListed =
      VerdictPlace.endsList(tokens, first)
      || after == .comma && VerdictPlace.isState(tokens, verdict.upperBound + 1)
  }

  private static func side(_ tokens: [VerdictToken], _ index: Int) -> Side {
    guard tokens.indices.contains(index) else { return .border }
    switch tokens[index] {
    case .word(let word): return .word(String(word))
    case .comma: return .comma
    default: return .border
    }
  }

  /// Whether a list of words in capitals stands before the place, one of which is no verdict.
  private static func endsList(_ tokens: [VerdictToken], _ place: Int) -> Bool {
    var comma = place
    while comma > 0, tokens[comma] == .comma, case .word(let word) = tokens[comma - 1] {
      if isState(tokens, comma - 1) { return true }
      guard Verdict.isVerdict(word) else { return false }
      comma -= 2
    }
    return false
  }

  /// Whether a word in capitals stands there that is no verdict.
  private static func isState(_ tokens: [VerdictToken], _ index: Int) -> Bool {
    guard tokens.indices.contains(index), case .word(let word) = tokens[index] else { return false }
    return word.count > 1 && word.allSatisfy { $0.isUppercase || $0 == "_" } && !Verdict.isVerdict(word)
  }
}

extension Verdict {
  /// Whether a place says it of the gate. Once something has said that the gate is kept, words that explain why are not
  /// to be taken for the opposite.
  func isSaid(at place: VerdictPlace, isKept: Bool) -> Bool {
    guard outcome == .fails, !isSign, !standsAnywhere else { return true }
    if place.isListed { return false }
    if isKept {
      let isClause =
        switch place.before {
        case .border, .comma: true
        case .word(let word): Words.verdictContrasts.contains(word.lowercased())
        }
      return isClause && !place.isAttribute && !(place.before == .comma && place.after == .comma)
    }
    if place.isStated { return !place.isAttribute }
    switch (place.before, place.after) {
    case (.border, _): return tokens.count > 1 || isVerb || !place.isAttribute
    case (.comma, .comma): return false
    case (.comma, _): return !place.isAttribute
    case (.word, .border): return place.wordsBefore <= 4
    case (.word, _): return false
    }
  }
}
