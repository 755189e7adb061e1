import Changes
import Configuration
import Failures
public import Files
import Git
import Indexes
import Markdown
import Names
public import Survey
import WorkspaceModel

extension NewFeature {
  /// Turns the draft into a change set: files, ledger, steps in Git.
  static func finish(
    _ request: Request, _ place: Place, hasBranch: Bool, facts: DocumentMaker.Facts, start: StartingPoint,
    draft: DraftTree, ledger: Ledger, notes: [String], sync: SyncReport, session: Session
  ) throws -> (ChangeSet, Answer) {
    let plan = hasBranch ? place.name : nil
    let worktree = try plan.flatMap { try worktreePath(request.worktree, branch: $0.name, session: session) }
    let root = try worktree.map { $0.appending(try session.workspace.prefix() ?? .empty) } ?? session.workspace.root
    if worktree == nil ? request.switches || plan == nil : request.recordsFeature {
      try session.noteCurrent(facts.location, in: draft, evenAnew: request.recordsFeature)
    }
    var changes = ChangeSet(root: root)
    changes.files = try draft.changes(below: root)
    if let plan { try addSteps(request, plan, start, worktree: worktree, to: &changes, session: session) }
    let staysHere = !request.switches && worktree == nil
    var notes = try self.notes(request, plan, start, session: session) + notes
    if request.commits {
      if worktree == nil {
        notes += try changes.uncommittedFiles(session).map {
          "\($0) had changes that were not committed, and the commit takes them along"
        }
      }
      let message = "Specify \(facts.location.id): \(facts.title)\n"
      try changes.addCommit(
        message, on: start.commit, of: staysHere ? nil : plan?.name, worktree: worktree, session)
      if staysHere, let plan { changes.after.append(.branchFromCommit(plan.name, saying: message, on: start.commit)) }
    }
    let ids = place.group.epic == nil ? [] : [place.location.id]
    if let entry = ledger.adding(numbers: place.name?.number.map { [$0] } ?? [], ids: ids) {
      changes.bookkeeping.append(entry)
    }
    let checklist = try draft.read(facts.location.path(of: .requirementsChecklist)).map { Document($0.bytes) }
    let answer = Answer(
      location: facts.location, title: facts.title, branch: plan?.name.string, number: place.name?.number,
      start: start.name,
      isCheckedOut: plan != nil && (worktree != nil || request.switches),
      hasFiles: !staysHere || request.commits,
      merges: staysHere && !request.commits ? try merged(into: start, session) : nil, worktree: worktree,
      openItems: checklist?.checklistItems().count { $0.state == .open } ?? 0,
      notes: notes, sync: sync)
    return (changes, answer)
  }

  /// What HEAD is on, where the branch starts at a commit that is no part of its history.
  private static func merged(into start: StartingPoint, _ session: Session) throws -> String? {
    guard let head = start.head, let tip = head.commit, let commit = start.commit, tip != commit,
      let repository = try session.workspace.repository(), try !repository.isDescendant(tip, of: commit)
    else { return nil }
    return head.branch?.string ?? "@{-1}"
  }

  private static func addSteps(
    _ request: Request, _ plan: BranchPlan, _ start: StartingPoint, worktree: AbsolutePath?,
    to changes: inout ChangeSet, session: Session
  ) throws {
    guard let head = start.head else { return }
    let comesLater = plan.exists || request.commits && !request.switches && worktree == nil
    let creation = comesLater ? nil : start.commit.map { RepositoryStep.createBranch(branch: plan.name, target: $0) }
    if let worktree {
      guard let commit = start.commit else {
        throw Failure(
          .conflict, .noCommits, "a worktree cannot be made before the first commit",
          hint: "commit something first, or leave out --worktree")
      }
      changes.before += [creation].compactMap { $0 }
      changes.before.append(
        .addWorktree(name: Repository.worktreeName(at: worktree), path: worktree, branch: plan.name, at: commit))
      return
    }
    if start.needsCheckout, let commit = start.commit {
      changes.before.append(.checkOut(target: commit, previous: head.commit))
    }
    changes.after += [creation].compactMap { $0 }
    if request.switches, head.branch != plan.name {
      changes.after.append(.moveHead(branch: plan.name, at: start.commit, previous: head, isNew: !plan.exists))
    }
  }

  /// Where the linked worktree is made; nil where none is asked for.
  private static func worktreePath(
    _ wanted: Worktree?, branch: BranchName, session: Session
  ) throws -> AbsolutePath? {
    guard let wanted, let top = try session.workspace.top() else { return nil }
    let path: AbsolutePath? =
      switch wanted {
      case .beside:
        top.parent.appending(component: "\(top.name)-\(branch.string.split(separator: "/").joined(separator: "-"))")
      case .at(let path): AbsolutePath(path, relativeTo: session.workspace.workingDirectory)
      }
    guard let path, path != .root, !path.name.unicodeScalars.contains("\u{fffd}") else {
      throw Failure(.usage, .badPath, "the path of the worktree is none", hint: "give --worktree=PATH")
    }
    guard try FileSystem.kind(of: path) == nil else {
      throw Failure(
        .conflict, .pathExists, "\(path) exists already", hint: "give another place with --worktree=PATH")
    }
    let name = Repository.worktreeName(at: path)
    if try session.workspace.repository()?.hasWorktree(named: name) == true {
      throw Failure(
        .conflict, .worktreeExists, "Git has a worktree called \(name) already",
        hint: "forget it with git worktree prune if it is gone, or give another place with --worktree=PATH")
    }
    return path
  }

  private static func notes(
    _ request: Request, _ plan: BranchPlan?, _ start: StartingPoint, session: Session
  ) throws -> [String] {
    guard plan != nil else {
      let reason = request.makesBranch(in: session) ? "this is no Git repository" : "as asked"
      return ["no branch was made: \(reason)"]
    }
    guard request.base == nil, start.commit != nil, let current = start.head?.branch?.string,
      current != plan?.name.string,
      try session.workspace.isFeatureBranch(current, in: session.workspace.map(of: session.workspace.seen))
    else {
      return []
    }
    let main = try session.workspace.repository().flatMap { try MainBranches(of: $0).local?.name } ?? "BRANCH"
    return ["the branch starts from \(current), another feature's; --base \(main) may have been meant"]
  }
}

extension Workspace {
  /// The top of the working tree, symbolic links resolved; nil outside Git.
  public func top() throws -> AbsolutePath? {
    try repository()?.workingDirectory.flatMap { try FileSystem.realPath($0) }
  }
}
