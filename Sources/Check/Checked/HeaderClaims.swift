import Documents
import Files
import Markdown
import Names
import Text
import Vocabulary
import WorkspaceModel

/// What the header of a document says of where it belongs, held against where it lies.
struct HeaderClaims {
  private let path: RelativePath
  private let document: DocumentFacts
  private let checked: CheckedFeature

  init(_ path: RelativePath, _ document: DocumentFacts, _ checked: CheckedFeature) {
    self.path = path
    self.document = document
    self.checked = checked
  }

  private var header: DocumentHeader { document.header }

  var problems: [Problem] { [featureID, epic, title].compactMap { $0 } }

  private var featureID: Problem? {
    guard let claimed = header.featureID, isID(claimed), FeatureID(directory: claimed) != checked.feature.id,
      let line = header.lines[.featureID]
    else { return nil }
    return Problem(
      path, line: line, text: claimed, "the header says \(claimed), and the folder \(checked.feature.id)",
      fix: renamed(from: claimed) ?? replacing(claimed, by: checked.feature.id.string, onLine: line))
  }

  private var epic: Problem? {
    guard let epic = checked.epic, let value = header.epic, let line = header.lines[.epic] else { return nil }
    let claimed = String(value.prefix { !$0.isWhitespace && !"(（,".contains($0) })
    guard EpicID(claimed).parts != nil, !epic.id.isNamed(by: claimed) else { return nil }
    return Problem(
      path, line: line, text: claimed, "the header says \(claimed), and the folder lies in \(epic.id)",
      fix: moved(from: claimed) ?? replacing(claimed, by: epic.id.string, onLine: line))
  }

  /// Whether a text is an ID as the layout of the feature has them, and not one of the team's own.
  private func isID(_ text: String) -> Bool {
    checked.location.layout == .epic
      ? FeatureID(directory: text).parts != nil
      : FeatureNumber.of(text) != nil || checked.context.features.contains(FeatureID(text))
  }

  /// The ID of another feature in the place of the title: `Implementation Plan: F-…`, `F-… – Sign up`, `Sign up (F-…)`.
  private var title: Problem? {
    guard checked.location.layout == .epic, let heading = document.title,
      let claimed = HeaderClaims.id(ofTitle: heading.text), FeatureID(claimed) != checked.feature.id
    else { return nil }
    return Problem(
      path, line: heading.line, text: claimed,
      "the title names \(claimed), and the folder is \(checked.feature.id)", fix: renamed(from: claimed))
  }

  /// The ID with which a title begins, behind its kind, or that stands in brackets at its end.
  private static func id(ofTitle heading: String) -> String? {
    let title = heading.firstIndex { ":：".contains($0) }.map { heading[heading.index(after: $0)...] } ?? heading[...]
    let words = [heading[...], title].flatMap { text -> [Substring] in
      let words = text.split(whereSeparator: \.isWhitespace)
      let last = words.last.flatMap { "([（".contains($0.first ?? " ") ? $0 : nil }
      return [words.first, last].compactMap { $0 }
    }
    let ids = words.map { String($0.drop { "([（".contains($0) }.trimmedAtEnd { ")]）:：".contains($0) }) }
    return ids.first { FeatureID($0).parts != nil }
  }

  /// Nobody else has the ID, so that the folder was renamed by hand.
  private func renamed(from claimed: String) -> Finding.Fix? {
    let id = FeatureID(directory: claimed)
    guard checked.location.layout == .epic, id.parts != nil, checked.feature.id.parts != nil,
      checked.context.knowsEveryFeature, !checked.context.features.contains(id)
    else { return nil }
    return .names(of: checked.location.directory, id: id.string, epic: nil)
  }

  /// No other feature has the ID, so that the folder was moved by hand, or that of the epic was.
  private func moved(from claimed: String) -> Finding.Fix? {
    guard checked.location.layout == .epic, checked.context.knowsEveryFeature,
      checked.context.map.features.count(where: { $0.id == checked.feature.id }) == 1
    else { return nil }
    return .names(of: checked.location.directory, id: nil, epic: claimed)
  }

  /// Puts the right ID in place of the wrong one in a header field, link and all; nil where the wrong one stands on the line
  /// outside the field too.
  private func replacing(_ wrong: String, by right: String, onLine line: Int) -> Finding.Fix? {
    HeaderClaims.replacing(wrong, by: right, in: path, onLine: line, checked.context)
  }

  /// The same in any document.
  static func replacing(
    _ wrong: String, by right: String, in path: RelativePath, onLine line: Int, _ context: CheckContext
  ) -> Finding.Fix? {
    // Findings are few, so that the document is looked at once more for each.
    guard let bytes = try? context.tree.read(path)?.bytes else { return nil }
    let read = Document(bytes)
    let text = read.source.text(ofLine: line)
    let fields = read.headerFields.filter { $0.line == line && $0.rawValue.contains(wrong) }
    guard fields.count == 1, fields[0].rawValue.ranges(of: wrong).count == text.ranges(of: wrong).count else {
      return nil
    }
    return .edit { bytes in
      let source = Source(bytes)
      guard line <= source.lines.count else { return bytes }
      let content = source.lines.content(ofLine: line)
      let text = String(decoding: bytes[content], as: UTF8.self)
      guard Array(text.utf8).elementsEqual(bytes[content]) else { return bytes }
      return [Edit(range: content, replacement: Array(text.replacing(wrong, with: right).utf8))].apply(to: bytes)
    }
  }
}
