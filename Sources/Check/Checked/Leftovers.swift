import Documents
import Files
import Survey
import Templates
import WorkspaceModel

/// The placeholders that templates left in the documents of a feature.
struct Leftovers {
  /// A document that has any.
  struct Leftover {
    let path: RelativePath
    let problems: [GateProblem]
    /// Whether the document is by and large as its template made it, so that nobody has begun to write it.
    let isUnfilled: Bool
  }

  /// In the order of the documents.
  let documents: [Leftover]

  init(_ judgement: FeatureJudgement, _ keeper: GateKeeper) throws {
    let feature = judgement.feature
    let location = feature.location
    let named: [(FeatureDocument, DocumentFacts?)] = [
      (.spec, feature.spec?.facts.document), (.plan, feature.plan?.facts.document),
      (.research, feature.research?.facts.document), (.dataModel, feature.dataModel?.facts.document),
      (.quickstart, feature.quickstart?.facts),
    ]
    let single: [Leftover] = try named.compactMap { kind, document in
      guard let document, let name = TemplateName(of: kind) else { return nil }
      let finder = try keeper.finder(name)
      let placeholders = finder.placeholders(in: document)
      guard !placeholders.isEmpty else { return nil }
      let path = (kind == .plan ? feature.plan?.path : nil) ?? location.path(of: kind)
      let problems = try keeper.placeholderProblems(path, document, name)
      return Leftover(path: path, problems: problems, isUnfilled: finder.isUnfilled(placeholders))
    }
    let finder = try keeper.finder(.tasks)
    documents =
      try single
      + judgement.taskLists.filter { !$0.tasks.isEmpty }.compactMap { judged in
        let placeholders = finder.placeholders(in: judged.list.facts.document)
        guard !placeholders.isEmpty else { return nil }
        let problems = try keeper.placeholderProblems(judged.list)
        return Leftover(path: judged.list.path, problems: problems, isUnfilled: finder.isUnfilled(placeholders))
      }
  }

  /// The documents that nobody has begun to write.
  var unfilled: [RelativePath] { documents.filter(\.isUnfilled).map(\.path) }

  /// Whether nobody has begun to write a document.
  func isUnfilled(_ path: RelativePath) -> Bool { documents.contains { $0.path == path && $0.isUnfilled } }
}
