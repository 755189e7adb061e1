/// A branch of a remote that was fetched, where the refspecs of the remote put it.
public struct FetchedBranch: Hashable, Sendable {
  /// The remote.
  public let remote: String
  /// The branch there, which bears the name of the local one that is made from it.
  public let branch: BranchName
  /// The full name of the reference here, such as `refs/remotes/origin/001-pay`.
  public let reference: String
  /// The commit that it points to.
  public let commit: ObjectID

  /// How people call it: `origin/001-pay`.
  public var name: String { "\(remote)/\(branch)" }
}

extension Repository {
  /// The fetched branches from which `git switch` may make a local branch of a name, one a remote.
  public func fetchedBranches(named branch: BranchName) throws(GitError) -> [FetchedBranch] {
    var found: [FetchedBranch] = []
    for remote in try remoteNames() {
      for reference in try trackingReferences(of: branch, at: remote) {
        guard let commit = try target(of: reference) else { continue }
        found.append(FetchedBranch(remote: remote, branch: branch, reference: reference, commit: commit))
        break
      }
    }
    return found
  }

  /// The one of several fetched branches that `git switch` takes: the only one, or that of the remote which
  /// `checkout.defaultRemote` names; nil where Git would not choose, and where `checkout.guess` keeps it from choosing.
  public func chosen(among fetched: [FetchedBranch]) throws(GitError) -> FetchedBranch? {
    if try configuration("checkout.guess") != nil, try !isSet("checkout.guess") { return nil }
    if fetched.count < 2 { return fetched.first }
    let preferred = try configuration("checkout.defaultRemote")
    return fetched.first { $0.remote == preferred }
  }
}
