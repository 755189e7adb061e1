import Changes
import Documents
import Facts
import Files
import Records
import Survey
import WorkspaceModel

/// Asks the rules about single features.
struct FeatureCheck {
  let context: CheckContext
  let group: FeatureGroup
  let branches: BranchKeys
  /// Whether what was found earlier will do: it does not tell how it is mended.
  let recalls: Bool
  let ahead: FeatureAhead

  /// What the rules say of a feature, and which of its files cannot be read.
  ///
  /// - Throws: `FileError` for a document that the feature cannot be known without.
  func answer(_ location: FeatureLocation) throws -> (answer: FeatureAnswer, unreadable: [UnreadableFile]) {
    guard let contents = context.keeper.contents, let subject = FeatureCheck.subject(location, group, context) else {
      let found = try ask(location, context)
      return (found.answer, found.unreadable)
    }
    let store = context.workspace.store
    if recalls {
      if let known = ahead.known(location) { return (known, []) }
      let recalled = ahead.covers(location) ? ahead.answer(location) : store.recalled(subject, in: contents)
      if let recalled, recalled.value.basis.agrees(with: log(of: location)),
        recalled.value.holds(for: context.map, branches)
      {
        ahead.take(recalled, of: location)
        return (recalled.value, [])
      }
    }
    let tracing = TracingTree(over: contents)
    let found = try ask(location, CheckContext(context, noting: tracing))
    if found.unreadable.isEmpty, found.isLasting {
      let answers = store.remember(found.answer, of: subject, tracing)
      ahead.take(Remembered(value: found.answer, answers: answers), of: location)
    }
    return (found.answer, found.unreadable)
  }

  private func log(of location: FeatureLocation) -> LoggedDecisions? {
    (try? context.overview.survey.log(of: location)) ?? nil
  }

  /// Asks the rules. An answer does not last where it rests on the branches of features and a header cannot be read.
  private func ask(
    _ location: FeatureLocation, _ context: CheckContext
  ) throws -> (answer: FeatureAnswer, unreadable: [UnreadableFile], isLasting: Bool) {
    let feature = try Feature(at: location, context.workspace.reader(context.tree))
    let checked = try CheckedFeature(feature, epic: group.epic, log: log(of: location), context)
    let files = try TextFiles(context, known: feature.documentFacts).all(
      below: location.directory, of: location, in: group)
    var found = FoundProblems()
    for file in files.read { try found.ask(file) }
    if checked.isClosed { found.drop(.unknownFeature) }
    try found.ask(checked)
    let restsOnBranches = checked.dependencies.restOnBranches
    let key = restsOnBranches ? branches.key(of: context.map) : nil
    let answer = FeatureAnswer(
      basis: checked.judged.basis, found: found, unfilled: checked.leftovers.unfilled,
      summary: CheckedWorkspace.Summary(checked), branches: key)
    return (answer, files.unreadable, !restsOnBranches || key != nil)
  }

  /// What an answer follows from beside the files; nil where nothing can be said of that.
  static func subject(
    _ location: FeatureLocation, _ group: FeatureGroup, _ context: CheckContext
  ) -> FactHasher? {
    guard var subject = context.subject("check of a feature") else { return nil }
    subject.combine(location.directory.string)
    subject.combine(location.layout == .epic ? 1 : 0)
    subject.combine(group.directory.string)
    return subject
  }
}

extension CheckContext {
  /// Begins the key of what rules say, which rests on the templates, the configuration, the map and the constitution.
  func subject(_ kind: String) -> FactHasher? {
    guard let environment = keeper.environment else { return nil }
    var subject = workspace.store.hasher(kind)
    subject.combine(environment)
    subject.combine(workspace.configurationKey)
    subject.combine(map.key)
    subject.combine(knowsEveryFeature ? 1 : 0)
    subject.combine(constitution?.digest ?? "")
    for gate in constitution?.gates ?? [] {
      subject.combine(gate.name)
      subject.combine(gate.fingerprint.digits)
    }
    return subject
  }
}

extension Feature {
  /// What its documents say as any document does.
  fileprivate var documentFacts: [(path: RelativePath, facts: DocumentFacts)] {
    let single: [(RelativePath?, DocumentFacts?)] = [
      (spec?.path, spec?.facts.document), (plan?.path, plan?.facts.document),
      (research?.path, research?.facts.document), (dataModel?.path, dataModel?.facts.document),
      (quickstart?.path, quickstart?.facts),
    ]
    return single.compactMap { path, facts in path.flatMap { path in facts.map { (path, $0) } } }
      + taskLists.map { ($0.path, $0.facts.document) } + checklists.map { ($0.path, $0.facts.document) }
  }
}
