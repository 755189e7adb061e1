import Markdown
import Names

/// What `**Owner**: F-…` says in a document.
struct OwnerFields {
  /// The owner that stands between a heading and the next one, by the heading's place among the headings.
  private(set) var ofHeading: [Int: FeatureID] = [:]
  /// The owner of everything that the document defines, from its header.
  private(set) var ofDocument: FeatureID?

  /// `Owner` and `Owned by`, whatever the case of their first letter.
  private static let labels = ["wner", "wned"]

  init(of document: Document) {
    let source = document.source
    // Most documents name no owner, and a look at the bytes tells so.
    guard OwnerFields.mayName(in: source) else { return }
    var next = 0
    for line in (document.frontMatter?.upperBound ?? 1)..<source.lines.count + 1 {
      while next < document.headings.count, document.headings[next].lines.lowerBound <= line { next += 1 }
      guard OwnerFields.labels.contains(where: { source.contains($0, onLine: line) }),
        let text = document.visibleText(ofLine: line), let owner = OwnerFields.owner(in: text)
      else { continue }
      if next == 0 || document.headings[next - 1].level == 1 {
        ofDocument = ofDocument ?? owner
      } else {
        ofHeading[next - 1] = ofHeading[next - 1] ?? owner
      }
    }
  }

  /// Whether a text may name an owner.
  static func mayName(in source: Source) -> Bool { labels.contains(where: source.contains) }

  /// The feature in `**Owner**: F-USER-001 (accounts)`, bare, in a code span or a link; nil where the owner is no feature,
  /// and in tables, where `Owner` is the name of a field.
  static func owner(in text: String) -> FeatureID? {
    guard text.first(where: { !$0.isWhitespace }) != "|" else { return nil }
    let plain = InlineText.plain(text.drop { " \t>-*+".contains($0) }.description)
    let words = plain.split { $0.isWhitespace || ":：,;|*()（）".contains($0) }
    guard let label = words.first, ["owner", "owned"].contains(label.lowercased()),
      let name = words.dropFirst().first(where: { $0.lowercased() != "by" })
    else { return nil }
    return feature(name)
  }

  /// The feature that a word names by its ID or its number; nil where it names none.
  static func feature(_ name: some StringProtocol) -> FeatureID? {
    let id = FeatureID(directory: String(name))
    let isNumber = name.utf8.count >= 3 && Int(decimalDigits: name) != nil
    return id.parts != nil || isNumber || FeatureNumber.of(id.string) != nil || FeatureNumber.isTimestamped(id.string)
      ? id : nil
  }
}
