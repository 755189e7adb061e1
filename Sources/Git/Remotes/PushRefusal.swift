/// Why what is created on a remote must be left to the `git` program.
public enum PushRefusal: Hashable, Sendable {
  /// This clone is shallow, and libgit2 pushes from whole ones only.
  case shallow
  /// The remote is reached neither by ssh nor as a directory, but in this way.
  case scheme(String)
  /// The repository has this hook, which may refuse what is pushed and which only Git runs.
  case hook(String)
  /// `core.hooksPath` has this value, which only Git can follow.
  case hooksPath(String)
  /// `core.sharedRepository` has this value, and libgit2 makes files that the others of the group could not write.
  case shared(String)
  /// No ssh agent is running, and libgit2 reads no keys.
  case noAgent
  /// libgit2 did not get there by ssh, for this reason, and Git reads `~/.ssh/config` and more.
  case unreached(GitError)
}

extension Repository {
  /// Why creating references behind `remote` must be left to `git`; nil if it need not.
  ///
  /// - Throws: what opening a directory's repository throws.
  public func pushRefusal(to remote: Remote) throws(GitError) -> PushRefusal? {
    if isShallow { return .shallow }
    switch address(remote.pushURL) {
    case .local(let path): return try LocalReferenceHost.open(path, settings, "push to \(remote.name)").refusal()
    case .other(let scheme): return .scheme(scheme)
    case .ssh: return settings.value("SSH_AUTH_SOCK") == nil ? .noAgent : nil
    case nil: return nil
    }
  }

  private func refusal() throws(GitError) -> PushRefusal? {
    if let value = try configuration("core.sharedRepository"), !Repository.privateWords.contains(value.lowercased()) {
      return .shared(value)
    }
    return try refusingHook()
  }

  /// The values of `core.sharedRepository` that leave permissions to the umask. See git-config(1).
  private static let privateWords: Set = ["umask", "false", "no", "off", "0"]
}
