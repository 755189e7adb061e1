import Configuration
import Files
import Git
import WorkspaceModel

/// The branch of a new feature: its name, where it starts, and the steps in Git that make it.
struct BranchPlan {
  let name: BranchName
  let number: Int?
  /// Whether it is there already and is only switched to.
  let exists: Bool

  /// The longest name of a branch in bytes, as GitHub has it.
  static let longestName = 244

  /// Chooses number and name.
  ///
  /// - Throws: `Failure` where a number is in use, or a branch exists and that is not allowed.
  static func choose(_ request: NewFeature.Request, session: Session, inUse: NumbersInUse) throws -> BranchPlan {
    let isTimestamped = request.isTimestamped || session.configuration.branch.numbering == .timestamp
    if let wanted = request.number { return try numbered(free(wanted, inUse), request, session: session) }
    if isTimestamped { return try named(session.moment.timestamp, number: nil, request, session: session) }
    return try numbered(inUse.next, request, session: session)
  }

  /// The branch with a number that is known to be free.
  static func numbered(_ number: Int, _ request: NewFeature.Request, session: Session) throws -> BranchPlan {
    let head = number.padded(to: session.configuration.branch.digits)
    return try named(head, number: number, request, session: session)
  }

  private static func named(
    _ head: String, number: Int?, _ request: NewFeature.Request, session: Session
  ) throws -> BranchPlan {
    let slug = request.shortName.map { Slug(cleaning: $0) } ?? Slug(describing: request.description)
    let text = "\(head)-\(slug.prefix(bytes: longestName - head.utf8.count - 1))"
    guard let name = BranchName(text) else {
      throw Failure(
        .usage, "bad-branch", "\(quoted(text)) is no branch name for Git", hint: "give another --short-name")
    }
    let exists = try session.repository()?.localBranches()[name] != nil
    if exists, !request.allowsExistingBranch {
      throw Failure(
        .conflict, "branch-exists", "branch \(name) exists already",
        hint: "give another --short-name, or --allow-existing-branch to go on with it")
    }
    return BranchPlan(name: name, number: number, exists: exists)
  }

  private static func free(_ number: Int, _ inUse: NumbersInUse) throws -> Int {
    guard let holder = inUse.holders[number] else { return number }
    throw Failure(
      .conflict, "number-in-use", "number \(number) is taken by \(holder)",
      hint: "leave out --number to take \(inUse.next)")
  }
}
