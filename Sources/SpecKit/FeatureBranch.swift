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
  /// - Throws: `ScriptRefusal` for a whole name or a template that will not do.
  static func choose(_ request: FeatureBranchRequest, _ workspace: ScriptWorkspace) throws -> FeatureBranch {
    let slug = request.shortName.map { Slug(cleaning: $0) } ?? Slug(describing: request.description)
    let template = try request.isOfGitExtension ? BranchTemplate(of: workspace, slug: slug) : .plain
    if let name = request.wholeName { return try whole(name) }
    let session = workspace.session
    if request.isTimestamped || request.number == nil && session.workspace.configuration.branch.numbering == .timestamp
    {
      return try composed(session.moment.timestamp, nil, slug, template, [])
    }
    let digits = max(3, session.workspace.configuration.branch.digits)
    guard let wanted = request.number else {
      let numbers = try ScriptNumbers(workspace, scope: template.scope)
      return try composed(numbers.next.padded(to: digits), numbers.next, slug, template, numbers.warnings)
    }
    let branch = try composed(wanted.padded(to: digits), wanted, slug, template, [])
    let holders = try HeldNumbers(in: workspace.map, of: session.workspace.seen, workspace).holders(of: wanted)
    if holders.isEmpty || request.allowsExistingBranch && holders == [branch.name.string] { return branch }
    let numbers = try ScriptNumbers(workspace, scope: template.scope)
    let head = numbers.next.padded(to: digits)
    let conflict =
      "[specify] Warning: --number \(branch.head) conflicts with an existing spec directory; using \(head) instead"
    return try composed(head, numbers.next, slug, template, numbers.warnings + [conflict])
  }

  /// Puts a name together, and cuts it where it is longer than GitHub takes.
  static func composed(
    _ head: String, _ number: Int?, _ slug: Slug, _ template: BranchTemplate, _ warnings: [String]
  ) throws -> FeatureBranch {
    let longest = BranchPlan.longestName
    let original = template.name(head, slug.string)
    let room = longest - template.name(head, "").utf8.count
    guard room > 0 else {
      throw ScriptRefusal("Error: Branch template prefix exceeds GitHub's \(longest)-byte branch name limit.")
    }
    let text = template.name(head, slug.prefix(bytes: room).string)
    let cut =
      original.utf8.count <= longest
      ? []
      : [
        "[specify] Warning: Branch name exceeded GitHub's \(longest)-byte limit",
        "[specify] Original: \(original) (\(original.utf8.count) bytes)",
        "[specify] Truncated to: \(text) (\(text.utf8.count) bytes)",
      ]
    return FeatureBranch(name: try parsed(text), head: head, number: number, warnings: warnings + cut)
  }

  private static func whole(_ name: String) throws -> FeatureBranch {
    guard name.utf8.count <= BranchPlan.longestName else {
      throw ScriptRefusal(
        "Error: GIT_BRANCH_NAME must be \(BranchPlan.longestName) bytes or fewer in UTF-8."
          + " Provided value is \(name.utf8.count) bytes.")
    }
    return FeatureBranch(
      name: try parsed(name), head: FeatureBranchName.head(ofLastSegmentOf: name) ?? name,
      number: FeatureNumber.inScripts(name),
      warnings: [])
  }

  private static func parsed(_ text: String) throws -> BranchName {
    guard let name = BranchName(text) else {
      throw ScriptRefusal("Error: \(quoted(text)) is no branch name for Git.", "Give another name.")
    }
    return name
  }
}
