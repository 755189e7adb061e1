import Markdown
import Names
import Text
import Vocabulary

/// Reads the names in a list of dependencies, however people part them and whatever stands beside them.
enum DependencyList {
  /// The names in a field; none where it holds a placeholder, which brackets around names alone are not.
  static func names(in field: HeaderField) -> [String] {
    let words = words(of: field.value)
    if isPlaceholder(field.value), words.isEmpty || !words.allSatisfy(isName) { return [] }
    return names(in: field.rawValue)
  }

  /// The names in a list such as `F-USER-001, F-USER-002 and sign-up (F-USER-003)`, as it stands; words that mean "none" are
  /// none, and what is struck out does not count.
  static func names(in list: String) -> [String] {
    let list = withoutStrikes(list)
    if isNothing(list) { return [] }
    // `F-USER-001; blocks F-USER-002` tells what depends on this feature, too.
    let pieces = pieces(of: list)
    let own = pieces.prefix(1) + pieces.dropFirst().prefix { !tellsOtherRelation($0) }
    let found = own.flatMap { names(inPiece: $0) }
    var area: Area?
    return found.map { name in
      // `F-USER-001, 002` leaves out what both have.
      if isNumber(name), let area, let number = Int(decimalDigits: name) {
        return FeatureID(area: area, number: number).string
      }
      area = FeatureID(directory: name).parts?.area
      return name
    }
  }

  private static func tellsOtherRelation(_ piece: String) -> Bool {
    let text = InlineText.plain(piece).lowercased().drop { !$0.isLetter }
    return Words.otherRelations.contains { word in
      text.hasPrefix(word)
        && text.dropFirst(word.count).first.map { $0.isWhitespace || $0 == ":" || !$0.isASCII } ?? true
    }
  }

  /// The names of features in a piece; only where there is none, what a link leads to, what stands in parentheses, or else
  /// the first word.
  private static func names(inPiece piece: String) -> [String] {
    if OtherRepository.isNamed(in: piece) { return [] }
    let (outside, inside) = parted(piece)
    let text = InlineText.plain(outside).trimmingWhitespace()
    let links = { InlineText.links(in: piece).map(\.destination).joined(separator: " ") }
    let words = words(of: text)
    if isNothing(text) || isPlaceholder(text) && !(text.hasPrefix("[") && words.allSatisfy(isName)) {
      return text.isEmpty ? features(in: links()) + features(in: inside) : []
    }
    for found in [features(words), features(in: links()), features(in: inside)] where !found.isEmpty { return found }
    if let number = words.first(where: isNumber) { return [number] }
    return text.split(whereSeparator: \.isWhitespace).first.map { [String($0)] } ?? []
  }

  private static func features(in text: String) -> [String] { features(words(of: text)) }

  /// The words that are names of features, a range written out.
  private static func features(_ words: [String]) -> [String] {
    var found: [String] = []
    for (index, word) in words.enumerated() where DependencyName.looksLikeFeature(word) {
      let joint = index >= 2 ? words[index - 1] : ""
      if isRange(joint), let between = range(words[index - 2], word) { found += between }
      found.append(word)
    }
    return found
  }

  /// The features between the ends of `F-USER-001 – F-USER-003`.
  private static func range(_ first: String, _ last: String) -> [String]? {
    guard let start = FeatureID(first).parts, let end = FeatureID(last).parts, start.area == end.area,
      end.number - start.number > 1, end.number - start.number < longestRange
    else { return nil }
    return (start.number + 1..<end.number).map { FeatureID(area: start.area, number: $0).string }
  }

  private static let longestRange = 100

  private static func isRange(_ word: String) -> Bool {
    rangeSigns.contains(word) || Words.requirementRanges.contains(word.uppercased())
  }

  /// Whether a word in brackets was put there by an author: a template's brackets hold no name of a feature alone.
  private static func isName(_ word: String) -> Bool { DependencyName.looksLikeFeature(word) || isNumber(word) }

  private static func isNumber(_ word: String) -> Bool { word.utf8.count >= 3 && word.utf8.allSatisfy(\.isDigit) }

  // MARK: Words

  /// The words of a text, without the signs around them; a sign of a range is a word.
  private static func words(of text: String) -> [String] {
    let spaced = rangeSigns.reduce(text) { $0.contains($1) ? $0.replacing($1, with: " \($1) ") : $0 }
    let parts = spaced.split { $0.isWhitespace || signs.contains($0) }
    return parts.flatMap { apart(String($0)) }.map(bare).filter { !$0.isEmpty }
  }

  private static let rangeSigns = ["..", "…", "–", "—", "~", "〜", "～"]
  private static let signs = "/\\|+&,;:：()[]{}<>\"'`“”「」『』→，、；。（）／"

  /// The word without the signs around it, unless it is the sign of a range.
  private static func bare(_ word: String) -> String {
    isRange(word) ? word : word.drop { "*_#@".contains($0) }.trimmedAtEnd { "*_.".contains($0) }.description
  }

  /// `F-USER-001与F-USER-002` as two words: the word between them is not parted by spaces.
  private static func apart(_ word: String) -> [String] {
    guard word.utf8.contains(where: { $0 >= 0x80 }) else { return [word] }
    for joint in Words.joints {
      guard let range = word.firstRange(of: joint), range.lowerBound > word.startIndex else { continue }
      let rest = String(word[range.upperBound...])
      let start = rest.utf8.prefix { $0.isASCII }
      guard start.first.map({ $0.isDigit || $0 == UInt8(ascii: "F") || $0 == UInt8(ascii: "f") }) == true else {
        continue
      }
      return [String(word[..<range.lowerBound])] + apart(rest)
    }
    return [word]
  }

  // MARK: Pieces

  /// The parts of a list between the signs that part names, outside of brackets of every kind.
  private static func pieces(of list: String) -> [String] {
    var pieces = [""]
    var depth = 0
    for character in list {
      switch character {
      case "(", "（", "[": depth += 1
      case ")", "）", "]": depth = max(0, depth - 1)
      case ",", ";", "、", "，", "；", "。", "&", "+", "|", "\n", "\r\n", "·", "•":
        if depth == 0 {
          pieces.append("")
          continue
        }
      default: break
      }
      pieces[pieces.count - 1].append(character)
    }
    return (Words.joints + ["/"]).reduce(pieces) { pieces, joint in
      pieces.flatMap { $0.contains(joint) ? $0.split(separator: " \(joint) ").map { String($0) } : [$0] }
    }
  }

  /// What stands outside parentheses and what in them; where links lead is neither.
  private static func parted(_ text: String) -> (outside: String, inside: String) {
    var (outside, inside) = ("", "")
    var depth = 0
    var previous: Character?
    var isLink = false
    for character in text {
      if "(（".contains(character) {
        if depth == 0 { isLink = previous == "]" }
        depth += 1
      }
      let isOutside = depth == 0 || isLink
      if isOutside { outside.append(character) } else { inside.append(character) }
      if ")）".contains(character) { depth = max(0, depth - 1) }
      if depth == 0 { isLink = false }
      previous = character
    }
    return (outside, inside)
  }

  /// The text without what is struck out.
  static func withoutStrikes(_ text: String) -> String {
    guard text.contains("~~") else { return text }
    let parts = text.split(separator: "~~", omittingEmptySubsequences: false)
    let last = parts.count % 2 == 0 ? parts.count - 1 : parts.count
    return parts.enumerated().filter { $0.offset % 2 == 0 || $0.offset >= last }.map { String($0.element) }
      .joined(separator: " ")
  }
}
