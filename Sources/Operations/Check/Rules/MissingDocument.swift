import Files
import WorkspaceModel

extension Rule {
  static let missingDocument = Rule(
    "SK006", "missing-document", .error, fixable: true,
    summary: "A document is missing that a later one was made from, or an epic lacks its indexes",
    explanation: """
      A plan answers a specification and tasks carry out a plan: where the earlier document is missing, nobody can tell
      whether the later one is right. A feature's folder with none of them says nothing at all. An epic has its execution
      plan, which holds the Decision Log, and its design index; `speckit sync` writes those anew.
      """,
    hint: "write it, or take it back from Git's history",
    .group { group in
      let features = group.features.filter { !$0.isClosed }.compactMap(missing)
      guard let epic = group.epic else { return features }
      let indexes = [(epic.execPlan, group.execPlan), (epic.designIndex, group.designIndex)].filter { $0.1 == nil }
      return features
        + indexes.map { path, _ in
          Problem(
            path, "\(epic.id) has no \(path.relative(to: epic.directory)?.string ?? path.string)",
            hint: "speckit sync writes it", fix: .sync(epic.directory))
        }
    })

  private static func missing(_ checked: CheckedFeature) -> Problem? {
    let feature = checked.feature
    let problem = { (document: FeatureDocument, message: String) in
      Problem(feature.location.path(of: document), "\(feature.id) has \(message)")
    }
    if feature.spec == nil {
      if feature.plan != nil { return problem(.spec, "a plan, but no specification") }
      if feature.tasks != nil { return problem(.spec, "tasks, but no specification") }
      // In the flat layout any numbered folder is a feature, and some teams keep other documents there.
      return feature.location.layout == .epic ? problem(.spec, "no specification") : nil
    }
    let lacksPlan = feature.plan == nil && !checked.judgement.ownTasks.isEmpty
    return lacksPlan ? problem(.plan, "tasks, but no plan") : nil
  }
}
