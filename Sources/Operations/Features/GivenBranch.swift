import Changes
import Failures
import Git
import Names
import Survey

/// A branch that a new feature gets by its whole name.
public struct GivenBranch: Sendable {
  /// The name.
  let name: BranchName
  /// Whether it was asked for; else it is checked out, and is gone on with only where no feature has it or its number.
  let isAskedFor: Bool

  /// Whether what stands behind the last slash begins with a number or the time, so that a folder may be called so.
  static func isNumbered(_ name: BranchName) -> Bool {
    let segment = FeatureNumber.lastSegment(of: name.string)
    return FeatureNumber.of(segment) != nil || FeatureNumber.isTimestamped(segment)
  }

  /// The plan for it; nil where it was not asked for, and it or its number is a feature's, or its number that of a ticket.
  ///
  /// - Throws: `Failure` where it was asked for, and is one that features start from, or it or its number is a feature's, or
  ///   Git cannot make it.
  func plan(
    _ request: NewFeature.Request, _ naming: BranchNaming, session: Session, inUse: NumbersInUse
  ) throws -> BranchPlan? {
    let segment = FeatureNumber.lastSegment(of: name.string)
    let exists = try isThere(session)
    if isAskedFor { try refuseMain(session) }
    if !exists, request.makesBranch(in: session) {
      try BranchPlan.refuseBlocked(name, in: session.workspace.repository())
    }
    guard let number = FeatureNumber.of(segment) else {
      if let feature = inUse.owner(of: name) {
        guard isAskedFor else { return nil }
        throw Failure(
          .conflict, .featureExists, "branch \(name) is that of feature \(feature)",
          hint: "give another --branch, or leave it out")
      }
      if FeatureNumber.isTimestamped(segment) {
        return BranchPlan(name: name, folder: segment, number: nil, exists: exists)
      }
      if isAskedFor, request.makesBranch(in: session) { try refuseWorkedOn(session) }
      var unnamed = request
      unnamed.makesBranch = false
      let own = try BranchPlan.numbered(inUse.next, unnamed, naming, session: session)
      return BranchPlan(name: name, folder: own.folder, number: own.number, exists: exists)
    }
    if !isAskedFor, inUse.isTicket(name) { return nil }
    if let holder = inUse.holder(of: number, besides: name) {
      guard isAskedFor else { return nil }
      throw Failure(
        .conflict, .numberInUse, "number \(number) of branch \(name) is taken by \(holder)",
        hint: "give the branch another number, such as \(inUse.next), or leave out its name")
    }
    return BranchPlan(name: name, folder: segment, number: number, exists: exists)
  }

  /// The branch, where it is there and not checked out, so that it is to be switched to.
  ///
  /// - Throws: `Failure` where features start from it, another worktree has it checked out, or a base is given although it has
  ///   its start.
  func standing(_ request: NewFeature.Request, session: Session) throws -> BranchName? {
    if isAskedFor { try refuseMain(session) }
    guard let repository = try session.workspace.repository(), try isThere(session) else { return nil }
    if request.base != nil {
      throw Failure(
        .usage, .baseOfExisting, "branch \(name) exists already, so --base cannot say where it starts",
        hint: "leave out --base")
    }
    if try repository.head().branch == name { return nil }
    try repository.refuseHeldElsewhere(name)
    return name
  }

  /// Refuses a main branch, from which the next features start too.
  private func refuseMain(_ session: Session) throws {
    let isMain =
      try session.workspace.repository().map { try MainBranches(of: $0).isOne(name.string) }
      ?? MainBranchName.isUsual(name.string)
    guard isMain else { return }
    throw Failure(
      .conflict, .branchExists, "branch \(name) is a main branch, from which features start",
      hint: "give another --branch, or leave it out")
  }

  /// Refuses the branch that is checked out, unless it was just made: with commits of its own, or as the only one, it is a
  /// branch for other work.
  private func refuseWorkedOn(_ session: Session) throws {
    guard let repository = try session.workspace.repository() else { return }
    let head = try repository.head()
    guard head.branch == name else { return }
    if let commit = head.commit, try repository.isAnotherBranch(than: name, at: commit) { return }
    throw Failure(
      .conflict, .branchExists, "branch \(name) is checked out, and what stands there is no feature's",
      hint: "give another --branch, or leave it out")
  }

  /// Whether there is such a branch; one without commits is there where HEAD is on it.
  private func isThere(_ session: Session) throws -> Bool {
    guard let repository = try session.workspace.repository() else { return false }
    return try repository.head().branch == name || repository.localBranches()[name] != nil
  }
}

extension Repository {
  /// Whether a branch other than this one stands at a commit, here or as it was fetched.
  func isAnotherBranch(than name: BranchName, at commit: ObjectID) throws -> Bool {
    try localBranches().contains { $0.key != name && $0.value == commit }
      || remoteTrackingBranches().contains { $0.name != name.string && $0.target == commit }
  }
}
