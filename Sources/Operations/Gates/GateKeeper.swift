import Files
import Markdown
import Templates
import WorkspaceModel

/// Judges features: gates and stages. Templates are read once and remembered.
final class GateKeeper {
  let session: Session
  let tree: any FileTree
  private let templates: TemplateStack
  private var finders: [TemplateName: PlaceholderFinder] = [:]
  private var planTemplates: PlanTemplates?

  init(session: Session, tree: any FileTree) {
    self.session = session
    self.tree = tree
    templates = session.templates(in: tree)
  }

  /// Judges a feature. `log` is the Decision Log of its group; nil where there is none.
  func judge(_ feature: Feature, log: DecisionLog?) throws -> FeatureJudgement {
    let requirements = feature.spec.map { Requirements(of: $0.document) }
    let ownTasks = try ownTasks(of: feature)
    let spec = try specProblems(feature)
    let template = try feature.plan.flatMap(self.template)
    let plan = try planProblems(feature, template, log: log)
    let isSpecWritten =
      feature.spec != nil && !spec.contains { $0.kind == .emptyDocument || $0.kind == .placeholder }
    let stage = Stage(
      Stage.Facts(
        status: feature.header?.status, tasks: TaskProgress(ownTasks), isSpecWritten: isSpecWritten,
        passesSpecGate: spec.isEmpty, passesPlanGate: (spec + plan).isEmpty,
        hasUnjustifiedViolation: try hasUnjustifiedViolation(feature, plan)))
    return FeatureJudgement(
      feature: feature, requirements: requirements, ownTasks: ownTasks, specProblems: spec, planProblems: plan,
      taskProblems: try taskProblems(feature, ownTasks, requirements), openMarks: try openMarks(of: feature),
      stage: stage,
      requiredSectionCount: template?.requiredSections.count ?? 0)
  }

  /// The tasks of a feature, sample rows of the template left out.
  private func ownTasks(of feature: Feature) throws -> [FeatureTask] {
    guard let tasks = feature.tasks else { return [] }
    let samples = try finder(.tasks).sampleTaskLines(in: tasks.document)
    return tasks.document.tasks.filter { !samples.contains($0.line) }
  }

  private func openMarks(of feature: Feature) throws -> [(document: ParsedDocument, mark: OpenMark)] {
    let names: [(ParsedDocument?, TemplateName)] = [
      (feature.spec, .spec), (feature.plan, .plan), (feature.research, .research), (feature.dataModel, .dataModel),
    ]
    return try feature.openMarks(session.vocabulary).filter { document, mark in
      let name = names.first { $0.0?.path == document.path }?.1
      return try name.map { try !finder($0).isSample(mark) } ?? true
    }
  }

  func finder(_ name: TemplateName) throws -> PlaceholderFinder {
    if let known = finders[name] { return known }
    let finder = PlaceholderFinder(templates: try templates.known(name))
    finders[name] = finder
    return finder
  }

  func placeholderProblems(_ parsed: ParsedDocument, _ name: TemplateName) throws -> [GateProblem] {
    let placeholders = try finder(name).placeholders(in: parsed.document)
    // A task list tells the format of its tasks in brackets, and goes on doing so.
    let legends = name == .tasks && !placeholders.isEmpty ? parsed.document.taskLegends : LineRanges([])
    return placeholders.filter { !legends.contains($0.line) }.map { placeholder in
      GateProblem(
        .placeholder, parsed.path, placeholder.line, "the placeholder \(shortened(placeholder.text)) is still there",
        text: placeholder.text)
    }
  }

  func openMarkProblems(_ parsed: ParsedDocument) -> [GateProblem] {
    parsed.document.openMarks.map { GateProblem($0, in: parsed) }
  }

  /// The template that a plan belongs to.
  func template(of plan: ParsedDocument) throws -> PlanTemplate? {
    let known = try planTemplates ?? PlanTemplates(templates.planOrigins(), session.vocabulary)
    planTemplates = known
    return known.template(of: plan.document)
  }
}
