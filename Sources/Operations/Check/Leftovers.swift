import Files
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
    // One that cannot be read is a finding of its own.
    let quickstart = (try? ParsedDocument(feature.location.path(of: .quickstart), in: keeper.tree)) ?? nil
    let named: [(ParsedDocument?, TemplateName)] = [
      (feature.spec, .spec), (feature.plan, .plan), (feature.research, .research), (feature.dataModel, .dataModel),
      (quickstart, .quickstart), (judgement.ownTasks.isEmpty ? nil : feature.tasks, .tasks),
    ]
    documents = try named.compactMap { parsed, name in
      guard let parsed else { return nil }
      let finder = try keeper.finder(name)
      let placeholders = finder.placeholders(in: parsed.document)
      guard !placeholders.isEmpty else { return nil }
      return Leftover(
        path: parsed.path, problems: try keeper.placeholderProblems(parsed, name),
        isUnfilled: finder.isUnfilled(placeholders))
    }
  }

  /// Whether nobody has begun to write a document.
  func isUnfilled(_ path: RelativePath) -> Bool { documents.contains { $0.path == path && $0.isUnfilled } }
}
