import Changes
import Configuration
import Documents
import Markdown
import Names
import Survey

/// Brings the captured entries of a Decision Log in step with what the features' plans state.
///
/// An entry that stands in HEAD's version of the log is history: a changed row supersedes it, a vanished row is noted as
/// withdrawn. Until then the entry is rewritten or removed as the row changes.
struct DecisionCapture {
  let session: Session
  let captured: [CapturedDecision]
  /// The features that are known; entries of others are left alone.
  let features: Set<FeatureID>
  /// The log of HEAD's version, nil where there is none; asked for only where an entry says what no document says.
  let history: () throws -> DecisionLog?
  /// The sources that are to be brought in step; nil for all.
  var wanted: Set<String>?
  /// The IDs that are named beside the log; asked for only where an entry is added.
  let named: () throws -> NamedDecisions
  /// What the documents state in HEAD's version, by source; asked for only where an entry has to be rewritten.
  let committed: () throws -> [String: CapturedDecision]

  /// The exec plan's bytes with every decision captured; nil where the document has no place for one more entry, because
  /// a block that is never closed or a conflict takes it in.
  func apply(to bytes: [UInt8]) throws -> [UInt8]? {
    let found = DecisionLog(of: Document(bytes), session.workspace.vocabulary)
    if found.conflictLine != nil { return nil }
    let edits = try settlingOwn(in: found)
    let settled = edits.isEmpty ? bytes : edits.apply(to: bytes)
    let log = edits.isEmpty ? found : DecisionLog(of: Document(settled), session.workspace.vocabulary)
    let additions = try additions(to: log)
    return additions.isEmpty ? settled : log.adding(additions)
  }

  /// The entries that the log lacks: new and changed decisions, then withdrawals.
  private func additions(to log: DecisionLog) throws -> [DecisionLog.Addition] {
    let held = LoggedDecisions(DecisionLogFacts(log))
    var missing: [(decision: String, rationale: String, source: String, replaced: Int?)] = []
    for decision in captured where isWanted(decision.key) {
      let old = held.current[decision.key]
      let isThere = old.map { decision.says(log.entries[$0].entry) } ?? held.hold(decision)
      if !isThere { missing.append((decision.decision, decision.rationale, decision.source, old)) }
    }
    for (key, position) in held.gone(stated: Set(captured.map(\.key)), isKnown: isKnown) where isWanted(key) {
      let entry = log.entries[position].entry
      missing.append(
        (DecisionEntry.withdrawal + entry.decision, DecisionEntry.withdrawalRationale, entry.source ?? key, position))
    }
    if missing.isEmpty { return [] }
    let author = try session.author()
    var series = DecisionSeries(of: log, besides: try named())
    return missing.map { missing in
      // An entry that something else has replaced already keeps its one note.
      let replaced = missing.replaced.flatMap { log.entries[$0].entry.supersededBy == nil ? $0 : nil }
      var entry = DecisionEntry(
        id: nil, decision: missing.decision, rationale: missing.rationale, date: session.moment.day, author: author,
        source: missing.source, supersedes: replaced.map { log.name(at: $0) })
      entry.id = series.next(for: entry.feature)
      return DecisionLog.Addition(entry, replacing: replaced.map { log.entries[$0] })
    }
  }

  private func isWanted(_ source: String) -> Bool { wanted?.contains(source) ?? true }

  /// Whether `source` is one that capturing writes as it is configured, of a feature that is here to be asked.
  private func isKnown(_ source: String) -> Bool {
    CapturedDecision.isKnown(source, features, session.workspace.configuration.capture)
  }

  /// Rewrites or removes captured entries that are not history yet and no longer say what the plans say.
  private func settlingOwn(in log: DecisionLog) throws -> [Edit] {
    var read: DecisionHistory?
    let isHistory = { (entry: DecisionEntry) in
      let history = try read ?? DecisionHistory(history())
      read = history
      return history.holds(entry)
    }
    let stated = Dictionary(captured.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    let references = References(log)
    let edits = try log.entries.flatMap { placed -> [Edit] in
      guard let key = placed.entry.sourceKey, isKnown(key), isWanted(key), placed.entry.id != nil,
        placed.entry.supersededBy == nil, !(stated[key]?.says(placed.entry) ?? placed.entry.isWithdrawal),
        try !isHistory(placed.entry), log.isVerbatim(placed)
      else { return [] }
      guard let decision = stated[key] else { return references.removal(of: placed) }
      if let older = references.entry(placed.entry.supersedes)?.entry, older.sourceKey == key, decision.says(older) {
        return references.removal(of: placed)
      }
      // The documents say what they said, so somebody changed the entry: it is superseded, and both texts stay.
      if try committed()[key] == decision { return [] }
      var entry = placed.entry
      entry.decision = decision.decision
      entry.rationale = decision.rationale
      return [log.rewriting(placed, as: entry)]
    }
    // Two entries of one ID, as a merge leaves them, may stand behind the same older one.
    var ranges: Set<Range<Int>> = []
    return edits.filter { ranges.insert($0.range).inserted }
  }

  /// The entries of a log by how others name them.
  private struct References {
    let log: DecisionLog
    private let byName: [String: Int]

    init(_ log: DecisionLog) {
      self.log = log
      byName = Dictionary(
        log.entries.indices.map { (log.name(at: $0), $0) }, uniquingKeysWith: { first, _ in first })
    }

    func entry(_ name: String?) -> DecisionLog.Placed? { name.flatMap { byName[$0] }.map { log.entries[$0] } }

    /// Removes an entry, and the note on the one that it supersedes.
    func removal(of stale: DecisionLog.Placed) -> [Edit] {
      let removal = log.removing(stale)
      guard let older = entry(stale.entry.supersedes), older.entry.supersededBy == stale.entry.id,
        let note = log.removingSuperseded(older)
      else { return [removal] }
      return [removal, note]
    }
  }
}
