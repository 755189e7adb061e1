import Changes
import Configuration
import Failures
import Git
import Names
import Operations
import Survey

/// The branch of a new feature, as spec-kit's scripts name it.
struct FeatureBranch {
  let name: BranchName
  /// What scripts call FEATURE_NUM: the number with its zeros, or the time.
  let head: String
  /// The number; nil for a branch that begins with the time or with neither.
  let number: Int?
  /// What is to be said about the choice, a line each.
  let warnings: [String]

  /// Chooses number and name.
  ///
  /// - Throws: `ScriptRefusal` for a name that Git does not take.
  static func choose(_ request: FeatureBranchRequest, _ workspace: ScriptWorkspace) throws -> FeatureBranch {
    let slug = request.shortName.map { Slug(cleaning: $0) } ?? Slug(describing: request.description)
    let session = workspace.session
    if request.isTimestamped || request.number == nil && session.workspace.configuration.branch.numbering == .timestamp
    {
      return try composed(session.moment.timestamp, nil, slug, [])
    }
    let digits = max(3, session.workspace.configuration.branch.digits)
    guard let wanted = request.number else {
      let numbers = try ScriptNumbers(workspace)
      return try composed(numbers.next.padded(to: digits), numbers.next, slug, numbers.warnings)
    }
    let branch = try composed(wanted.padded(to: digits), wanted, slug, [])
    let holders = try HeldNumbers(in: workspace.map, of: session.workspace.seen, workspace).holders(of: wanted)
    if holders.isEmpty || request.allowsExistingBranch && holders == [branch.name.string] { return branch }
    let numbers = try ScriptNumbers(workspace)
    let head = numbers.next.padded(to: digits)
    let conflict =
      "[specify] Warning: --number \(branch.head) conflicts with an existing spec directory; using \(head) instead"
    return try composed(head, numbers.next, slug, numbers.warnings + [conflict])
  }

  /// Puts a name together, and cuts it where it is longer than GitHub takes.
  static func composed(
    _ head: String, _ number: Int?, _ slug: Slug, _ warnings: [String]
  ) throws(ScriptRefusal) -> FeatureBranch {
    let name = try ComposedName(head, slug)
    return FeatureBranch(
      name: try parsed(name.text), head: head, number: number, warnings: warnings + name.warnings)
  }

  private static func parsed(_ text: String) throws(ScriptRefusal) -> BranchName {
    guard let name = BranchName(text) else {
      throw ScriptRefusal("Error: \(quoted(text)) is no branch name for Git.", "Give another name.")
    }
    return name
  }
}
