import Documents
import Files
import Survey
import WorkspaceModel

/// A feature that `check` looks at, with what the gates say of it.
struct CheckedFeature {
  let feature: Feature
  let epic: Epic?
  let judgement: FeatureJudgement
  let judged: JudgedFeature
  /// What its documents depend on.
  let dependencies: DependencyResolver.Dependencies
  let context: CheckContext
  /// What the templates left in its documents.
  let leftovers: Leftovers

  init(_ feature: Feature, epic: Epic?, log: LoggedDecisions?, _ context: CheckContext) throws {
    self.feature = feature
    self.epic = epic
    self.context = context
    judgement = try context.keeper.judge(feature, log: log)
    judged = JudgedFeature(judgement, log: log)
    dependencies = context.resolver.resolved(judged)
    leftovers = try Leftovers(judgement, context.keeper)
  }

  var location: FeatureLocation { feature.location }

  /// Whether nobody will go on with it.
  var isClosed: Bool { judgement.stage == .closed }

  /// Whether nobody is expected to change its documents any more.
  var isSettled: Bool { isClosed || judgement.stage == .done }

  /// Whether it is built, by its tasks or by what its Status says.
  var isBuilt: Bool { isSettled || Stage.isBuilt(feature.header?.statedStatus) }

  /// Whether a later document was written, so that one is finished or should be: the specification once there is a plan,
  /// the plan and what goes with it once there are tasks, the tasks once one is ticked.
  func isPast(_ path: RelativePath) -> Bool {
    let hasTasks = !judgement.ownTasks.isEmpty
    switch path {
    case location.path(of: .spec), location.path(of: .requirementsChecklist): return hasTasks || hasWrittenPlan
    case _ where isTaskList(path): return judgement.progress.isStarted
    default: return hasTasks
    }
  }

  private func isTaskList(_ path: RelativePath) -> Bool {
    path == location.path(of: .tasks) || path.parent == location.directory && TaskFileName(path.name) != nil
  }

  /// Whether somebody has begun to fill in the plan.
  var hasWrittenPlan: Bool {
    guard let plan = feature.plan else { return false }
    return !plan.facts.document.isEmpty && !leftovers.isUnfilled(plan.path)
  }

  /// The plan, while the feature is still worked on, and what it says it was made from.
  var madeFrom: (plan: RelativePath, made: MadeFrom)? {
    guard let plan = feature.plan, isWorkedOn else { return nil }
    return plan.facts.madeFrom.map { (plan.path, $0) }
  }

  /// The task lists, while the feature is still worked on, and what they say they were made from.
  var tasksMadeFrom: [(list: RelativePath, made: MadeFrom)] {
    guard isWorkedOn else { return [] }
    return feature.taskLists.compactMap { list in list.facts.madeFrom.map { (list.path, $0) } }
  }

  private var isWorkedOn: Bool { judgement.stage != .done && !isClosed }

  /// What a gate misses of one sort, in documents that have been begun; nothing of a feature that is closed.
  func problems(_ kinds: GateProblem.Kind...) -> [Problem] {
    if isClosed { return [] }
    let missed = judgement.gates.problems(of: .tasks)
    return missed.filter { kinds.contains($0.kind) && !leftovers.isUnfilled($0.path) }.map {
      Problem($0, isInTheMaking: !isPast($0.path))
    }
  }

  /// What a gate misses of one sort, and of lighter ones with the weight of these. What was built already is not judged
  /// again, so a feature that is done gets notices only.
  func gateProblems(_ kind: GateProblem.Kind, lighter: [(kind: GateProblem.Kind, severity: Severity)]) -> [Problem] {
    let all =
      problems(kind) + lighter.flatMap { kind, severity in problems(kind).map { $0.weighing(severity) } }
    return isSettled ? all.map { $0.weighing(.notice) } : all
  }
}

extension Problem {
  /// The same with a weight of its own.
  fileprivate func weighing(_ severity: Severity) -> Problem {
    var problem = self
    problem.severity = severity
    return problem
  }
}
