import Documents
import Files
import Markdown
import Names
import Text

/// Finds out which of the entries that share an ID is meant where documents name it.
struct DecisionReferences {
  let claims: [DecisionClaim]
  /// The log as it was, and as it reads with the new IDs.
  private let log: DecisionLog
  private let path: RelativePath
  private let evidence: [DecisionEvidence]
  private let oldAnchors: [String?]
  private let newAnchors: [String?]
  private let renaming: DecisionRenaming

  init(
    claims: [DecisionClaim], log: DecisionLog, renamed: DecisionLog, path: RelativePath, evidence: [DecisionEvidence]
  ) {
    self.claims = claims
    self.log = log
    self.path = path
    self.evidence = evidence
    oldAnchors = DecisionLogFacts(log).entries.map(\.anchor)
    newAnchors = DecisionLogFacts(renamed).entries.map(\.anchor)
    let changed = zip(oldAnchors, newAnchors).compactMap { old, new in
      old.flatMap { old in new.flatMap { $0 == old ? nil : (old, $0) } }
    }
    renaming = DecisionRenaming(
      Dictionary(claims.map { ($0.id, $0.id) }, uniquingKeysWith: { first, _ in first }),
      anchors: Dictionary(changed, uniquingKeysWith: { first, _ in first }))
  }

  /// What a place means.
  private enum Meaning {
    /// The entry that gets this ID, or the anchor of one that gets this anchor.
    case renamed(String)
    /// What keeps its ID, or something else than a decision of the log.
    case other
    /// One of several.
    case doubtful(DecisionClaim)
  }

  /// The edits of the log, but for those that are made already.
  func inLog(besides made: [Edit]) -> (edits: [Edit], doubtful: [DoubtfulReference]) {
    let document = log.document
    let regions = ManagedRegions(document).regions.map { $0.beginLine..<$0.endLine + 1 }
    var edits: [Edit] = []
    var doubtful: [DoubtfulReference] = []
    let mentions = renaming.mentions(in: document)
    for mention in mentions where !made.contains(where: { $0.range.overlaps(mention.range) }) {
      if regions.contains(where: { $0.contains(mention.line) }) { continue }
      let position = log.entries.firstIndex { $0.lines.contains(mention.line) }
      let place = Place(
        path: path, document: document, feature: position.flatMap { log.entries[$0].entry.feature }, position: position,
        mentions: mentions)
      // What the kept entry begins with is its own ID.
      if let position, isLead(mention, of: position) { continue }
      switch meaning(of: mention, at: place) {
      case .renamed(let name): edits.append(mention.edit(to: name))
      case .other: break
      case .doubtful(let claim): doubtful.append(reference(mention, claim, path))
      }
    }
    return (edits, doubtful)
  }

  /// What the documents of a feature, or those that features share, say afterwards, as far as they change.
  func inDocuments(
    _ documents: [(path: RelativePath, bytes: [UInt8])], of feature: FeatureID?
  ) -> (written: [(RelativePath, [UInt8])], doubtful: [DoubtfulReference]) {
    let named = documents.filter { mayName($0.bytes) }.map { ($0.path, Document($0.bytes)) }
    let local = Set(named.flatMap { idsOfOwnHeadings(in: $0.1) })
    var written: [(RelativePath, [UInt8])] = []
    var doubtful: [DoubtfulReference] = []
    for (path, document) in named {
      let regions = ManagedRegions(document).regions.map { $0.beginLine..<$0.endLine + 1 }
      let mentions = renaming.mentions(in: document)
      let place = Place(path: path, document: document, feature: feature, position: nil, mentions: mentions)
      let own = idsOfOwnHeadings(in: document)
      var edits: [Edit] = []
      for mention in mentions where !regions.contains(where: { $0.contains(mention.line) }) {
        if mention.target == nil, own.contains(mention.id.lowercased()) { continue }
        switch meaning(of: mention, at: place, isLocal: local.contains(mention.id.lowercased())) {
        case .renamed(let name): edits.append(mention.edit(to: name))
        case .other: break
        case .doubtful(let claim): doubtful.append(reference(mention, claim, path))
        }
      }
      if !edits.isEmpty { written.append((path, edits.apply(to: document.source.bytes))) }
    }
    return (written, doubtful)
  }

  /// Where a mention stands.
  private struct Place {
    let path: RelativePath
    let document: Document
    /// The feature whose document, or whose entry of the log, it is.
    let feature: FeatureID?
    /// The entry of the log.
    let position: Int?
    let mentions: [DecisionMention]
  }

  private func meaning(of mention: DecisionMention, at place: Place, isLocal: Bool = false) -> Meaning {
    if let link = link(of: mention, at: place) {
      guard isLog(link.target, from: place.path) else { return .other }
      if let meaning = meaning(ofAnchor: link.fragment, mention) { return meaning }
    }
    guard let claim = claims.first(where: { $0.id.lowercased() == mention.id.lowercased() }) else { return .other }
    if isLocal { return .doubtful(claim) }
    let known = variants(of: claim, evidentAt: mention, place)
    let variant = known.isEmpty ? variant(of: claim, likelyAt: place) : known.count == 1 ? known.first : nil
    return variant.map { meaning($0, claim) } ?? .doubtful(claim)
  }

  private func meaning(_ variant: Int, _ claim: DecisionClaim) -> Meaning {
    variant == claim.kept ? .other : .renamed(claim.ids[variant])
  }

  /// The link that a mention is the anchor or the text of.
  private func link(of mention: DecisionMention, at place: Place) -> (target: String, fragment: String)? {
    let bytes = place.document.source.bytes
    let line = bytes[mention.range.upperBound..<place.document.source.lines.content(ofLine: mention.line).upperBound]
    if let target = mention.target {
      let start = bytes[..<mention.range.lowerBound].lastIndex(of: .numberSign).map { $0 + 1 }
      let end = line.firstIndex { $0.isWhiteSpace || ")>\"".utf8.contains($0) } ?? line.endIndex
      return (target, String(decoding: bytes[(start ?? mention.range.lowerBound)..<end], as: UTF8.self))
    }
    guard
      let close = line.firstIndex(where: {
        $0 == .openingBracket || $0 == .closingParenthesis || $0 == .openingParenthesis
      }),
      line[close] == .openingParenthesis, close > line.startIndex, line[close - 1] == .closingBracket
    else { return nil }
    let rest = line[(close + 1)...].drop { $0 == .lessThan }
    let destination = rest.prefix { !$0.isWhiteSpace && !")>".utf8.contains($0) }
    let parts = destination.split(separator: .numberSign, maxSplits: 1, omittingEmptySubsequences: false)
    let text = parts.map { String(decoding: $0, as: UTF8.self) }
    return (text.first ?? "", text.count > 1 ? text[1] : "")
  }

  /// Whether a link goes to the document of the log.
  private func isLog(_ target: String, from document: RelativePath) -> Bool {
    if target.isEmpty { return document == path }
    let decoded = String(decoding: Array(target.utf8).percentDecoded, as: UTF8.self)
    return RelativePath(document.parent.string + "/" + decoded) == path
  }

  /// What an anchor of the log means; nil where it does not tell.
  private func meaning(ofAnchor fragment: String, _ mention: DecisionMention) -> Meaning? {
    let positions = oldAnchors.indices.filter { oldAnchors[$0]?.lowercased() == fragment.lowercased() }
    guard positions.count == 1, let position = positions.first, !isShared(fragment) else { return nil }
    if mention.target != nil {
      guard let new = newAnchors[position], let old = oldAnchors[position], new != old else { return .other }
      return .renamed(new)
    }
    guard let claim = claims.first(where: { $0.variant(at: position) != nil }),
      let variant = claim.variant(at: position)
    else { return .other }
    return meaning(variant, claim)
  }

  /// Whether an anchor was that of several entries before they met, which then had nothing behind the ID.
  private func isShared(_ fragment: String) -> Bool {
    claims.contains { $0.id.lowercased() == fragment.lowercased() }
  }

  /// The entries that commits know which have the place where a mention stands, and only one of the entries.
  private func variants(of claim: DecisionClaim, evidentAt mention: DecisionMention, _ place: Place) -> Set<Int> {
    let entries = claim.variants.map { log.entries[$0[0]].entry }
    let line = place.document.source.bytes[place.document.source.textRange(ofLine: mention.line)]
    var found: Set<Int> = []
    for evidence in evidence {
      let held = entries.indices.filter { evidence.holds(entries[$0]) }
      guard held.count == 1, let variant = held.first else { continue }
      let isThere =
        place.position.map { evidence.holds(log.entries[$0].entry) } ?? evidence.holds(line, of: place.path)
      if isThere { found.insert(variant) }
    }
    return found
  }

  /// The one entry that a place means by what it belongs to: the one that replaces, or is replaced by, the entry that it
  /// stands in; the one from the same source; the only one of the same feature, where all others are of other features.
  private func variant(of claim: DecisionClaim, likelyAt place: Place) -> Int? {
    let entries = claim.variants.map { $0.map { log.entries[$0].entry } }
    let only = { (isMeant: (DecisionEntry) -> Bool) -> Int? in
      let found = entries.indices.filter { entries[$0].contains(where: isMeant) }
      return found.count == 1 ? found.first : nil
    }
    if let own = place.position.map({ log.entries[$0].entry }) {
      if let id = own.id, let found = only({ DecisionReferences.names($0.supersededBy, id) }) { return found }
      if let id = own.id, let found = only({ DecisionReferences.names($0.supersedes, id) }) { return found }
      if own.sourceKey?.contains("\"") == true, let found = only({ $0.sourceKey == own.sourceKey }) { return found }
    }
    guard let feature = place.feature, entries.allSatisfy({ $0.contains { $0.feature != nil } }) else { return nil }
    return only { $0.feature == feature }
  }

  private static func names(_ text: String?, _ id: String) -> Bool {
    text?.split(separator: ",").contains { DecisionText.normalised(String($0)).lowercased() == id.lowercased() }
      ?? false
  }

  /// Whether a mention is what an entry begins with.
  private func isLead(_ mention: DecisionMention, of position: Int) -> Bool {
    log.renaming(log.entries[position], to: mention.id).contains { $0.range == mention.range }
  }

  /// The IDs among those shared that headings of a document begin with: it has decisions of its own by these.
  private func idsOfOwnHeadings(in document: Document) -> Set<String> {
    let labels = document.idsOfHeadings
    return Set(claims.map { $0.id.lowercased() }).filter(labels.contains)
  }

  /// A quick look whether a document may name an ID.
  private func mayName(_ bytes: [UInt8]) -> Bool {
    let small = bytes.map(\.lowercased)
    return claims.contains { small.firstRange(of: Array($0.id.lowercased().utf8)) != nil }
  }

  private func reference(_ mention: DecisionMention, _ claim: DecisionClaim, _ path: RelativePath) -> DoubtfulReference
  {
    DoubtfulReference(
      path: path, line: mention.line, id: claim.id,
      others: claim.ids.enumerated().filter { $0.offset != claim.kept }.map(\.element))
  }
}
