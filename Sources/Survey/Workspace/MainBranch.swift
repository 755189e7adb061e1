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
}
