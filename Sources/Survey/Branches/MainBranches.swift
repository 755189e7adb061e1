public import Git
import Names

/// The branches that those of features start from and come back to: the default branch, and others that live as long.
///
/// Git does not record which ones they are. The default branch is the one that a remote calls so, else the one that
/// `init.defaultBranch` names; all that have one of the usual names count too.
public struct MainBranches: Sendable {
  /// The names of those that there are, here or on a remote, the default one first.
  public let names: [String]
  /// Where they stand, here and on each remote: as they were fetched, those of `origin` first, then the local ones.
  public let places: [OtherBranch]

  /// Finds those of a repository.
  public init(of repository: Repository) throws(GitError) {
    let names = try repository.remoteNames()
    let remotes = names.filter { $0 == "origin" } + names.filter { $0 != "origin" }
    var candidates: [String] = []
    for name in try MainBranches.stated(in: repository, remotes) + MainBranchName.usual where !candidates.contains(name)
    {
      candidates.append(name)
    }
    var fetched: [OtherBranch] = []
    var local: [OtherBranch] = []
    for name in candidates {
      guard let branch = BranchName(name) else { continue }
      for remote in remotes {
        let commit = try repository.commit(ofBranch: name, fetchedFrom: remote)
        if let commit { fetched.append(OtherBranch(name: name, remote: remote, commit: commit)) }
      }
      if let commit = try repository.commit(of: branch) {
        local.append(OtherBranch(name: name, remote: nil, commit: commit))
      }
    }
    places = fetched + local
    self.names = candidates.filter { name in (fetched + local).contains { $0.name == name } }
  }

  /// What Git knows of the default branch. A remote with a working tree calls the branch so that is checked out there, which
  /// may be that of a feature.
  private static func stated(in repository: Repository, _ remotes: [String]) throws(GitError) -> [String] {
    var stated: [String] = []
    if let remote = remotes.first, remote == "origin" || remotes.count == 1,
      let name = try repository.defaultBranch(ofRemote: remote)
    {
      stated.append(name)
    }
    if let name = try repository.configuration("init.defaultBranch") { stated.append(name) }
    return stated.filter { name in
      FeatureNumber.ofBranch(name) == nil && !FeatureNumber.isDated(FeatureNumber.lastSegment(of: name))
    }
  }

  /// The likeliest of those that are local; nil where none is.
  public var local: OtherBranch? { places.first { $0.remote == nil } }

  /// Each of them once, as it was fetched, since that is what other branches come back to; where it was not, as it is here.
  public var published: [OtherBranch] {
    names.flatMap { name in
      let fetched = places.filter { $0.name == name && $0.remote != nil }
      return fetched.isEmpty ? places.filter { $0.name == name } : fetched
    }
  }

  /// Whether a name is that of such a branch, also where this clone has none of that name.
  public func isOne(_ name: String) -> Bool { names.contains(name) || MainBranchName.isUsual(name) }

  /// Whether one of them holds a commit.
  public func hold(_ commit: ObjectID, in repository: Repository) throws(GitError) -> Bool {
    for place in places where try repository.isAncestor(commit, of: place.commit) { return true }
    return false
  }
}
