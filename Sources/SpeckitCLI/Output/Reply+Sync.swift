import Failures
import Files
import Indexes

extension Reply {
  /// Tells what the sync of the indexes met in a command that changed something else.
  ///
  /// The change itself stands, whatever became of the indexes. A line of people's own in a region is theirs to move, so it
  /// is a warning here; the next sync refuses it with exit 4. An index that something unreadable kept from being brought
  /// up to date is a failure of the system: the command ends with exit 5, beside its answer, lest a stale index pass for a
  /// current one.
  mutating func tell(_ sync: SyncReport) {
    diagnostics += sync.leftOut.map { Diagnostic($0) }
    diagnostics += sync.renamed.map { Diagnostic(renamed: $0.renaming, in: $0.path.string) }
    diagnostics += sync.refusals.map { Diagnostic($0, severity: $0.isUnreadable ? .error : .warning) }
    let unreadable = sync.refusals.filter(\.isUnreadable)
    guard !unreadable.isEmpty else { return }
    let failure = Failure(leftAlone: unreadable)
    status = failure.kind.rawValue
    self.failure = failure
  }
}

extension Failure {
  /// Indexes were left alone because something cannot be read; `stale` are those that were written in part.
  init(leftAlone refusals: [SyncRefusal], inPart stale: [RelativePath] = []) {
    self.init(
      .system, .unreadable, "left alone: \(refusals.listed(inPart: stale))",
      hint: "mend the files that are named, then speckit sync")
  }
}

extension [SyncRefusal] {
  /// The files, each once, with a remark on those that were written in part.
  func listed(inPart stale: [RelativePath]) -> String {
    Set(map(\.path)).sorted().map { stale.contains($0) ? "\($0) in part" : $0.string }.joined(separator: ", ")
  }
}
