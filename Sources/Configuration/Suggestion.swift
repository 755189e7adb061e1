/// Finds what somebody may have meant.
public enum Suggestion {
  /// The candidate that is most like `word`, without regard to case; nil when none is near.
  ///
  /// Near is what a third of the word's letters, at least one, turns into it by inserting, deleting, replacing or
  /// swapping neighbours, or the only candidate that begins with the word. Of equally near ones the first counts.
  public static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    let letters = Array(word.lowercased().prefix(longest + 1))
    guard !letters.isEmpty, letters.count <= longest else { return nil }
    var best: (candidate: String, distance: Int)?
    var begun: [String] = []
    for candidate in candidates {
      let others = Array(candidate.lowercased())
      if letters.count > 1, others.starts(with: letters) { begun.append(candidate) }
      guard abs(others.count - letters.count) <= limit(letters) else { continue }
      let distance = distance(letters, others)
      if distance <= limit(letters), distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.candidate ?? (begun.count == 1 ? begun.first : nil)
  }

  /// Longer words are nobody's slip of the pen.
  private static let longest = 64

  private static func limit(_ letters: [Character]) -> Int { max(1, letters.count / 3) }

  /// The number of insertions, deletions, replacements and swaps of neighbours between two words.
  private static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for (row, letter) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        var least = min(last[column + 1] + 1, current[column] + 1, last[column] + (letter == other ? 0 : 1))
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
          least = min(least, beforeLast[column - 1] + 1)
        }
        current.append(least)
      }
      beforeLast = last
      last = current
    }
    return last[right.count]
  }
}
