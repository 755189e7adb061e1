import CLibgit2
public import Files

/// Why a checkout must be left to the `git` program.
public enum CheckoutRefusal: Hashable, Sendable {
  /// The content of a file goes through the program that `filter.<driver>` configures.
  case filter(path: RelativePath, driver: String)
  /// The file has another encoding than its content in the repository, by its `working-tree-encoding`.
  case encoding(path: RelativePath, encoding: String)
  /// Only a part of the tree is checked out, and libgit2 would write all of it.
  case sparse
  /// libgit2 cannot read the index, for the reason given.
  case indexFormat(String)
  /// A merge, rebase or the like is under way.
  case operationInProgress(String)
  /// A blob is not in this partial clone yet; `git` would fetch it.
  case missingObject(path: RelativePath)
  /// A tree is not in this partial clone yet; `git` would fetch it.
  case missingTree
  /// `refs/replace/` has Git read other objects than libgit2 does. See git-replace(1).
  case replacedObjects
  /// A submodule is not in the commit any more: libgit2 would delete its files, and `git` keeps them.
  case submodule(path: RelativePath)
}

extension Repository {
  /// Why moving the working tree from HEAD to `commit` must be left to `git`; nil if it need not.
  public func checkoutRefusal(checkingOut commit: ObjectID) throws(GitError) -> CheckoutRefusal? {
    if let format = try unreadableIndexFormat() { return .indexFormat(format) }
    if let operation = operationInProgress { return .operationInProgress(operation) }
    return try checkoutRefusal(writing: commit, over: head().commit)
  }

  /// Why checking out the whole of `commit` into a new worktree must be left to `git`; nil if it need not.
  public func checkoutRefusal(writingAllOf commit: ObjectID) throws(GitError) -> CheckoutRefusal? {
    if let format = try unreadableIndexFormat() { return .indexFormat(format) }
    return try checkoutRefusal(writing: commit, over: nil)
  }

  private func checkoutRefusal(
    writing commit: ObjectID, over baseline: ObjectID?
  ) throws(GitError) -> CheckoutRefusal? {
    if try isSet("core.sparseCheckout") { return .sparse }
    if try !references(below: "refs/replace/").isEmpty { return .replacedObjects }
    guard let differences = try fetchedDifferences(from: baseline, to: commit) else { return .missingTree }
    if let gone = differences.first(where: { $0.old?.kind == .commit && $0.new?.kind != .commit }) {
      return .submodule(path: gone.path)
    }
    let written = differences.filter { $0.new != nil }
    switch try firstConverted(written.filter { $0.new?.kind == .blob }.map(\.path), in: commit) {
    case (let path, .filter(let driver))?: return .filter(path: path, driver: driver)
    case (let path, .encoding(let encoding))?: return .encoding(path: path, encoding: encoding)
    case nil: break
    }
    return try firstMissing(written).map { .missingObject(path: $0) }
  }

  /// Nil if a tree is missing that a partial clone would still fetch.
  private func fetchedDifferences(
    from baseline: ObjectID?, to commit: ObjectID
  ) throws(GitError) -> [TreeDifference]? {
    do throws(GitError) {
      return try differences(fromCommit: baseline, toCommit: commit)
    } catch {
      guard error.kind == .notFound, try isPartialClone() else { throw error }
      return nil
    }
  }

  private func firstMissing(_ written: [TreeDifference]) throws(GitError) -> RelativePath? {
    for difference in written {
      guard let side = difference.new, side.kind != .commit else { continue }
      if try !has(side.id) { return difference.path }
    }
    return nil
  }
}
