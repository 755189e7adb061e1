import Markdown
import WorkspaceModel

/// The IDs in a document that no feature bears.
struct UnknownMentions {
  private let file: CheckedFile
  private let document: Document

  /// Nil where IDs mean nothing, as in the flat layout.
  init?(in file: CheckedFile) {
    guard let document = file.document, file.group?.epic != nil, file.source.contains("F-") else { return nil }
    self.file = file
    self.document = document
  }

  var problems: [Problem] {
    let names = file.context.vocabulary.names(.decisionLog)
    let log = LineRanges(joining: document.sections(named: names).map(\.body))
    let linked = linkedIDs
    let claims = claimLines
    var seen: Set<FeatureID> = []
    return (1..<document.source.lines.count + 1).flatMap { line -> [Problem] in
      guard document.source.contains("F-", onLine: line), !log.contains(line), !file.generated.contains(line),
        !claims.contains(line), let text = document.visibleText(ofLine: line)
      else { return [] }
      // A link that leads nowhere is a finding of its own.
      let unknown = UnknownMentions.ids(in: text).filter { id in
        !file.context.features.contains(id) && linked[line]?.contains(id) != true
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

  /// The IDs in the destinations of links, by their lines.
  private var linkedIDs: [Int: Set<FeatureID>] {
    var linked: [Int: Set<FeatureID>] = [:]
    for link in file.references where link.kind != .code && link.text.contains("F-") {
      linked[link.line, default: []].formUnion(
        UnknownMentions.words(in: link.text).compactMap(UnknownMentions.leadingID))
    }
    return linked
  }

  /// The ID that the name of a folder or a branch begins with.
  private static func leadingID(_ word: Substring) -> FeatureID? {
    let fields = word.split(separator: "-", maxSplits: 3)
    return fields.count >= 3 ? FeatureID(fields.prefix(3).joined(separator: "-")) : nil
  }

  /// The IDs that stand in a text as words of their own.
  private static func ids(in text: String) -> [FeatureID] {
    words(in: text).filter { $0.hasPrefix("F-") }.compactMap { word in
      let id = FeatureID(String(word.trimmedAtEnd { $0 == "-" || $0 == "_" }))
      return id.parts != nil && id.string == id.string.uppercased() ? id : nil
    }
  }

  private static func words(in text: String) -> [Substring] {
    text.split { character in
      !(character.isASCII && (character.isLetter || character.isNumber)) && character != "-" && character != "_"
    }
  }
}
