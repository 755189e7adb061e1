import WorkspaceModel

extension Rule {
  static let mergedBranch = Rule(
    "SK023", "merged-branch", .notice,
    summary: "A feature's branch was merged although the feature is not done",
    explanation: """
      The branch of the feature is part of the main branch's history, but its tasks are not all ticked. Either the tasks
      were forgotten, or work went in that its own plan calls unfinished.
      """,
    silences: """
      It never fails a check, since a branch may be merged for its specification or its first part, and since a shallow clone,
      which does not hold the history, has to give the same answer. A feature of which no task is ticked is left alone. A branch
      that was only just made, or that was fast-forwarded, looks the same as one that was never worked on, so it does not count;
      squashed branches are not seen, nor is one that goes on, here or on a remote. Nothing is said in shallow clones, nor on a
      branch beside the main one, which may be behind it.
      """,
    hint: "tick the tasks that are done, or say in the Status what became of the rest",
    .workspace { workspace in
      guard let branches = try workspace.branches.get() else { return [] }
      return try branches.merged().compactMap { feature in
        guard let stage = feature.stage, stage == .implementing else { return nil }
        return branches.problem(feature) { "branch \($0) was merged, and the feature is \(stage.rawValue)" }
      }
    })
}
