public import Changes
import Files
import Names
import Survey
import Templates
import WorkspaceModel

/// `setup-plan`: puts the plan template where the plan is to be.
public enum SetupPlan {
  /// What was done.
  public struct Answer: Sendable {
    /// The feature.
    public let feature: ScriptFeature
    /// What became of the plan.
    public let outcome: String
    /// What is to be said on standard error, a line each.
    public let messages: [String]
    /// Why there is no plan, though the feature's directory is made; nil where there is one.
    public var refusal: ScriptRefusal?
  }

  /// Decides the whole change.
  ///
  /// - Throws: `ScriptRefusal` where no feature is named, `Failure`, `FileError`, `GitError`, `TemplateError`.
  public static func decide(_ session: Session, _ contract: Contract) throws -> (ChangeSet, Answer) {
    let workspace = try ScriptWorkspace(session, contract)
    let feature = try workspace.feature()
    let messages = try feature.validated(CommandSeparator(in: session.workspace.workingTree))
    var changes = ChangeSet(root: session.workspace.root)
    let draft = DraftTree(over: session.workspace.workingTree)
    try RecordFeatureDirectory.add(to: draft, session, contract)
    if FileSystem.isFile(feature.plan) {
      changes.files = try draft.changes(below: session.workspace.root)
      let outcome = "Plan already exists at \(feature.plan), skipping template copy"
      return (changes, Answer(feature: feature, outcome: outcome, messages: messages))
    }
    let directory = try directory(of: feature, session, after: messages)
    let template: Template?
    do {
      template = try self.template(for: feature, workspace, draft, after: messages)
    } catch let refusal as ScriptRefusal {
      try draft.makeDirectory(directory)
      changes.files = try draft.changes(below: session.workspace.root)
      return (changes, Answer(feature: feature, outcome: "", messages: messages, refusal: refusal))
    }
    let text = try template.map { try self.text($0, of: feature, in: directory, workspace, draft) } ?? []
    try draft.write(text, to: directory.appending(component: feature.plan.name))
    changes.files = try draft.changes(below: session.workspace.root)
    let outcome = template == nil ? "Warning: Plan template not found" : "Copied plan template to \(feature.plan)"
    return (changes, Answer(feature: feature, outcome: outcome, messages: messages))
  }

  /// The template of the plan; nil where there is none, and the release makes an empty plan then.
  ///
  /// - Throws: `ScriptRefusal` where it cannot be put together, and where the release wants one that holds something.
  private static func template(
    for feature: ScriptFeature, _ workspace: ScriptWorkspace, _ draft: DraftTree, after messages: [String]
  ) throws -> Template? {
    let profile: Profile = feature.layout == .epic ? .epic : .standard
    let template: Template?
    do {
      template = try workspace.session.workspace.scriptTemplate(
        .plan, profile: profile.name, in: draft, workspace.contract)
    } catch let error as TemplateError {
      let status = workspace.contract.templateFailureStatus
      throw ScriptRefusal(because: error, after: messages, status: status)
    }
    if !workspace.contract.refusesEmptyPlans || template?.bytes.isEmpty == false { return template }
    throw ScriptRefusal(
      messages + [
        "ERROR: Plan template \(template == nil ? "not found" : "is empty"); no new \(feature.plan.name) was created.",
        "Put one that holds something into .specify/templates/\(TemplateName.plan.fileName), and run it again.",
      ])
  }

  /// The feature's directory, seen from the root.
  ///
  /// - Throws: `ScriptRefusal` for one that is not to be written to.
  private static func directory(
    of feature: ScriptFeature, _ session: Session, after messages: [String]
  ) throws -> RelativePath {
    guard let directory = try session.workspace.relative(feature.directory) else {
      throw ScriptRefusal(
        messages + [
          "ERROR: \(feature.directory) lies outside the workspace \(session.workspace.root)",
          "Name a directory of the workspace with SPECIFY_FEATURE_DIRECTORY.",
        ])
    }
    // A name that is not UTF-8 was replaced when it was read, so that this would be another folder.
    if directory.components.contains(where: { ReadableName($0) != nil }), !FileSystem.isDirectory(feature.directory) {
      throw ScriptRefusal(
        messages + [
          "ERROR: The name of \(feature.directory) is not UTF-8", "Rename it; ls -b shows the bytes of its name.",
        ])
    }
    if directory.components.contains(where: { $0.lowercased() == ".git" }) {
      throw ScriptRefusal(messages + ["ERROR: \(feature.directory) is Git's own", "Name the feature's directory."])
    }
    return directory
  }

  /// The plan: the template as it is; in an epic, and where spec-kit left nothing, filled.
  private static func text(
    _ template: Template, of feature: ScriptFeature, in directory: RelativePath, _ workspace: ScriptWorkspace,
    _ draft: DraftTree
  ) throws -> [UInt8] {
    let known = workspace.map.features.first { $0.directory == directory }
    let isFilled = try feature.layout == .epic || workspace.session.workspace.isWithoutSpecKit(draft)
    let flat = feature.layout == .flat ? FeatureLocation(layout: .flat, epic: nil, directory: directory) : nil
    guard isFilled, let location = known ?? flat else { return template.bytes }
    let maker = DocumentMaker(session: workspace.session, tree: draft)
    let read = try Feature(at: location, workspace.session.workspace.reader(draft))
    var facts = maker.facts(of: read, epic: workspace.map.epic(of: location))
    if location.layout == .flat { facts.branch = facts.branch ?? feature.branch }
    return try maker.filled(template, of: facts, at: location.path(of: .plan))
  }
}
