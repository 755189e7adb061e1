import Markdown
import WorkspaceModel

extension Rule {
  static let headerID = Rule(
    "SK020", "header-id", .error, fixable: true,
    summary: "A header names another feature or epic than the folder it lies in",
    explanation: """
      The folder is what tools go by, the header is what people read. A specification or plan that was copied, moved or
      renumbered by hand keeps the old ID in its header or title, and whoever follows it ends up in another feature. With
      `--fix` the ID of the folder is put into the header field.
      """,
    hint: "write the ID of the folder, or move the document",
    .feature { checked in
      [checked.feature.spec, checked.feature.plan, checked.feature.tasks].compactMap { $0 }.flatMap { parsed in
        HeaderClaims(parsed, checked).problems
      }
    })
}

/// What the header of a document says of where it belongs, held against where it lies.
private struct HeaderClaims {
  private let parsed: ParsedDocument
  private let header: DocumentHeader
  private let checked: CheckedFeature

  init(_ parsed: ParsedDocument, _ checked: CheckedFeature) {
    self.parsed = parsed
    self.checked = checked
    header = DocumentHeader(of: parsed.document)
  }

  var problems: [Problem] { [featureID, epic, title].compactMap { $0 } }

  private var featureID: Problem? {
    guard let claimed = header.featureID, isID(claimed), FeatureID(claimed) != checked.feature.id,
      let line = header.lines[.featureID]
    else { return nil }
    return Problem(
      parsed.path, line: line, text: claimed, "the header says \(claimed), and the folder \(checked.feature.id)",
      fix: replacing(claimed, by: checked.feature.id.string, onLine: line))
  }

  private var epic: Problem? {
    guard let epic = checked.epic, let value = header.epic, let line = header.lines[.epic] else { return nil }
    let claimed = String(value.prefix { !$0.isWhitespace && !"(（,".contains($0) })
    guard EpicID(claimed).parts != nil, !epic.id.isNamed(by: claimed) else { return nil }
    return Problem(
      parsed.path, line: line, text: claimed, "the header says \(claimed), and the folder lies in \(epic.id)",
      fix: replacing(claimed, by: epic.id.string, onLine: line))
  }

  /// Whether a text is an ID as the layout of the feature has them, and not one of the team's own.
  private func isID(_ text: String) -> Bool {
    checked.location.layout == .epic
      ? FeatureID(text).parts != nil
      : FeatureNumber.of(text) != nil || checked.context.features.contains(FeatureID(text))
  }

  /// The ID of another feature in the place of the title.
  private var title: Problem? {
    guard checked.location.layout == .epic, let heading = parsed.document.headings.first(where: { $0.level == 1 })
    else { return nil }
    let words = heading.text.split { $0.isWhitespace || ":：()（）[]–—".contains($0) }.map(String.init)
    let claimed = words.filter { FeatureID($0).parts != nil }
    guard let other = claimed.first, claimed.count == 1, FeatureID(other) != checked.feature.id else { return nil }
    return Problem(
      parsed.path, line: heading.lines.lowerBound, text: other,
      "the title names \(other), and the folder is \(checked.feature.id)")
  }

  /// Puts the right ID onto a line that says the wrong one once.
  private func replacing(_ wrong: String, by right: String, onLine line: Int) -> Finding.Fix {
    .edit { bytes in
      let source = Source(bytes)
      guard line <= source.lines.count else { return bytes }
      let content = source.lines.content(ofLine: line)
      let text = String(decoding: bytes[content], as: UTF8.self)
      let parts = text.ranges(of: wrong)
      guard parts.count == 1, let range = parts.first, Array(text.utf8).elementsEqual(bytes[content]) else {
        return bytes
      }
      return [
        Edit(range: content, replacement: Array((text[..<range.lowerBound] + right + text[range.upperBound...]).utf8))
      ]
      .apply(to: bytes)
    }
  }
}
