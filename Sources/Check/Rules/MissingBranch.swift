import WorkspaceModel

extension Rule {
  static let missingBranch = Rule(
    "SK022", "missing-branch", .notice,
    summary: "The branch that a header names does not exist",
    explanation: """
      A feature whose tasks are half done is worked on in a branch. If neither this repository nor its remotes, as last fetched,
      have the branch that the header names, it was renamed, deleted or never pushed.
      """,
    silences: """
      A feature of which no task is ticked may have no branch yet, and one that is done or closed needs none; nor does one whose
      folder the main branch has, since many hosts delete a branch once it is merged. Nothing is said in shallow clones, which do
      not hold all branches, or where no feature's branch exists, since then nobody works with branches.
      """,
    hint: "git fetch, or write the branch that the feature is worked on",
    .workspace { workspace in
      guard let branches = try workspace.branches.get() else { return [] }
      return try branches.open.filter { feature in
        try feature.stage == .implementing && branches.tips(of: feature).isEmpty && !branches.isOnMain(feature)
      }.compactMap { feature in
        branches.problem(feature) { "there is no branch \($0)" }
      }
    })
}
