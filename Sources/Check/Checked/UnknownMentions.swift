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
    let unknown = unknown
    if unknown.isEmpty { return [] }
    if unknown.count > AbsentFeatures.most {
      var seen = Set(unknown.filter { isYetToCome($0.id) }.map(\.id))
      return problems(unknown.filter { seen.insert($0.id).inserted })
    }
    let said = AbsentFeatures(in: file.path, file.context)
    let planned = Set(unknown.filter { isYetToCome($0.id) || said.isPlanned($0.id.string, onLine: $0.line) }.map(\.id))
    let here = unknown.filter { !said.isElsewhere($0.id.string, onLine: $0.line) }
    var seen = planned
    return problems(here.filter { seen.insert($0.id).inserted })
  }

  private func problems(_ mentions: [FeatureMention]) -> [Problem] {
    mentions.map { mention in
      Problem(
        file.path, line: mention.line, text: mention.id.string, "there is no feature \(mention.id)",
        fix: FormerName(mention.id, in: file)?.fix)
    }
  }

  /// The mentions of features that there are not. A link that leads nowhere is a finding of its own.
  private var unknown: [FeatureMention] {
    let linked = linkedIDs
    let claims = claimLines
    return document.mentionedFeatures.filter { mention in
      !document.decisionLog.contains(mention.line) && !document.generated.contains(mention.line)
        && !claims.contains(mention.line) && !file.context.features.contains(mention.id)
        && linked[mention.line]?.contains(mention.id) != true
    }
  }

  /// Whether a document of an epic speaks of a feature whose number no feature of the area has reached: it plans it.
  private func isYetToCome(_ id: FeatureID) -> Bool {
    guard file.feature == nil, let parts = id.parts, let highest = file.context.highestNumbers[parts.area] else {
      return false
    }
    return parts.number > highest
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
