import Markdown
import Text
import Vocabulary

extension StatedField {
  /// The field of a name; nil where it is none that decisions have.
  init?(name: String) {
    let name = SectionName(String(name.drop { !$0.isLetter }))
    guard let field = StatedField.byName[name] else { return nil }
    self = field
  }

  /// The field that a line begins with, bold or plain, also behind a bullet, and what follows its colon. Any bold name is
  /// a field, a plain one only where it is known.
  static func leading(_ line: String) -> (field: StatedField, value: String)? {
    line.characterBytes.map { ASCIIStatedField.leading($0) } ?? leadingByCharacters(line)
  }

  /// The same of any line.
  static func leadingByCharacters(_ line: String) -> (field: StatedField, value: String)? {
    let text = withoutMarker(line)
    if let (name, value) = boldField(String(text)) {
      return (StatedField(name: withoutNumber(name)) ?? .other, value)
    }
    let start = text.prefix(40)
    guard !start.hasPrefix("*"), let colon = start.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
    let field = StatedField(name: withoutNumber(String(text[..<colon])))
    return field.map { ($0, String(text[text.index(after: colon)...]).trimmingWhitespace()) }
  }

  /// A line without quote markers, bullets, numbers and signs in front of its first word.
  static func withoutMarker(_ line: String) -> Substring {
    let text = line.drop { $0.isWhitespace || $0 == ">" }.withoutListMarker.withoutListMarker
    return text.drop { $0.isWhitespace || $0.isSymbol && $0 != "`" && $0 != "~" && $0 != "|" && $0 != "<" }
  }

  /// `Decision 1` and `Decision (final)` name a decision.
  private static func withoutNumber(_ name: String) -> String {
    String(name.prefix { $0 != "(" && $0 != "（" }.trimmedAtEnd { $0.isNumber || " #.-".contains($0) })
  }

  private static let byName: [SectionName: StatedField] = {
    let pairs = Words.statedFields.flatMap { field, names in names.map { (SectionName($0), field) } }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }()
}
