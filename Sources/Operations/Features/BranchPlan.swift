import Changes
import Configuration
import Failures
import Files
import Git
import Names
import Survey

/// The branch of a new feature, which in the flat layout names its folder too.
public struct BranchPlan {
  let name: BranchName
  /// What its folder is called in the flat layout: the branch without what stands before the number.
  let folder: String
  let number: Int?
  /// Whether it is there already and is only switched to.
  let exists: Bool

  /// The longest name of a branch in bytes, as GitHub has it.
  public static let longestName = 244

  /// Chooses number and name.
  ///
  /// - Throws: `Failure` where a number is in use, or a branch exists and that is not allowed.
  static func choose(
    _ request: NewFeature.Request, _ naming: BranchNaming, session: Session, inUse: NumbersInUse
  ) throws -> BranchPlan {
    if let given = request.branch, let plan = try given.plan(request, naming, session: session, inUse: inUse) {
      return plan
    }
    let isTimestamped = request.isTimestamped || naming.numbering == .timestamp
    if let wanted = request.number {
      if !request.makesBranch(in: session) {
        let plan = try numbered(wanted, request, naming, session: session)
        try refuseTaken(wanted, by: inUse.holder(of: wanted, besides: plan.name), inUse)
        return plan
      }
      if let branch = try existing(request, session: session) {
        try refuseTaken(wanted, by: inUse.holder(of: wanted, besides: branch), inUse)
        return BranchPlan(
          name: branch, folder: FeatureNumber.lastSegment(of: branch.string), number: wanted, exists: true)
      }
      try refuseTaken(wanted, by: inUse.holders[wanted], inUse)
      return try numbered(wanted, request, naming, session: session)
    }
    if isTimestamped { return try named(session.moment.timestamp, number: nil, request, naming, session) }
    return try numbered(inUse.next, request, naming, session: session)
  }

  /// The branch that a request names and that may be gone on with, since it is there already; nil if there is none.
  ///
  /// - Throws: `Failure` where another worktree has it checked out, or a base is given although it has its start.
  static func existing(_ request: NewFeature.Request, session: Session) throws -> BranchName? {
    if let given = request.branch { return try given.standing(request, session: session) }
    guard request.allowsExistingBranch, let number = request.number, let repository = try session.workspace.repository()
    else {
      return nil
    }
    let branch = try numbered(number, request, BranchNaming(of: session.workspace), session: session)
    if !branch.exists { return nil }
    if request.base != nil {
      throw Failure(
        .usage, .baseOfExisting, "branch \(branch.name) exists already, so --base cannot say where it starts",
        hint: "leave out --base")
    }
    if request.destination != .nowhere { try repository.refuseHeldElsewhere(branch.name) }
    return branch.name
  }

  /// The branch with a number that is known to be free.
  static func numbered(
    _ number: Int, _ request: NewFeature.Request, _ naming: BranchNaming, session: Session
  ) throws -> BranchPlan {
    let head = number.padded(to: session.workspace.configuration.branch.digits)
    return try named(head, number: number, request, naming, session)
  }

  private static func named(
    _ head: String, number: Int?, _ request: NewFeature.Request, _ naming: BranchNaming, _ session: Session
  ) throws -> BranchPlan {
    let slug = request.shortName.map { Slug(cleaning: $0) } ?? Slug(describing: request.description)
    guard let room = naming.template.slugRoom(within: longestName, number: head), room > 0 else {
      throw Failure(
        .usage, .badBranch, "the template of branches leaves no room for a name of \(longestName) bytes",
        hint: "shorten branch.template or branch.prefix in \(Configuration.path)")
    }
    let text = naming.template.name(number: head, slug: slug.prefix(bytes: room).string)
    guard let name = BranchName(text) else {
      throw Failure(
        .usage, .badBranch, "\(quoted(text)) is no branch name for Git", hint: "give another --short-name")
    }
    let repository = try session.workspace.repository()
    let exists = try repository?.localBranches()[name] != nil
    if request.makesBranch(in: session) {
      if exists, !request.allowsExistingBranch {
        throw Failure(
          .conflict, .branchExists, "branch \(name) exists already",
          hint: "give another --short-name, or --allow-existing-branch to go on with it")
      }
      if !exists { try refuseBlocked(name, in: repository) }
    }
    return BranchPlan(
      name: name, folder: FeatureNumber.lastSegment(of: text), number: number, exists: exists)
  }

  /// Refuses the name of a new branch where another branch keeps Git from making it.
  static func refuseBlocked(_ name: BranchName, in repository: Repository?) throws {
    guard let other = try repository?.branchInTheWay(of: name) else { return }
    throw Failure(
      .conflict, .branchExists, "branch \(name) cannot be made, since branch \(other) is in the way",
      hint: "rename that one: git branch -m \(quotedForShell(other.string)) NAME")
  }

  private static func refuseTaken(
    _ number: Int, by holder: NumbersInUse.Holder?, _ inUse: NumbersInUse
  ) throws(Failure) {
    guard let holder else { return }
    throw Failure(
      .conflict, .numberInUse, "number \(number) is taken by \(holder)",
      hint: "leave out --number to take \(inUse.next)")
  }
}
