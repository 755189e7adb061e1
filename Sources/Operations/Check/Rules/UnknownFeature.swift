import Markdown
import WorkspaceModel

extension Rule {
  static let unknownFeature = Rule(
    "SK032", "unknown-feature", .error,
    summary: "A document refers to a feature that there is not",
    explanation: """
      An ID of the form F-<AREA>-<NNN> in prose, tables or code spans, and every name in `Depends on` or under internal
      dependencies that looks like a feature, must be that of a feature in this workspace. Typing errors, features that were
      renumbered, and ones that live on another branch show here. Code blocks, comments, generated regions and the Decision
      Log, which is history, do not count; of one ID, the first place in a file does. In the flat layout only dependencies are
      looked at.
      """,
    hint: "mend the ID; speckit list shows those that there are",
    .group { group in
      try group.features.flatMap { checked in
        let unknown = checked.dependencies.unknown.filter { FeatureID($0).parts == nil || group.epic == nil }
        return unknown.compactMap { UnknownDependency(name: $0, of: checked)?.problem }
      } + group.files.flatMap { try UnknownMentions(in: $0)?.problems ?? [] }
    })
}

/// A name in `Depends on` that nothing bears.
private struct UnknownDependency {
  let problem: Problem

  init?(name: String, of checked: CheckedFeature) {
    let documents = [checked.feature.spec, checked.feature.plan].compactMap { $0 }
    let place = documents.lazy.compactMap { parsed -> (ParsedDocument, Int)? in
      let lines = 1..<parsed.document.source.lines.count + 1
      return lines.first { parsed.document.visibleText(ofLine: $0)?.contains(name) ?? false }.map { (parsed, $0) }
    }.first
    guard let (parsed, line) = place else { return nil }
    problem = Problem(
      parsed.path, line: line, text: name, "\(checked.feature.id) depends on \(name), and there is no such feature")
  }
}

/// The IDs in a document that no feature bears.
private struct UnknownMentions {
  private let file: CheckedFile
  private let document: Document

  /// Nil where IDs mean nothing, as in the flat layout.
  init?(in file: CheckedFile) throws {
    guard let document = file.document, file.epic != nil, file.source.contains("F-") else { return nil }
    self.file = file
    self.document = document
  }

  var problems: [Problem] {
    let names = file.context.vocabulary.names(.decisionLog)
    let log = LineRanges(joining: document.sections(named: names).map(\.body))
    let linked = linkDestinations
    let claims = claimLines
    var seen: Set<FeatureID> = []
    return (1..<document.source.lines.count + 1).flatMap { line -> [Problem] in
      guard document.source.contains("F-", onLine: line), !log.contains(line), !file.generated.contains(line),
        !claims.contains(line), let text = document.visibleText(ofLine: line)
      else { return [] }
      // A link that leads nowhere is a finding of its own.
      let unknown = UnknownMentions.ids(in: text).filter { id in
        !file.context.features.contains(id) && linked[line]?.contains { $0.contains(id.string) } != true
      }
      return unknown.filter { seen.insert($0).inserted }.map {
        Problem(file.path, line: line, text: $0.string, "there is no feature \($0)")
      }
    }
  }

  /// The lines on which a document says whose it is, which are held against its folder.
  private var claimLines: Set<Int> {
    guard file.feature != nil else { return [] }
    let field = DocumentHeader(of: document).lines[.featureID]
    let title = document.headings.first { $0.level == 1 }?.lines.lowerBound
    return Set([field, title].compactMap { $0 })
  }

  /// The destinations of links by their lines.
  private var linkDestinations: [Int: [String]] {
    let links = document.inlineReferences.filter { $0.kind != .code }
    return Dictionary(links.map { ($0.line, [$0.text]) }, uniquingKeysWith: +)
  }

  /// The IDs that stand in a line as words of their own.
  private static func ids(in text: String) -> [FeatureID] {
    let words = text.split { character in
      !(character.isASCII && (character.isLetter || character.isNumber)) && character != "-" && character != "_"
    }
    return words.filter { $0.hasPrefix("F-") }.compactMap { word in
      let id = FeatureID(String(word.trimmedAtEnd { $0 == "-" || $0 == "_" }))
      return id.parts != nil && id.string == id.string.uppercased() ? id : nil
    }
  }
}
