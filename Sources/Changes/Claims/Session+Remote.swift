import Configuration
import Failures
public import Git
import Survey

extension Session {
  /// The remote that the configuration names, which decides who gets a number.
  public func arbiter() throws -> Remote {
    if let error = try workspace.unsupportedRepository() { throw error }
    guard let repository = try workspace.repository() else {
      throw Failure(
        .usage, .needsGit, "--reserve needs a Git repository, and there is none here", hint: "leave out --reserve")
    }
    let name = workspace.configuration.branch.remote
    guard let remote = try repository.remotes().first(where: { $0.name == name }) else {
      throw Failure(
        .system, .noRemote, "there is no remote \(quoted(name)) to reserve on",
        hint: "git remote add \(name) URL, or name another one in \(Configuration.path): branch: { remote: … }"
      )
    }
    return remote
  }

  /// The full names of all references that a remote shows, and whether the `git` program asks for them.
  ///
  /// - Throws: `Failure` where it is not reached.
  public func references(of remote: Remote) throws -> (names: Set<String>, areFromGit: Bool) {
    let host = try referenceHost(of: remote)
    let failure: Failure
    do throws(GitError) {
      return (try host.referenceNames(), host.isGitProgram)
    } catch {
      failure = Failure(error, reservingOn: remote)
      if let refusal = host.refusal(after: error) {
        let other = try gitProgramHost(of: remote, because: refusal)
        return (try telling(remote) { () throws(GitError) in try other.referenceNames() }, true)
      }
    }
    throw failure
  }

  /// What creates references on a remote.
  func referenceHost(of remote: Remote) throws -> any ReferenceHost {
    if let known = gitProgramHost, known.remote == remote { return known.host }
    guard let repository = try workspace.repository() else {
      throw Failure(.system, .noGit, "there is no Git repository here any more", hint: "git status")
    }
    let refusal = try telling(remote) { () throws(GitError) in try repository.pushRefusal(to: remote) }
    if let refusal { return try gitProgramHost(of: remote, because: refusal) }
    return try telling(remote) { () throws(GitError) in
      try repository.referenceHost(of: remote, loginName: loginName)
    }
  }

  private func gitProgramHost(of remote: Remote, because refusal: PushRefusal) throws -> any ReferenceHost {
    let repository = try workspace.repository()
    let host = try telling(remote) { () throws(GitError) in try repository?.gitProgramHost(of: remote) }
    guard let host else { throw Failure(refusal, reservingOn: remote) }
    gitProgramHost = (remote, host)
    return host
  }

  private func telling<Result>(
    _ remote: Remote, _ body: () throws(GitError) -> Result
  ) throws(Failure) -> Result {
    do throws(GitError) { return try body() } catch { throw Failure(error, reservingOn: remote) }
  }

  /// Reserves on the remote what a change needs, if it needs anything; false where somebody else was faster, so that the
  /// change is to be decided anew.
  ///
  /// - Throws: `Failure` where the remote cannot or will not do it, and after many lost races.
  func claim(_ changes: ChangeSet, attempt: Int) throws -> (isGranted: Bool, claim: Claim?) {
    guard let reservation = changes.reservation else { return (true, nil) }
    if let claim = try Claim.make(reservation, self) { return (true, claim) }
    guard attempt < Session.mostClaims else {
      throw Failure(
        .conflict, .reservationLost, "others took every number that was tried on \(reservation.remote.name)",
        hint: "run the command again")
    }
    return (false, nil)
  }

  /// How often somebody else may be faster. Each time somebody has got a number, so that only a crowd gets this far.
  private static let mostClaims = 64
}
