import Documents
import Files
import Survey
import WorkspaceModel

extension Rule {
  static let missingDocument = Rule(
    "SK006", "missing-document", .error,
    lighter:
      """
      a warning where there is no `.specify`; a notice once the feature is done, or where a neighbour has tasks and no plan, \
      either, or none has a plan
      """,
    fixable: true,
    summary: "A document is missing that a later one was made from, or an epic lacks its indexes",
    explanation: """
      A plan answers a specification and tasks carry out a plan: where the earlier document is missing, nobody can tell
      whether the later one is right. A feature's folder with none of them says nothing at all. An epic has its
      execution plan, which holds the Decision Log, and its design index; `speckit sync` writes those anew.
      """,
    silences: """
      A specification without a plan has just begun. A folder of the flat layout that holds none of the three documents
      is left alone, and so is one with other documents beside them, which may say what the missing one would: some
      teams keep documents of their own. Where two or more neighbours have tasks and no plan, the team does without for
      small features, and no plan is missed once all tasks are done. Left alone are closed features, which nobody goes
      on with, and those that the Status says are on hold. Where no epic has an execution plan or a design index, nobody
      works with them, and nobody misses those of an epic whose features are all closed.
      """,
    hint: "write it, or take it back from Git's history",
    .feature { checked in
      guard !checked.isClosed, !Stage.isPaused(checked.feature.header?.statedStatus), var problem = missing(checked),
        !keepsOthers(checked)
      else { return [] }
      let lacksPlan = checked.feature.plan == nil && checked.feature.spec != nil
      if lacksPlan, checked.isSettled { return [] }
      let plans = lacksPlan ? PlansNearby(checked) : nil
      if let plans, plans.missing > 1 { return [] }
      if checked.isSettled || plans.map({ !$0.areThere || $0.missing > 0 }) == true {
        problem.severity = .notice
      } else if !checked.context.exists(specKitFolder) {
        problem.severity = .warning
      }
      return [problem]
    },
    .group { group in
      guard let epic = group.group.epic, group.features.isEmpty || !group.features.allSatisfy(\.isClosed) else {
        return []
      }
      let indexes = [(epic.execPlan, group.logDocument), (epic.designIndex, group.designIndex)]
      let missing = indexes.filter { $0.1 == nil && !group.unreadable.contains($0.0) }
      if missing.count == indexes.count, !group.context.keepsIndexes { return [] }
      return missing.map { path, _ in
        Problem(
          path, "\(epic.id) has no \(path.relative(to: epic.directory)?.string ?? path.string)",
          hint: "speckit sync writes it", severity: missing.count == indexes.count ? .notice : nil,
          fix: .index(of: epic.directory))
      }
    })

  /// Where it is not there, nobody has promised to work by specification, plan and tasks.
  private static let specKitFolder = RelativePath(".specify") ?? .empty

  /// Whether the folder holds documents of the team's own, which may say what the missing one would.
  private static func keepsOthers(_ checked: CheckedFeature) -> Bool {
    let directory = checked.location.directory
    let documents = FeatureDocument.allCases.map { checked.location.path(of: $0) }.filter { $0.parent == directory }
    let lists = checked.feature.taskLists.map(\.path.name)
    let known = Set((documents + checked.location.plans).map(\.name) + lists + ["README.md"])
    let entries = (try? checked.context.tree.list(directory)) ?? []
    return entries.contains { $0.kind == .file && $0.name.hasSuffix(".md") && !known.contains($0.name) }
  }

  /// What a later document lacks; told in that document, since the other is not there.
  private static func missing(_ checked: CheckedFeature) -> Problem? {
    let feature = checked.feature
    if feature.spec == nil {
      if let plan = feature.plan { return Problem(plan.path, "\(feature.id) has a plan, but no specification") }
      if let tasks = feature.taskLists.first, !checked.judgement.ownTasks.isEmpty {
        return Problem(tasks.path, "\(feature.id) has tasks, but no specification")
      }
      // In the flat layout any numbered folder is a feature, and some teams keep other documents there.
      let isEpic = feature.location.layout == .epic
      return isEpic ? Problem(feature.location.directory, "\(feature.id) has no specification") : nil
    }
    guard let tasks = feature.taskLists.first, feature.plan == nil, !checked.judgement.ownTasks.isEmpty else {
      return nil
    }
    return Problem(tasks.path, "\(feature.id) has tasks, but no plan")
  }
}

/// How the features beside one do with plans.
private struct PlansNearby {
  /// Whether one of them has a plan.
  let areThere: Bool
  /// How many have tasks and no plan.
  let missing: Int

  init(_ checked: CheckedFeature) {
    let context = checked.context
    let neighbours = context.neighbours(of: checked.location)
    let others = neighbours.filter { !$0.plans.contains(where: context.exists) }
    areThere = others.count < neighbours.count
    missing = others.count { context.exists($0.path(of: .tasks)) }
  }
}

extension CheckContext {
  /// Whether an epic of the workspace has an execution plan or a design index.
  fileprivate var keepsIndexes: Bool {
    map.epics.contains { exists($0.execPlan) || exists($0.designIndex) }
  }
}
