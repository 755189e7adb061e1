import Markdown
import Names

/// Another title in the first heading of a document.
struct NewTitle {
  private let former: String
  private let title: String
  private let id: FeatureID

  init(_ former: String, to title: String, id: FeatureID) {
    self.former = former
    self.title = title
    self.id = id
  }

  /// The document with the new title where it bore the former one; nil where it bears another, or bears it in a form in which
  /// it cannot be found.
  ///
  /// - Parameter isRequired: whether a heading without any title gets it too.
  func apply(to bytes: [UInt8], isRequired: Bool) -> [UInt8]? {
    let document = Document(bytes)
    guard let heading = document.headings.first(where: { $0.level == 1 }) else { return nil }
    let found = Title.of(heading: heading.text, id: id.string)
    let content = document.source.lines.content(ofLine: heading.lines.lowerBound)
    let line = document.source.text(ofLine: heading.lines.lowerBound)
    guard let found else {
      guard isRequired, heading.lines.count == 1 else { return nil }
      let joint = heading.text.contains(id.string) ? " – " : ": "
      return checked(
        [Edit(range: content.upperBound..<content.upperBound, replacement: Array((joint + title).utf8))], bytes)
    }
    guard found == former, let range = line.ranges(of: found).last else { return nil }
    let start = content.lowerBound + line.utf8.distance(from: line.startIndex, to: range.lowerBound)
    return checked([Edit(range: start..<start + found.utf8.count, replacement: Array(title.utf8))], bytes)
  }

  /// The edited document, if it bears the title then.
  private func checked(_ edits: [Edit], _ bytes: [UInt8]) -> [UInt8]? {
    let edited = edits.apply(to: bytes)
    let heading = Document(edited).title.flatMap { Title.of(heading: $0, id: id.string) }
    return heading == nil ? nil : edited
  }
}
