import Documents
import Markdown
import Names
import Vocabulary
import WorkspaceModel

/// The IDs in a document that no feature bears.
struct UnknownMentions {
  private let file: CheckedFile
  private let document: DocumentFacts

  /// Nil where IDs mean nothing, as in the flat layout.
  init?(in file: CheckedFile) {
    guard let document = file.document, file.group?.epic != nil, !document.mentionedFeatures.isEmpty else { return nil }
    self.file = file
    self.document = document
  }

  var problems: [Problem] {
    let linked = linkedIDs
    let claims = claimLines
    var seen: Set<FeatureID> = []
    // A link that leads nowhere is a finding of its own.
    return document.mentionedFeatures.filter { mention in
      !document.decisionLog.contains(mention.line) && !document.generated.contains(mention.line)
        && !claims.contains(mention.line) && !file.context.features.contains(mention.id)
        && linked[mention.line]?.contains(mention.id) != true
    }.filter { seen.insert($0.id).inserted }.map { mention in
      Problem(file.path, line: mention.line, text: mention.id.string, "there is no feature \(mention.id)")
    }
  }

  /// The lines on which a document says whose it is, which are held against its folder.
  private var claimLines: Set<Int> {
    guard file.feature != nil else { return [] }
    return Set([document.header.lines[.featureID], document.title?.line].compactMap { $0 })
  }

  /// The IDs in the destinations of links, by their lines.
  private var linkedIDs: [Int: Set<FeatureID>] {
    var linked: [Int: Set<FeatureID>] = [:]
    for link in file.references where link.kind != .code && link.text.contains("F-") {
      linked[link.line, default: []].formUnion(
        FeatureMention.words(in: link.text).compactMap(FeatureMention.leadingID))
    }
    return linked
  }
}
