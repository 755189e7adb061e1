import Markdown
import Text
import Vocabulary

/// What a line names as an example: the code span in "(e.g. `specs/004-refunds`)".
enum NamedExample {
  /// Whether a code span is one, or one of several behind the same words.
  static func isOne(_ reference: InlineReference, in source: Source) -> Bool {
    guard let column = reference.column, reference.line <= source.lines.count else { return false }
    let before = source.text(ofLine: reference.line).unicodeScalars.prefix(column - 1)
    guard before.count <= longest else { return false }
    var rest = String(before).lowercased().trimmedAtEnd { $0 == "`" }
    while true {
      rest = rest.trimmedAtEnd { $0.isWhitespace || "([\"'*_,:、，（：「".contains($0) }
      if Words.examples.contains(where: { ends(rest, with: $0) }) { return true }
      guard let shorter = withoutLast(of: rest) else { return false }
      rest = shorter
    }
  }

  /// In characters: what stands before an example on a line that a person wrote.
  private static let longest = 1_000

  /// A text without the code span, or the joint of a list, that ends it.
  private static func withoutLast(of text: Substring) -> Substring? {
    if text.hasSuffix("`") {
      let code = text.trimmedAtEnd { $0 == "`" }
      return code.lastIndex(of: "`").map { code[..<$0].trimmedAtEnd { $0 == "`" } }
    }
    return (Words.joints + Words.storyJoints).first { ends(text, with: $0) }.map { text.dropLast($0.count) }
  }

  /// Whether a text ends with words that are no part of a longer word.
  private static func ends(_ text: Substring, with words: String) -> Bool {
    let words = words.trimmedAtEnd { "：:".contains($0) }
    guard text.hasSuffix(words) else { return false }
    let isPart = words.first?.isCased == true && text.dropLast(words.count).last?.isLetter == true
    return !isPart
  }
}
