import Files
import Templates
import WorkspaceModel

/// The placeholders that templates left in the documents of a feature.
struct Leftovers {
  /// More than this many, and nobody has filled the document in yet.
  static let most = 10

  /// The placeholders of each document that has any, in the order of the documents.
  let documents: [(path: RelativePath, problems: [GateProblem])]

  init(_ judgement: FeatureJudgement, _ keeper: GateKeeper) throws {
    let feature = judgement.feature
    let quickstart = try ParsedDocument(feature.location.path(of: .quickstart), in: keeper.tree)
    let named: [(ParsedDocument?, TemplateName)] = [
      (feature.spec, .spec), (feature.plan, .plan), (feature.research, .research), (feature.dataModel, .dataModel),
      (quickstart, .quickstart),
    ]
    var documents = try named.compactMap { parsed, name in
      try parsed.map { (path: $0.path, problems: try keeper.placeholderProblems($0, name)) }
    }
    if let tasks = feature.tasks, !judgement.ownTasks.isEmpty {
      documents.append((tasks.path, try keeper.placeholderProblems(tasks, .tasks)))
    }
    self.documents = documents.filter { !$0.problems.isEmpty }
  }

  /// Whether a document is still as its template made it, by and large.
  func isUnfilled(_ path: RelativePath) -> Bool {
    documents.contains { $0.path == path && $0.problems.count > Leftovers.most }
  }
}
