import Configuration
import Markdown
import WorkspaceModel

/// Brings the captured entries of a Decision Log in step with what the features' plans state.
///
/// An entry that stands in HEAD's version of the log is history: a changed row supersedes it, a vanished row is noted as
/// withdrawn. Until then the entry is rewritten or removed.
struct DecisionCapture {
  let session: Session
  let captured: [CapturedDecision]
  /// The features that are known; entries of others are left alone.
  let features: Set<FeatureID>
  /// The log of HEAD's version; nil where there is none.
  let history: DecisionLog?

  /// The exec plan's bytes with every decision captured; nil where the document has no place for one more entry, because
  /// a block that is never closed or a conflict takes it in.
  func apply(to bytes: [UInt8]) throws -> [UInt8]? {
    let bytes = settlingOwn(bytes)
    let log = DecisionLog(of: Document(bytes), session.vocabulary)
    let additions = try additions(to: log)
    if additions.isEmpty { return bytes }
    guard let appended = log.appending(additions.map(\.entry)) else { return nil }
    let notes = additions.compactMap { addition in
      addition.replaced.flatMap { old in addition.entry.id.flatMap { log.superseding(old, by: $0) } }
    }
    let edited = (notes + [appended]).merged.apply(to: bytes)
    let found = Set(DecisionLog(of: Document(edited), session.vocabulary).entries.compactMap(\.entry.id))
    return additions.allSatisfy { $0.entry.id.map(found.contains) ?? false } ? edited : nil
  }

  /// A new entry, and the one that it supersedes.
  private struct Addition {
    let entry: DecisionEntry
    let replaced: DecisionLog.Placed?
  }

  /// The entries that the log lacks: new and changed decisions, then withdrawals.
  private func additions(to log: DecisionLog) throws -> [Addition] {
    let current = latest(in: log)
    let author = try session.author()
    var additions: [Addition] = []
    func add(_ decision: String, _ rationale: String, source: String, replacing old: DecisionLog.Placed?) {
      let entry = DecisionEntry(
        id: log.id(after: additions.count), decision: decision, rationale: rationale, date: session.moment.day,
        author: author, source: source, supersedes: old?.entry.id)
      additions.append(Addition(entry: entry, replaced: old))
    }
    for decision in captured {
      let old = current[decision.source]
      let isThere = old.map { decision.says($0.entry) } ?? decision.stands(in: log)
      if !isThere { add(decision.decision, decision.rationale, source: decision.source, replacing: old) }
    }
    let stated = Set(captured.map(\.source))
    for placed in log.entries where isWithdrawn(placed, stated: stated, current: current) {
      add(
        DecisionEntry.withdrawal + placed.entry.decision, DecisionEntry.withdrawalRationale,
        source: placed.entry.source ?? "", replacing: placed)
    }
    return additions
  }

  /// The last entry of each source.
  private func latest(in log: DecisionLog) -> [String: DecisionLog.Placed] {
    Dictionary(
      log.entries.compactMap { placed in placed.entry.source.map { ($0, placed) } }, uniquingKeysWith: { $1 })
  }

  private func isWithdrawn(
    _ placed: DecisionLog.Placed, stated: Set<String>, current: [String: DecisionLog.Placed]
  ) -> Bool {
    guard let source = placed.entry.source, isCaptured(source), current[source] == placed else { return false }
    return !stated.contains(source) && !placed.entry.isWithdrawal
  }

  /// Whether `source` is one that capturing writes, of a feature that is here to be asked.
  private func isCaptured(_ source: String) -> Bool {
    let isResearch =
      session.configuration.capture.contains(.research) && source.contains(CapturedDecision.researchMark)
    guard
      source.contains(", Complexity Tracking: \"") || source.contains(", Architecture Decisions: \"") || isResearch
    else { return false }
    return source.split(separator: " ").first.map { features.contains(FeatureID(String($0))) } ?? false
  }

  /// Rewrites or removes captured entries that are not history yet and no longer say what the plans say.
  private func settlingOwn(_ bytes: [UInt8]) -> [UInt8] {
    let log = DecisionLog(of: Document(bytes), session.vocabulary)
    let historical = Set((history?.entries ?? []).map { HistoryKey($0.entry) })
    let wanted = Dictionary(captured.map { ($0.source, $0) }, uniquingKeysWith: { first, _ in first })
    var edits: [Edit] = []
    for placed in log.entries {
      guard let source = placed.entry.source, isCaptured(source), placed.entry.id != nil else { continue }
      guard !historical.contains(HistoryKey(placed.entry)), placed.entry.supersededBy == nil else { continue }
      // Words of people's own in an entry make it theirs.
      guard log.isVerbatim(placed) else { continue }
      guard let decision = wanted[source] else {
        if !placed.entry.isWithdrawal { edits += removal(of: placed, from: log) }
        continue
      }
      if decision.says(placed.entry) { continue }
      if let older = log.entry(placed.entry.supersedes), older.source == source, decision.says(older) {
        edits += removal(of: placed, from: log)
        continue
      }
      var entry = placed.entry
      entry.decision = decision.decision
      entry.rationale = decision.rationale
      edits.append(log.rewriting(placed, as: entry))
    }
    return edits.apply(to: bytes)
  }

  private func removal(of stale: DecisionLog.Placed, from log: DecisionLog) -> [Edit] {
    [log.removing(stale)] + [unsuperseding(stale, in: log)].compactMap { $0 }
  }

  /// Removes the note on an older entry that names the entry that is being removed.
  private func unsuperseding(_ stale: DecisionLog.Placed, in log: DecisionLog) -> Edit? {
    guard let older = log.entries.first(where: { $0.entry.supersededBy == stale.entry.id }) else { return nil }
    return log.removingSuperseded(older)
  }

  /// What makes an entry the same one in HEAD's version.
  private struct HistoryKey: Hashable {
    let source: String?
    let decision: String
    let rationale: String

    init(_ entry: DecisionEntry) {
      source = entry.source
      decision = entry.decision
      rationale = entry.rationale
    }
  }
}

extension DecisionLog {
  /// The entry with an ID; nil if there is none.
  fileprivate func entry(_ id: String?) -> DecisionEntry? {
    id.flatMap { id in entries.first { $0.entry.id == id }?.entry }
  }
}
