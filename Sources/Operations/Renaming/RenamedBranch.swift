import Changes
import Failures
import Files
import Git
import Names
import Survey
import WorkspaceModel

/// The branch of a feature that gets another name.
struct RenamedBranch {
  private let rename: FeatureRename
  private let session: Session
  private let repository: Repository?
  /// The branch as it is here, and its new name; nil where none is here, or it keeps its name.
  private let change: BranchRename?

  /// Finds the branch.
  ///
  /// - Throws: `Failure` where the new name is taken, or Git needs the branch to keep its own; `GitError`.
  init(_ rename: FeatureRename, in map: WorkspaceMap, _ session: Session) throws {
    self.rename = rename
    self.session = session
    repository = try session.workspace.repository()
    change = try repository.flatMap { try RenamedBranch.change(rename, $0) }
    if let change, let repository { try RenamedBranch.refuse(change, repository) }
  }

  /// The step that renames it in Git; nil where there is none.
  func step() throws -> RepositoryStep? { change.map { .renameBranch($0) } }

  private static func change(_ rename: FeatureRename, _ repository: Repository) throws -> BranchRename? {
    guard let (old, new) = rename.branch, old != new else { return nil }
    let local = try repository.localBranches()
    var name = BranchName(old).flatMap { local[$0] == nil ? nil : $0 }
    if name == nil, rename.old.layout == .flat {
      let prefixed = local.keys.filter { $0.string.hasSuffix("/" + old) }
      name = prefixed.count == 1 ? prefixed.first : nil
    }
    if name == nil, let unborn = try repository.head().branch, unborn.string == old { name = unborn }
    guard let name else { return nil }
    let head = FeatureNumber.leadingSegments(of: name.string)
    guard let target = BranchName(head + FeatureNumber.lastSegment(of: new)) else {
      throw Failure(
        .usage, .badBranch, "\(quoted(new)) is no branch name for Git", hint: "give another --short-name")
    }
    return BranchRename(name, to: target, at: local[name])
  }

  private static func refuse(_ change: BranchRename, _ repository: Repository) throws {
    if let other = try repository.branchInTheWay(of: change.new), other != change.old {
      throw Failure(
        .conflict, .branchExists, "branch \(other) exists already",
        hint: "give another number or --short-name, or delete it: git branch -d \(quotedForShell(other.string))")
    }
    if let operation = try repository.operation(on: change.old) {
      let hint = operation.name == "bisect" ? "git bisect reset" : "git \(operation.name) --abort"
      throw Failure(
        .conflict, .operationInProgress,
        "branch \(change.old) is in a \(operation.name), noted in \(operation.directory)",
        hint: "finish it there, or give it up: \(hint)")
    }
    if repository.configures(change.new) {
      throw Failure(
        .conflict, .branchExists, "Git's configuration says something of a branch \(change.new) that is not there",
        hint: "git config --remove-section \(quotedForShell("branch.\(change.new)"))")
    }
  }

  /// What people should know of the branch, a sentence each.
  func notes() throws -> [String] {
    guard let branch = rename.branch else { return [] }
    guard let repository else {
      if try session.workspace.unsupportedRepository() == nil { return [] }
      return [
        "speckit cannot rename the branch in a repository of this kind: "
          + "git branch -m \(quotedForShell(branch.old)) \(quotedForShell(branch.new))"
      ]
    }
    let fetched = try repository.remoteTrackingBranches()
    guard let change else {
      let last = FeatureNumber.lastSegment(of: branch.old)
      guard let there = fetched.first(where: { FeatureNumber.lastSegment(of: $0.name) == last }) else { return [] }
      let name = FeatureNumber.leadingSegments(of: there.name) + FeatureNumber.lastSegment(of: branch.new)
      return [
        "branch \(there.name) is on \(there.remote) alone and keeps its name; to have it there under the new one: "
          + "git push \(quotedForShell(there.remote)) "
          + quotedForShell("\(there.remote)/\(there.name):refs/heads/\(name)")
      ]
    }
    var notes: [String] = []
    let upstream = try repository.upstream(of: change.old)
    let there = fetched.filter { $0.name == change.old.string }
    if let one = there.first(where: { $0.remote == upstream?.remote }) ?? there.first {
      notes.append(try note(on: one, change, upstream, repository))
    }
    return notes + (try noteOnOtherFiles(change, repository).map { [$0] } ?? [])
  }

  /// What to do about a branch of the old name on a remote. Only one that the branch here follows, and all of whose commits
  /// it has, may be deleted there.
  private func note(
    on there: RemoteBranch, _ change: BranchRename, _ upstream: Upstream?, _ repository: Repository
  ) throws -> String {
    let remote = quotedForShell(there.remote)
    let push = "git push -u \(remote) \(quotedForShell(change.new.string))"
    guard upstream == Upstream(remote: there.remote, branch: change.old) else {
      return
        "\(there.remote) has a branch \(change.old) too, which may be somebody else's, for this one does not follow it: "
        + "leave it there, and push this one with \(push)"
    }
    guard let tip = change.at, try repository.isAncestor(there.target, of: tip) else {
      return
        "\(there.remote) calls the branch \(change.old) still and has commits there that are not here: look at them with "
        + "git log \(quotedForShell("\(change.new)..\(there.remote)/\(change.old)")), then \(push)"
    }
    return
      "\(there.remote) calls the branch \(change.old) still: "
      + "\(push) && git push \(remote) --delete \(quotedForShell(change.old.string))"
  }

  /// The files of the branch itself are changed only where it is checked out here.
  private func noteOnOtherFiles(_ change: BranchRename, _ repository: Repository) throws -> String? {
    let head = try repository.head()
    guard head.branch != change.old, let tip = change.at else { return nil }
    let isContained = try head.commit.map { try $0 == tip || repository.isDescendant($0, of: tip) } ?? false
    if isContained { return nil }
    let place = try repository.worktreeHolding(change.old).map { " in \($0.path)" } ?? ""
    return
      "branch \(change.old), from now on \(change.new), has commits that are not here, and its documents\(place) still name the feature as before: "
      + "merge this there"
  }
}
