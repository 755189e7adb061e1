public import Changes
import Failures
public import Files
import Git
import Survey

/// Where a new branch starts, and the tree that the feature is scaffolded in.
public struct StartingPoint {
  /// Where HEAD is; nil outside Git.
  let head: Head?
  /// The commit that the branch is made at; nil on an unborn branch and outside Git.
  let commit: ObjectID?
  /// How the start is told: `main`, `main (unborn)`, a commit.
  let name: String
  /// The files as they will be when the feature is written.
  public let tree: any FileTree
  /// Whether files must be checked out first.
  public let needsCheckout: Bool

  /// Where a branch is checked out.
  public enum Destination {
    /// In the working tree that the command runs in.
    case here
    /// In a linked worktree that is made for it, so that this one does not change.
    case linkedWorktree
    /// Nowhere: the feature is written into what is checked out now.
    case nowhere
  }

  /// Works out the start of a branch at `base`, or at HEAD where that is nil.
  ///
  /// - Parameter command: what `git` is asked to do where it must do the checkout.
  /// - Throws: `Failure` where the base is unknown, where checking it out is refused, and where Git needs HEAD to stay.
  public init(base: String?, destination: Destination, leftToGit command: String, session: Session) throws {
    guard let repository = try session.workspace.repository() else {
      self.init(head: nil, commit: nil, name: "", tree: session.workspace.seen, needsCheckout: false)
      return
    }
    if destination == .here, let operation = repository.operationInProgress, operation != "bisect" {
      throw Failure(movingHeadDuring: operation)
    }
    let head = try repository.head()
    let commit: ObjectID? = try base.map { try StartingPoint.resolve($0, repository) } ?? head.commit
    let name = base ?? head.name
    let differs = try destination == .here && StartingPoint.differs(commit, from: head.commit, repository)
    guard let commit, destination == .linkedWorktree || differs else {
      self.init(head: head, commit: commit, name: name, tree: session.workspace.seen, needsCheckout: false)
      return
    }
    let prefix = try session.workspace.prefix() ?? .empty
    if destination == .linkedWorktree {
      if let refusal = try repository.checkoutRefusal(writingAllOf: commit) {
        throw Failure(refusal, leftToGit: command)
      }
      let tree = CommitTree(repository: repository, root: try repository.rootTree(of: commit), prefix: prefix)
      self.init(head: head, commit: commit, name: name, tree: tree, needsCheckout: false)
      return
    }
    try StartingPoint.refuseUnsafe(commit, leftToGit: command, repository)
    let changes = try repository.changedPaths(
      from: head.commit.map { try repository.rootTree(of: $0) }, to: repository.rootTree(of: commit))
    let tree = CheckedOutTree(
      base: session.workspace.seen, repository: repository, changes: changes, prefix: prefix)
    self.init(head: head, commit: commit, name: name, tree: tree, needsCheckout: true)
  }

  private init(head: Head?, commit: ObjectID?, name: String, tree: any FileTree, needsCheckout: Bool) {
    self.head = head
    self.commit = commit
    self.name = name
    self.tree = tree
    self.needsCheckout = needsCheckout
  }

  /// Refuses a checkout of `commit` that would lose changes, or that libgit2 would do otherwise than Git.
  private static func refuseUnsafe(_ commit: ObjectID, leftToGit command: String, _ repository: Repository) throws {
    if let refusal = try repository.checkoutRefusal(checkingOut: commit) {
      throw Failure(refusal, leftToGit: command)
    }
    let obstacles = try repository.obstacles(checkingOut: commit)
    if let first = obstacles.first {
      let others = obstacles.count > 1 ? " and \(obstacles.count - 1) more" : ""
      throw Failure(
        .conflict, .wouldOverwrite, "your local changes to \(first)\(others) would be overwritten by checkout",
        hint: try remedy(for: obstacles, repository))
    }
  }

  /// How people get their changes out of the way.
  private static func remedy(for obstacles: [RelativePath], _ repository: Repository) throws -> String {
    if try repository.head().commit == nil { return "commit them: git add --all && git commit" }
    return switch try repository.stashing(obstacles) {
    case .plain: "commit them or put them aside: git stash"
    case .withUntracked: "commit them or put them aside: git stash --include-untracked"
    case .refused: "settle the conflicts and commit them: git add --all && git commit"
    }
  }

  private static func resolve(_ base: String, _ repository: Repository) throws -> ObjectID {
    do {
      return try repository.resolve(revision: base)
    } catch {
      guard [.notFound, .invalid].contains(error.kind) else { throw error }
      throw Failure(
        .notFound, .baseNotFound, "\(quoted(base)) names no commit", hint: "git branch --all lists the branches")
    }
  }

  private static func differs(_ commit: ObjectID?, from head: ObjectID?, _ repository: Repository) throws -> Bool {
    guard let commit, commit != head else { return false }
    guard let head else { return true }
    return try repository.rootTree(of: commit) != repository.rootTree(of: head)
  }
}

extension Head {
  /// The branch, or the beginning of the commit's name.
  var name: String {
    switch self {
    case .branch(let branch, _): branch.string
    case .unborn(let branch): "\(branch) (no commits yet)"
    case .detached(let commit): String(commit.hex.prefix(10))
    }
  }
}
