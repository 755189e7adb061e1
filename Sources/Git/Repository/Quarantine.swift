extension GitSettings {
  /// Whether Git runs this process while what is pushed to a repository is in quarantine. References may not change then,
  /// since they could name objects that are thrown away with it. See git-receive-pack(1), "Quarantine Environment".
  public var isInQuarantine: Bool { variables["GIT_QUARANTINE_PATH"] != nil }

  /// Refuses what Git refuses in quarantine. `operation` reads well after "cannot".
  ///
  /// - Throws: `.quarantine`.
  public func refuseQuarantine(_ operation: String) throws(GitError) {
    guard isInQuarantine else { return }
    let reason = "GIT_QUARANTINE_PATH is set, so a push is being received that may be rejected"
    throw GitError(.quarantine, operation, reason)
  }
}
