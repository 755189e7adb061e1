import Git

extension Failure {
  /// Says why nothing could be reserved on a remote.
  init(_ error: GitError, reservingOn remote: Remote) {
    let hint =
      switch error.kind {
      case .authentication: "ssh-add -l lists the keys that the agent has, ssh-add KEY adds one (ed25519 or ecdsa)"
      case .untrustedHost: "connect once with ssh and compare the key that the host shows; ~/.ssh/known_hosts keeps it"
      case .unreachable:
        "see what Git says: git ls-remote \(remote.name); a name that only ~/.ssh/config knows is not found here"
      case .ownership: "git config --global --add safe.directory <that repository>"
      case .unsupported: "--reserve takes a path on this machine, or ssh with a running agent; leave it out otherwise"
      case .invalid: "mend what it names, then run it again"
      default: "see what Git says: git ls-remote \(remote.name), or leave out --reserve"
      }
    self.init(.system, "cannot-reserve", "cannot reserve on \(remote.name): \(error.message)", hint: hint)
  }
}
