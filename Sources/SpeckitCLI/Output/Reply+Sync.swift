import Operations

extension Reply {
  /// Tells what the sync of the indexes met in a command that changed something else.
  mutating func tell(_ sync: SyncReport) {
    diagnostics += sync.leftOut.map { Diagnostic($0) } + sync.refusals.map { Diagnostic($0, severity: .warning) }
  }
}
