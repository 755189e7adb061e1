import Documents
import Facts
import Files
import Git
import Records
import WorkspaceModel

/// Judges features as other branches have them, by the templates and the constitution of the working tree.
struct BranchJudge {
  private let workspace: Workspace

  init(_ workspace: Workspace) { self.workspace = workspace }

  /// What is known of each; nil for those that cannot be read, of which `leftOut` tells unless a partial clone lacks them.
  func judged(_ features: [BranchFeature]) throws -> (features: [JudgedFeature?], leftOut: [LeftOut]) {
    let keeper = GateKeeper(workspace: workspace, tree: workspace.seen)
    guard let key = key(of: features, keeper) else { return try judge(features) }
    if let known = workspace.store.bytes(of: key).flatMap({ try? [JudgedFeature](record: $0[...]) }),
      known.count == features.count
    {
      return (known, [])
    }
    let judged = try judge(features)
    let whole = judged.features.compactMap(\.self)
    if judged.leftOut.isEmpty, whole.count == features.count { workspace.store.keep(whole.record, under: key) }
    return judged
  }

  private func key(of features: [BranchFeature], _ keeper: GateKeeper) -> FactKey? {
    guard let environment = keeper.environment else { return nil }
    var hasher = workspace.store.hasher("judged features of other branches")
    hasher.combine(workspace.vocabulary.key)
    hasher.combine(environment)
    for feature in features {
      hasher.combine(feature.location.directory.string)
      hasher.combine(feature.folder)
      feature.log.map { hasher.combine($0) }
    }
    return hasher.key
  }

  /// Puts as many of them into one tree as do not stand in one place.
  private func judge(_ features: [BranchFeature]) throws -> (features: [JudgedFeature?], leftOut: [LeftOut]) {
    var judged: [JudgedFeature?] = Array(repeating: nil, count: features.count)
    var leftOut: [LeftOut] = []
    var left = Array(features.indices)
    while !left.isEmpty {
      var folders: [RelativePath: ObjectID] = [:]
      let next = left.filter {
        folders.updateValue(features[$0].folder, forKey: features[$0].location.directory) == nil
      }
      for place in next { folders[features[place].location.directory] = features[place].folder }
      let tree = GraftedTree(workspace, folders: folders)
      let map = try workspace.map(of: workspace.seen).adding(next.map { features[$0].location })
      let survey = Survey(map, GateKeeper(workspace: workspace, tree: tree))
      var reading = ReadingAhead(next.map { features[$0].location }, workspace.reader(tree))
      for place in next {
        reading.advance()
        do {
          judged[place] = try self.judged(features[place], survey)
        } catch let error as FileError {
          leftOut.append(LeftOut(features[place].location, error, root: workspace.root))
        } catch let error as GitError where error.kind == .notFound {
          continue
        }
      }
      left.removeAll(where: Set(next).contains)
    }
    return (judged, leftOut)
  }

  /// The Decision Log matters only to those that justify something.
  private func judged(_ feature: BranchFeature, _ survey: Survey) throws -> JudgedFeature {
    let location = feature.location
    let plans = try location.plans.compactMap { try workspace.reader(survey.tree).plan($0) }
    guard plans.contains(where: { !$0.facts.complexityRows.isEmpty }), let blob = feature.log,
      let path = logPath(of: location)
    else { return try survey.judged(location, log: nil) }
    let tree = GraftedTree(workspace, folders: [:], files: [path: blob])
    let log = try workspace.reader(tree).decisionLog(path).map { LoggedDecisions($0.facts) }
    return try survey.judged(location, log: log)
  }

  private func logPath(of location: FeatureLocation) -> RelativePath? {
    switch location.layout {
    case .epic: location.directory.parent.parent.appending(component: "exec-plan.md")
    case .flat: FeatureGroup(specsRoot: location.directory.parent).decisionLog
    }
  }
}

/// Reads the documents of features on all processors, a step before each of them is asked for.
private struct ReadingAhead {
  private let reader: DocumentReader
  private var left: ArraySlice<FeatureLocation>
  /// How many were asked for since the last step began.
  private var asked = 0
  private var errand: Workers.Errand?

  init(_ locations: [FeatureLocation], _ reader: DocumentReader) {
    self.reader = reader
    left = locations[...]
    begin()
  }

  /// Takes note that the next one is asked for.
  mutating func advance() {
    if asked % Workers.window == 0 {
      errand?.finish()
      begin()
    }
    asked += 1
  }

  private mutating func begin() {
    errand = reader.beginReading(Array(left.prefix(Workers.window)))
    left = left.dropFirst(Workers.window)
  }
}
