/// The words of a branch or directory name: `let-customers-sign`.
///
/// For ASCII descriptions it agrees with spec-kit's `create-new-feature.sh` to the letter; letters and digits of every
/// other script are kept as well.
public struct Slug: Hashable, Sendable, CustomStringConvertible {
  /// Lower-case words joined by `-`; never empty.
  public let string: String

  /// Chooses the words that say most of a description: stop words and short words go, three remain (or all of four).
  public init(describing description: String) {
    let words = Slug.words(of: description)
    let acronyms = Slug.capitals(in: description)
    let telling = words.filter { word in
      !stopWords.contains(word) && (word.count >= 3 || acronyms.contains(word.uppercased()))
    }
    let chosen = telling.isEmpty ? words.prefix(3) : telling.prefix(telling.count == 4 ? 4 : 3)
    string = chosen.isEmpty ? "feature" : chosen.joined(separator: "-")
  }

  /// Cleans a name that someone chose: every word stays. `feature` where none is in it.
  public init(cleaning name: String) {
    let words = Slug.words(of: name)
    string = words.isEmpty ? "feature" : words.joined(separator: "-")
  }

  private init(_ string: String) { self.string = string }

  /// The longest beginning of at most `count` bytes, cut at a character boundary and without a `-` at its end.
  public func prefix(bytes count: Int) -> Slug {
    var kept = ""
    var size = 0
    for character in string {
      size += character.utf8.count
      if size > count { break }
      kept.append(character)
    }
    while kept.last == "-" { kept.removeLast() }
    return Slug(kept)
  }

  /// The words joined by `-`.
  public var description: String { string }

  private static func words(of text: String) -> [String] {
    text.lowercased().split { !$0.isWordCharacter }.compactMap(visible)
  }

  /// A word without what cannot be seen in it: names that look alike are alike. Nil where nothing is left.
  private static func visible(_ word: Substring) -> String? {
    let scalars = word.unicodeScalars.filter {
      !$0.properties.isDefaultIgnorableCodePoint && $0.properties.generalCategory != .format
    }
    return scalars.isEmpty ? nil : String(scalars)
  }

  /// The words, with `_` taken as a letter, that stand in the text without a lower-case letter.
  private static func capitals(in text: String) -> Set<String> {
    let words = text.split { !$0.isWordCharacter && $0 != "_" }.compactMap(visible)
    return Set(words.filter { $0 == $0.uppercased() })
  }
}

extension Character {
  fileprivate var isWordCharacter: Bool { isLetter || isNumber }
}

private let stopWords: Set<String> = [
  "i", "a", "an", "the", "to", "for", "of", "in", "on", "at", "by", "with", "from", "is", "are", "was", "were", "be",
  "been", "being", "have", "has", "had", "do", "does", "did", "will", "would", "should", "could", "can", "may", "might",
  "must", "shall", "this", "that", "these", "those", "my", "your", "our", "their", "want", "need", "add", "get", "set",
]
