extension ScriptFeature {
  /// Refuses a branch that is no feature's, unless something else names the feature, as it always does where branches are
  /// not read.
  ///
  /// - Returns: what is to be said on standard error, a line each.
  func validated(_ separator: CommandSeparator) throws(ScriptRefusal) -> [String] {
    let warning = "[specify] Warning: Git repository not detected; skipped branch validation"
    switch source {
    case .named: return []
    case .branch, .staleRecord, .nothing: break
    }
    guard hasGit else {
      if source == .nothing { throw ScriptRefusal([warning] + notFound(separator)) }
      return [warning]
    }
    guard ScriptBranchName.isAccepted(branch) else {
      throw ScriptRefusal(
        [
          "ERROR: Not on a feature branch. Current branch: \(branch)",
          "A feature's branch is called 001-name, 1234-name or 20260319-143022-name.",
        ] + notFound(separator))
    }
    if source == .nothing { throw ScriptRefusal(notFound(separator)) }
    return []
  }

  private func notFound(_ separator: CommandSeparator) -> [String] {
    let place = source == .staleRecord ? ": \(directory)" : ""
    return [
      "ERROR: Feature directory not found\(place)",
      "Run \(separator.command("specify")) first, or set SPECIFY_FEATURE_DIRECTORY to the feature's directory.",
    ]
  }
}
