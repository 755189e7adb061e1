public import Git

/// The branch that the branches of features start from and come back to. Git does not record which one it is.
public enum MainBranch {
  /// Its usual names, the likeliest first.
  public static let names = ["main", "master", "trunk"]

  /// The local branch that has the likeliest of those names; nil where none does.
  public static func name(in repository: Repository) throws(GitError) -> String? {
    for case let branch? in names.map({ BranchName($0) }) where try repository.commit(of: branch) != nil {
      return branch.string
    }
    return nil
  }

  /// Whether the main branch holds a commit, here or on a remote as it was last seen.
  public static func holds(_ commit: ObjectID, in repository: Repository) throws(GitError) -> Bool {
    for name in names {
      for reference in ["refs/heads/" + name, "refs/remotes/origin/" + name] {
        guard let tip = try? repository.resolve(revision: reference) else { continue }
        if try repository.isAncestor(commit, of: tip) { return true }
      }
    }
    return false
  }

  /// Where the main branch stands: as it was fetched, from `origin` first, since that is what branches come back to; else
  /// the local one; nil where there is none.
  public static func commit(in repository: Repository) throws(GitError) -> ObjectID? {
    let fetched = try repository.remoteTrackingBranches()
    for name in names {
      let mains = fetched.filter { $0.name == name }
      if let branch = mains.first(where: { $0.remote == "origin" }) ?? mains.first { return branch.target }
    }
    return try name(in: repository).flatMap { BranchName($0) }.flatMap { (branch) throws(GitError) in
      try repository.commit(of: branch)
    }
  }
}
