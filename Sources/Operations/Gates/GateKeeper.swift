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

  /// What a gate says of a feature. `log` is the Decision Log of its epic; nil where there is none.
  func report(_ gate: Gate, of feature: Feature, log: DecisionLog?) throws -> GateReport {
    let problems =
      switch gate {
      case .spec: try specProblems(feature)
      case .plan: try planProblems(feature, log: log)
      case .tasks: try taskProblems(feature, log: log)
      }
    return GateReport(feature: feature.location, gate: gate, problems: problems)
  }

  /// How far a feature is, and what the gates of passed stages still miss.
  func standing(of feature: Feature, log: DecisionLog?) throws -> (stage: Stage, missing: [GateProblem]) {
    let spec = try specProblems(feature)
    let plan = try planOwnProblems(feature, log: log)
    let isSpecWritten =
      try feature.spec.map { try !$0.document.isEmpty && placeholderProblems($0, .spec).isEmpty } ?? false
    let hasViolation = try hasUnjustifiedViolation(feature)
    let stage = Stage(
      Stage.Facts(
        status: feature.header?.status, tasks: TaskProgress(try ownTasks(of: feature)), isSpecWritten: isSpecWritten,
        passesSpecGate: spec.allSatisfy(\.isWarning), passesPlanGate: (spec + plan).allSatisfy(\.isWarning),
        hasUnjustifiedViolation: hasViolation))
    let missing =
      switch stage {
      case .closed, .draft, .specified: [GateProblem]()
      case .ready: spec
      case .blocked, .planned: spec + plan
      case .tasked, .implementing, .done: spec + plan
      }
    return (stage, missing.filter { !$0.isWarning })
  }

  /// What the next stage is still waiting for.
  func nextMissing(of feature: Feature, stage: Stage, log: DecisionLog?) throws -> [GateProblem] {
    switch stage {
    case .draft, .specified: try specProblems(feature)
    case .ready, .blocked: try planProblems(feature, log: log)
    case .planned: try taskProblems(feature, log: log)
    case .tasked, .implementing, .done, .closed: []
    }
  }

  /// The tasks of a feature, sample rows of the template left out.
  func ownTasks(of feature: Feature) throws -> [FeatureTask] {
    guard let tasks = feature.tasks else { return [] }
    let samples = try finder(.tasks).sampleTaskLines(in: tasks.document)
    return tasks.document.tasks.filter { !samples.contains($0.line) }
  }

  func finder(_ name: TemplateName) throws -> PlaceholderFinder {
    if let known = finders[name] { return known }
    let finder = PlaceholderFinder(templates: try templates.known(name))
    finders[name] = finder
    return finder
  }

  func placeholderProblems(_ parsed: ParsedDocument, _ name: TemplateName) throws -> [GateProblem] {
    try finder(name).placeholders(in: parsed.document).map { placeholder in
      GateProblem(parsed.path, placeholder.line, "the placeholder \(shortened(placeholder.text)) is still there")
    }
  }

  func openMarkProblems(_ parsed: ParsedDocument) -> [GateProblem] {
    parsed.document.openMarks.map { mark in
      let question = mark.question.isEmpty ? "" : ": \(shortened(mark.question))"
      return GateProblem(parsed.path, mark.line, "NEEDS CLARIFICATION is open\(question)")
    }
  }

  /// The template that a plan belongs to.
  func template(of plan: ParsedDocument) throws -> PlanTemplate? {
    let known = try planTemplates ?? PlanTemplates(templates.planOrigins(), session.vocabulary)
    planTemplates = known
    return known.template(of: plan.document)
  }
}
