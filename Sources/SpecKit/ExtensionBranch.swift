import Changes
import Configuration
import Files
import Git
import Names
import Operations
import Survey

/// The branch of a new feature, as spec-kit's git extension names it.
struct ExtensionBranch {
  /// The name, which need not be one that Git takes: a dry run prints it all the same.
  let name: String
  /// What scripts call FEATURE_NUM: the number with its zeros, or the time; the whole name where it begins with neither.
  let head: String
  /// The number; nil for a branch that begins with the time or with neither.
  let number: Int?
  /// What is to be said about the choice, a line each.
  let warnings: [String]

  /// Chooses number and name. `numbers` collects what is in use below a prefix, and is asked only where that matters.
  ///
  /// - Throws: `ScriptRefusal` for a whole name or a template that will not do.
  static func choose(
    _ request: FeatureBranchRequest, _ workspace: ScriptWorkspace, _ contract: Contract,
    numbers: (String) throws -> ScriptNumbers
  ) throws -> ExtensionBranch {
    let configuration = workspace.session.workspace.configuration.branch
    let template = try template(of: workspace, contract)
    if let name = request.wholeName { return try whole(name, contract) }
    let slug = request.shortName.map { Slug(cleaning: $0) } ?? Slug(describing: request.description)
    if request.isTimestamped || request.number == nil && configuration.numbering == .timestamp {
      return try composed(workspace.session.moment.timestamp, nil, slug, template, [])
    }
    let digits = max(3, configuration.digits)
    if let wanted = request.number { return try composed(wanted.padded(to: digits), wanted, slug, template, []) }
    // Behind a template of the workspace's own, numbers are counted as its configuration says.
    let isOwn = configuration.template != nil && configuration.scope != .prefix
    let found = try numbers(isOwn ? "" : template.prefix)
    return try composed(found.nextOfExtension.padded(to: digits), found.nextOfExtension, slug, template, found.warnings)
  }

  /// The name, where Git takes it.
  func parsedName() throws(ScriptRefusal) -> BranchName {
    guard let parsed = BranchName(name) else {
      throw ScriptRefusal(
        "Error: Failed to create git branch '\(name)'.", "That is no name that Git takes for a branch.")
    }
    return parsed
  }

  /// The template of the workspace's configuration, else that of the extension's, in releases that know it.
  private static func template(of workspace: ScriptWorkspace, _ contract: Contract) throws -> BranchTemplate {
    let survey = workspace.session.workspace
    if let template = survey.configuration.branch.template { return try BranchNaming.filled(template, in: survey) }
    guard contract.branchesByTemplate, let template = try GitExtensionSettings(in: survey.workingTree).template else {
      return .plain
    }
    let form = "The last part of its names is {number}-{slug}, as in feat/{number}-{slug}."
    switch template.fault {
    case .noNumber: throw ScriptRefusal("Error: branch_template must include the {number} token", form)
    case .slugBeforeNumber: throw ScriptRefusal("Error: branch_template must not place {slug} before {number}", form)
    case .numberNotFirst:
      throw ScriptRefusal("Error: branch_template must put {number}- where its last part begins", form)
    case nil: return try BranchNaming.filled(template, in: survey)
    }
  }

  private static func composed(
    _ head: String, _ number: Int?, _ slug: Slug, _ template: BranchTemplate, _ warnings: [String]
  ) throws(ScriptRefusal) -> ExtensionBranch {
    let name = try ComposedName(head, slug, template)
    return ExtensionBranch(name: name.text, head: head, number: number, warnings: warnings + name.warnings)
  }

  private static func whole(_ name: String, _ contract: Contract) throws(ScriptRefusal) -> ExtensionBranch {
    guard name.utf8.count <= BranchPlan.longestName else {
      throw ScriptRefusal(
        "Error: GIT_BRANCH_NAME must be \(BranchPlan.longestName) bytes or fewer, and has \(name.utf8.count)")
    }
    let counted = contract.branchesByTemplate ? FeatureNumber.lastSegment(of: name) : name
    return ExtensionBranch(
      name: name, head: ScriptBranchName.head(of: counted) ?? name, number: FeatureNumber.inScripts(counted),
      warnings: [])
  }
}
