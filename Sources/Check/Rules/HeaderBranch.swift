import Documents
import Files
import Names
import Vocabulary
import WorkspaceModel

extension Rule {
  static let headerBranch = Rule(
    "SK021", "header-branch", .warning,
    summary: "A header names the branch or the specification of another feature",
    explanation: """
      In the flat layout the name of a feature's folder is its branch, unless its specification names one without a number;
      in the epic layout the specification names it. A specification or a plan that was copied from another feature keeps
      the branch of that one in its header, or the link to its specification, and whoever follows it works on something
      else. A branch that is called as the folder but for its number was mistyped, or one of them was renumbered.
      """,
    silences: """
      A branch that is called otherwise is left alone unless it is another feature's: people name topic branches, the main
      branch, or what a branch was called before it was merged. So is one with another number that is there in Git, or
      whose feature is done. Where two specifications name one branch, SK003 tells that their numbers are one. A plan
      without a specification beside it may link to that of another feature, on which it builds.
      """,
    hint: "write what belongs to the feature",
    .feature { SpecificationClaim(of: $0).map { [$0.problem] } ?? [] },
    .workspace { workspace in
      // In the flat layout several features may share a branch without a number.
      let whole = workspace.features.compactMap { feature in
        feature.branch.flatMap { branch in
          feature.location.layout == .epic || feature.location.isCalledAs(branch) ? (branch, feature.location) : nil
        }
      }
      let folders = workspace.features.map(\.location).filter { $0.layout == .flat }.map { ($0.id.string, $0) }
      let others = Dictionary(whole + folders, uniquingKeysWith: { first, _ in first })
      return try workspace.features.flatMap { feature in
        try feature.branchClaims.compactMap { claim -> Problem? in
          guard let other = others[claim.branch] ?? others[claim.name] else {
            return try misnumbered(claim, of: feature, in: workspace)
          }
          if other.directory == feature.location.directory { return nil }
          return Problem(
            claim.path, line: claim.line, text: claim.branch,
            "the header says branch \(claim.branch), which is that of \(other.id)")
        }
      }
    })

  /// A branch that is the name of the folder with another number, and that is not there, while the feature is worked on.
  private static func misnumbered(
    _ claim: BranchClaim, of feature: CheckedWorkspace.Summary, in workspace: CheckedWorkspace
  ) throws -> Problem? {
    guard feature.location.layout == .flat, feature.stage != .done, feature.stage != .closed, !feature.isBuilt,
      let number = FeatureNumber.of(feature.location.id.string), let claimed = FeatureNumber.of(claim.name),
      number != claimed,
      withoutNumber(feature.location.id.string) == withoutNumber(claim.name),
      try !workspace.branchNames.get().contains(claim.branch)
    else { return nil }
    return Problem(
      claim.path, line: claim.line, text: claim.branch,
      "the header says branch \(claim.branch), and the folder is \(feature.location.id)")
  }

  private static func withoutNumber(_ name: String) -> Substring { name.drop { $0.isNumber } }
}
