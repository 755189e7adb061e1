import Documents
import Files
import Vocabulary
import WorkspaceModel

extension Rule {
  static let headerBranch = Rule(
    "SK021", "header-branch", .warning,
    summary: "A header names the branch of another feature",
    explanation: """
      In the flat layout the name of a feature's folder is its branch; in the epic layout the specification names it. A
      specification or a plan that was copied from another feature keeps the branch of that one in its header, and whoever
      checks it out works on something else.
      """,
    silences: """
      A branch that is no other feature's is left alone: people name topic branches, the main branch, or what a branch was
      called before it was merged. Where two specifications name one branch, SK003 tells that their numbers are one.
      """,
    hint: "write the branch that the feature is worked on",
    .workspace { workspace in
      let others = Dictionary(
        workspace.features.compactMap { feature in feature.branch.map { ($0, feature.location) } },
        uniquingKeysWith: { first, _ in first })
      return workspace.features.flatMap { feature in
        feature.branchClaims.compactMap { claim -> Problem? in
          guard let other = others[claim.branch] ?? others[claim.name], other.directory != feature.location.directory
          else { return nil }
          return Problem(
            claim.path, line: claim.line, text: claim.branch,
            "the header says branch \(claim.branch), which is that of \(other.id)")
        }
      }
    })
}
