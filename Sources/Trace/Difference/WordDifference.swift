/// What became of the words of a text.
public enum WordDifference {
  /// Words that stand together.
  public struct Piece: Hashable, Sendable {
    /// What became of them.
    public enum Kind: Hashable, Sendable { case kept, removed, added }
    /// What became of them.
    public let kind: Kind
    /// The words, with the spaces between them.
    public let text: String
  }

  /// The pieces of both texts in order, removed words before those that were added in their place.
  public static func pieces(from old: String, to new: String) -> [Piece] {
    let (before, after) = (words(of: old), words(of: new))
    let head = zip(before, after).prefix { $0 == $1 }.count
    let tail = zip(before[head...].reversed(), after[head...].reversed()).prefix { $0 == $1 }.count
    let (left, right) = (before[head..<before.count - tail], after[head..<after.count - tail])
    var runs: [(Piece.Kind, Substring)] = before[..<head].map { (.kept, $0) }
    runs += middle(Array(left), Array(right))
    runs += before[(before.count - tail)...].map { (.kept, $0) }
    return joined(runs)
  }

  /// The words of a text, each with the spaces that follow it; every character of a script without spaces is one.
  static func words(of text: String) -> [Substring] {
    var words: [Substring] = []
    var start = text.startIndex
    var index = start
    var isSpace = false
    while index < text.endIndex {
      let character = text[index]
      let isBreak =
        index > start
        && (isSpace && character != " " || standsAlone(character) || standsAlone(text[start]) && character != " ")
      if isBreak {
        words.append(text[start..<index])
        start = index
      }
      isSpace = character == " "
      index = text.index(after: index)
    }
    if start < text.endIndex { words.append(text[start...]) }
    return words.map { $0.last == " " ? $0.dropLast(1) : $0 }
  }

  private static func standsAlone(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first else { return false }
    return (0x2E80...0xD7FF).contains(scalar.value) || (0xF900...0xFFDC).contains(scalar.value)
      || (0x20000...0x3FFFD).contains(scalar.value)
  }

  /// More steps than this are not worth it: then all of one text is taken for all of the other.
  private static let mostSteps = 4_000_000

  /// The longest common run of words, by dynamic programming.
  private static func middle(_ old: [Substring], _ new: [Substring]) -> [(Piece.Kind, Substring)] {
    if old.isEmpty || new.isEmpty || old.count * new.count > mostSteps {
      return old.map { (.removed, $0) } + new.map { (.added, $0) }
    }
    let width = new.count + 1
    var lengths = Array(repeating: Int32(0), count: (old.count + 1) * width)
    for row in old.indices.reversed() {
      for column in new.indices.reversed() {
        let place = row * width + column
        lengths[place] =
          old[row] == new[column]
          ? lengths[place + width + 1] + 1 : max(lengths[place + width], lengths[place + 1])
      }
    }
    var runs: [(Piece.Kind, Substring)] = []
    var (row, column) = (0, 0)
    while row < old.count, column < new.count {
      if old[row] == new[column] {
        runs.append((.kept, old[row]))
        (row, column) = (row + 1, column + 1)
      } else if lengths[(row + 1) * width + column] >= lengths[row * width + column + 1] {
        runs.append((.removed, old[row]))
        row += 1
      } else {
        runs.append((.added, new[column]))
        column += 1
      }
    }
    return runs + old[row...].map { (.removed, $0) } + new[column...].map { (.added, $0) }
  }

  private static func joined(_ runs: [(Piece.Kind, Substring)]) -> [Piece] {
    var pieces: [(kind: Piece.Kind, words: [Substring])] = []
    for (kind, word) in runs {
      if pieces.last?.kind != kind { pieces.append((kind, [])) }
      pieces[pieces.count - 1].words.append(word)
    }
    return pieces.map { Piece(kind: $0.kind, text: text(of: $0.words)) }
  }

  /// Words as one text, with a space between those of scripts that have them.
  private static func text(of words: [Substring]) -> String {
    var text = ""
    for word in words {
      let isJoined = text.last.map(standsAlone) ?? true || word.first.map(standsAlone) ?? true
      text += (isJoined ? "" : " ") + word
    }
    return text
  }
}
