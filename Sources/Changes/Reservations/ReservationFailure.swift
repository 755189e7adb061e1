public import Failures
public import Git

extension Failure {
  /// Says why nothing could be reserved on a remote.
  public init(_ error: GitError, reservingOn remote: Remote) {
    let hint =
      switch error.kind {
      case .authentication:
        "start an agent with eval \"$(ssh-agent)\" if none runs; ssh-add KEY gives it one (ed25519 or ecdsa)"
      case .untrustedHost: "connect once with ssh and compare the key that the host shows; ~/.ssh/known_hosts keeps it"
      case .unreachable:
        "see what Git says: git ls-remote \(remote.name); a name that only ~/.ssh/config knows is not found here"
      case .ownership:
        "git config --global --add safe.directory \(error.path.map { quotedForShell("\($0)") } ?? "PATH")"
      case .unsupported: "leave out --reserve, then let Git push"
      case .program:
        "see that git ls-remote \(remote.name) gets there without asking for a password or key, or leave out --reserve"
      case .locked:
        "run it again; if no process is at work there any more, remove \(error.path.map { "\($0)" } ?? "its .lock file") first"
      case .invalid: "mend what it names, then run it again"
      default: "see what Git says: git ls-remote \(remote.name), or leave out --reserve"
      }
    self.init(
      error.kind == .locked ? .conflict : .system, .cannotReserve,
      "cannot reserve on \(remote.name): \(error.message)", hint: hint)
  }

  /// Says why reserving on a remote must be left to `git`, where there is none.
  public init(_ refusal: PushRefusal, reservingOn remote: Remote) {
    let reason: String
    switch refusal {
    case .unreached(let error):
      self.init(error, reservingOn: remote)
      return
    case .shallow: reason = "this clone is shallow, and libgit2 pushes from whole ones only"
    case .scheme(let scheme): reason = "\(scheme) is neither ssh nor a path on this machine"
    case .hook(let name): reason = "its repository has a hook, \(name), which only Git can run"
    case .hooksPath(let value): reason = "only Git can look for hooks in \(quoted(value)), its core.hooksPath"
    case .shared(let value):
      reason = "its core.sharedRepository is \(quoted(value)), and only Git can make files that others may write"
    case .noAgent: reason = "no ssh agent is running"
    }
    self.init(
      .system, .cannotReserve, "cannot reserve on \(remote.name): \(reason), and no git is on the PATH",
      hint: "install Git, or name its folder in PATH; or leave out --reserve")
  }
}
