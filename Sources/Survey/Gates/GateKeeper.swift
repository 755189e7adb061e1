public import Documents
public import Facts
public import Files
import Markdown
import Names
public import Templates
public import WorkspaceModel

/// Judges features: gates and stages. Templates are read once and remembered.
public final class GateKeeper {
  let workspace: Workspace
  /// The files that it judges.
  public let tree: any FileTree
  /// Reads their documents.
  public let reader: DocumentReader
  /// The tree, where it can tell what files hold without reading them.
  public let contents: (any ContentTree)?
  private let templates: TemplateStack
  private var finders: [TemplateName: PlaceholderFinder] = [:]
  private var planTemplates: PlanTemplates?

  /// Judges features of `tree` by its templates and its constitution.
  public init(workspace: Workspace, tree: any FileTree) {
    self.workspace = workspace
    self.tree = tree
    reader = workspace.reader(tree)
    contents = tree as? any ContentTree
    templates = workspace.templates(in: tree)
  }

  /// What tells the templates, by which features are judged, from others; nil where they cannot be read, or the tree does
  /// not tell.
  public lazy var environment: FactKey? = contents.flatMap { contents in
    var subject = workspace.store.hasher("templates")
    subject.combine(workspace.vocabulary.key)
    let found = try? workspace.store.remembered(subject, in: contents) { [workspace] tracing in
      let templates = workspace.templates(in: tracing)
      for name in TemplateName.all { _ = try templates.known(name) }
      return try templates.planOrigins().count
    }
    return found?.answers
  }

  /// What begins the key of something that follows from the documents of a feature and from the templates; nil where nobody
  /// can tell these from others.
  public func subject(_ kind: String, of location: FeatureLocation) -> FactHasher? {
    guard let environment else { return nil }
    var subject = workspace.store.hasher(kind)
    subject.combine(environment)
    subject.combine(location.directory.string)
    subject.combine(location.layout == .epic ? 1 : 0)
    subject.combine(location.epic?.string ?? "")
    return subject
  }

  /// Judges a feature. `log` is the Decision Log of its group; nil where there is none.
  public func judge(_ feature: Feature, log: LoggedDecisions?) throws -> FeatureJudgement {
    let taskLists = try taskLists(of: feature)
    let spec = try specProblems(feature)
    let template = try feature.plan.flatMap { try self.template(of: $0.facts) }
    let plan = try planProblems(feature, template, log: log)
    let isSpecWritten =
      feature.spec != nil && !spec.contains { $0.kind == .emptyDocument || $0.kind == .placeholder }
    let stage = Stage(
      Stage.Facts(
        status: feature.header?.statedStatus, tasks: TaskProgress(taskLists.flatMap(\.tasks)),
        isSpecWritten: isSpecWritten,
        passesSpecGate: spec.isEmpty, passesPlanGate: (spec + plan).allSatisfy(\.isWarning),
        hasUnjustifiedViolation: try hasUnjustifiedViolation(feature, plan)))
    return FeatureJudgement(
      feature: feature, taskLists: taskLists,
      gates: GateProblems(spec: spec, plan: plan, tasks: try taskProblems(feature, taskLists)),
      openMarks: try openMarks(of: feature), listedQuestions: listedQuestions(of: feature), stage: stage,
      requiredSectionCount: template?.requiredSections.count ?? 0)
  }

  private func openMarks(of feature: Feature) throws -> [JudgedFeature.PlacedMark] {
    try feature.openMarks.filter { open in
      try TemplateName(of: open.document).map { try !finder($0).isSample(open.mark) } ?? true
    }.map { JudgedFeature.PlacedMark(path: $0.path, mark: $0.mark) }
  }

  private func listedQuestions(of feature: Feature) -> [JudgedFeature.PlacedMark] {
    guard let spec = feature.spec else { return [] }
    return spec.facts.listedQuestions.map { JudgedFeature.PlacedMark(path: spec.path, mark: $0) }
  }

  /// What finds the placeholders of the templates of a name.
  public func finder(_ name: TemplateName) throws -> PlaceholderFinder {
    if let known = finders[name] { return known }
    let finder = PlaceholderFinder(templates: try templates.known(name))
    finders[name] = finder
    return finder
  }

  /// The placeholders of `name` that a document still has.
  public func placeholderProblems(_ path: RelativePath, _ document: DocumentFacts, _ name: TemplateName) throws
    -> [GateProblem]
  {
    try finder(name).placeholders(in: document).map { GateProblem(placeholder: $0, in: path) }
  }

  /// A task list tells the format of its tasks in brackets, and goes on doing so.
  public func placeholderProblems(_ tasks: ReadDocument<TaskListFacts>) throws -> [GateProblem] {
    try placeholderProblems(tasks.path, tasks.facts.document, .tasks).filter { problem in
      problem.line.map { !tasks.facts.legends.contains($0) } ?? true
    }
  }

  /// The template that a plan belongs to.
  func template(of plan: PlanFacts) throws -> PlanTemplate? {
    let known = try planTemplates ?? PlanTemplates(templates.planOrigins(), workspace.vocabulary)
    planTemplates = known
    return known.template(of: plan)
  }
}

extension TemplateName {
  /// The template of a document that a feature has once; nil for contracts and checklists.
  public init?(of document: FeatureDocument) {
    switch document {
    case .spec: self = .spec
    case .plan: self = .plan
    case .research: self = .research
    case .dataModel: self = .dataModel
    case .quickstart: self = .quickstart
    case .tasks: self = .tasks
    case .contracts, .requirementsChecklist, .planChecklist: return nil
    }
  }
}
