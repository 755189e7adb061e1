public import Changes
import Documents
public import Files
import Markdown
import Names
import Survey
public import WorkspaceModel

/// Gives entries of a Decision Log that share an ID one of their own.
///
/// The entry that came first keeps the ID: the one that a commit has which lacks the others, else the first in the log. The
/// others get the next free ID. What names them is rewritten where it can only mean them; what may mean either stays, and is
/// told. A log with a merge conflict is left alone.
public struct DecisionRenumbering {
  /// What was done.
  public struct Outcome: Sendable {
    /// The documents that say something else now.
    public let paths: Set<RelativePath>
    /// What may mean either of two entries.
    public let doubtful: [DoubtfulReference]
  }

  let session: Session
  let draft: DraftTree

  /// Renumbers in a draft.
  public init(_ session: Session, _ draft: DraftTree) {
    self.session = session
    self.draft = draft
  }

  /// Renumbers the entries of one log, and writes what changes.
  ///
  /// - Throws: `FileError`, `GitError`.
  public func renumber(_ group: FeatureGroup, in map: WorkspaceMap) throws -> Outcome {
    let nothing = Outcome(paths: [], doubtful: [])
    guard let bytes = try draft.read(group.decisionLog)?.bytes else { return nothing }
    let log = DecisionLog(of: Document(bytes), session.workspace.vocabulary)
    let doubled = DoubledID.all(in: log.entries.map(\.entry)).filter { $0.variants.count > 1 }
    if log.conflictLine != nil || doubled.isEmpty { return nothing }
    let evidence = try DecisionEvidence.all(of: group, session.workspace)
    var series = DecisionSeries(of: log, besides: try session.namedDecisions(of: group, in: draft, map))
    var claims: [DecisionClaim] = []
    var edits: [Edit] = []
    for doubled in doubled {
      let claim = DecisionClaim(doubled, in: log, evidence.bases, &series)
      let renaming = claim.edits(in: log)
      guard isRead(edits + renaming, of: bytes, as: claims + [claim], log) else { continue }
      edits += renaming
      claims.append(claim)
    }
    let renamed = DecisionLog(of: Document(edits.apply(to: bytes)), session.workspace.vocabulary)
    let references = DecisionReferences(
      claims: claims, log: log, renamed: renamed, path: group.decisionLog, evidence: evidence.bases + evidence.sides)
    return try rewrite(references, group, map, log: (bytes, edits))
  }

  /// Whether the log reads as it did, but for the IDs of the entries that get others.
  private func isRead(_ edits: [Edit], of bytes: [UInt8], as claims: [DecisionClaim], _ log: DecisionLog) -> Bool {
    var expected = log.entries.map(\.entry)
    for (position, id) in claims.flatMap(\.newIDs) { expected[position].id = id }
    let read = DecisionLog(of: Document(edits.apply(to: bytes)), session.workspace.vocabulary).entries.map(\.entry)
    return read == expected
  }

  private func rewrite(
    _ references: DecisionReferences, _ group: FeatureGroup, _ map: WorkspaceMap, log: (bytes: [UInt8], edits: [Edit])
  ) throws -> Outcome {
    var paths: Set<RelativePath> = []
    var doubtful: [DoubtfulReference] = []
    let own = references.inLog(besides: log.edits)
    doubtful += own.doubtful
    let written = (log.edits + own.edits).apply(to: log.bytes)
    if written != log.bytes {
      try draft.write(written, to: group.decisionLog)
      paths.insert(group.decisionLog)
    }
    let documents = GroupDocuments(draft)
    for feature in map.features(of: group) {
      let found = references.inDocuments(try documents.below(feature.directory), of: feature.id)
      doubtful += found.doubtful
      for (path, bytes) in found.written {
        try draft.write(bytes, to: path)
        paths.insert(path)
      }
    }
    let found = references.inDocuments(try documents.own(of: group), of: nil)
    for (path, bytes) in found.written {
      try draft.write(bytes, to: path)
      paths.insert(path)
    }
    return Outcome(paths: paths, doubtful: doubtful + found.doubtful)
  }
}

/// Who keeps an ID that entries share, and what the others get.
struct DecisionClaim {
  /// The ID.
  let id: String
  /// The entries that share it; those that say the same stand together.
  let variants: [[Int]]
  /// Which of them keeps it.
  let kept: Int
  /// What the others get, by position in `variants`; that of the kept one is the old.
  let ids: [String]

  /// Decides it; the entries in a commit that lacks others came first.
  init(_ doubled: DoubledID, in log: DecisionLog, _ bases: [DecisionEvidence], _ series: inout DecisionSeries) {
    let entries = doubled.variants.map { log.entries[$0[0]].entry }
    let telling = bases.lazy.map { base in entries.indices.filter { base.holds(entries[$0]) } }
      .first { !$0.isEmpty && $0.count < entries.count }
    let kept = telling?.first ?? 0
    id = doubled.id
    variants = doubled.variants
    self.kept = kept
    ids = entries.indices.map { variant in
      if variant == kept { return doubled.id }
      let id = series.freeID(insteadOf: doubled.id, of: entries[variant].feature)
      series.take(id)
      return id
    }
  }

  /// The positions of entries that get another ID, with it.
  var newIDs: [(Int, String)] {
    zip(variants, ids).enumerated().filter { $0.offset != kept }.flatMap { variant in
      variant.element.0.map { ($0, variant.element.1) }
    }
  }

  /// The edits that give the entries their IDs.
  func edits(in log: DecisionLog) -> [Edit] { newIDs.flatMap { log.renaming(log.entries[$0], to: $1) } }

  /// Which of the variants an entry of the log belongs to.
  func variant(at position: Int) -> Int? { variants.firstIndex { $0.contains(position) } }
}
