import Git
import WorkspaceModel

extension Rule {
  static let missingBranch = Rule(
    "SK022", "missing-branch", .warning,
    summary: "The branch that a header names does not exist",
    explanation: """
      A feature that is not done is worked on in a branch. If neither this repository nor its remotes, as last fetched, have
      the branch that the header names, it was renamed, deleted or never pushed. Nothing is said of features that are done
      or closed, in shallow clones, or where no feature's branch exists, since then nobody works with branches.
      """,
    hint: "git fetch, or write the branch that the feature is worked on",
    .workspace { workspace in
      guard let branches = try FeatureBranches(workspace) else { return [] }
      return branches.open.filter { branches.tip(of: $0) == nil }.compactMap { feature in
        branches.problem(feature) { "there is no branch \($0)" }
      }
    })

  static let mergedBranch = Rule(
    "SK023", "merged-branch", .warning,
    summary: "A feature's branch was merged although the feature is not done",
    explanation: """
      The branch of the feature is part of the main branch's history, but its tasks are not all ticked. Either the tasks
      were forgotten, or work went in that its own plan calls unfinished. A branch that was only just made, or that was
      fast-forwarded, looks the same as one that was never worked on, so it does not count; squashed branches are not seen.
      """,
    hint: "tick the tasks that are done, or say in the Status what became of the rest",
    .workspace { workspace in
      guard let branches = try FeatureBranches(workspace) else { return [] }
      let merged = try branches.merged()
      return branches.open.compactMap { feature in
        guard let tip = branches.tip(of: feature), merged.contains(tip) else { return nil }
        return branches.problem(feature) { "branch \($0) was merged, and the feature is \(feature.stage.rawValue)" }
      }
    })
}

/// The branches of features that are still worked on.
private struct FeatureBranches {
  private let repository: Repository
  /// Every branch by its name, remote-tracking ones without their remote's.
  private let tips: [String: ObjectID]
  /// The features that name a branch and are neither done nor closed.
  let open: [CheckedWorkspace.Summary]

  /// Nil outside Git, in a shallow clone, and where no feature's branch exists.
  init?(_ workspace: CheckedWorkspace) throws {
    guard let repository = try workspace.context.session.repository(), !repository.isShallow else { return nil }
    let remote = try repository.remoteTrackingBranches().map { ($0.name, $0.target) }
    let local = try repository.localBranches().map { ($0.key.string, $0.value) }
    let tips = Dictionary(remote + local) { _, later in later }
    guard
      workspace.features.contains(where: { $0.branch.map { tips[$0] != nil && FeatureNumber.of($0) != nil } ?? false })
    else { return nil }
    self.repository = repository
    self.tips = tips
    open = workspace.features.filter { feature in
      // Other names, `main` and topics, stand in many headers and say little of the feature.
      feature.stage != .done && feature.stage != .closed && feature.branch.flatMap(FeatureNumber.of) != nil
    }
  }

  func tip(of feature: CheckedWorkspace.Summary) -> ObjectID? { feature.branch.flatMap { tips[$0] } }

  /// The tips of open features that were merged into the main branch.
  func merged() throws -> Set<ObjectID> {
    guard let main = mainBranch else { return [] }
    return try repository.merged(Set(open.compactMap(tip)), into: main)
  }

  private var mainBranch: ObjectID? { ["main", "master", "trunk"].lazy.compactMap { tips[$0] }.first }

  func problem(_ feature: CheckedWorkspace.Summary, _ message: (String) -> String) -> Problem? {
    guard let branch = feature.branch, let document = feature.document else { return nil }
    return Problem(document, line: feature.lines[.branch], text: branch, message(branch))
  }
}
