import Files
import Names
import Survey
import Vocabulary
import WorkspaceModel

extension Rule {
  static let numberOnOtherBranch = Rule(
    "SK009", "number-on-other-branch", .notice,
    summary: "Another branch uses a number for another feature",
    explanation: """
      Two clones that have not met count on to the same number. Once both are merged `004` leads to two places, which SK003
      tells. Told is the feature that no main branch has; where none has either, the one that was committed later. Local branches
      and those that were fetched last are looked at.
      """,
    silences: """
      Of features with one ID SK008 tells the number too. Features with one title are one feature, and so are two of which the
      past shows that one was renamed, merged or squashed. On the branch of a feature others are not told. Closed features do not
      count, nor branches that hold no feature of the number. Each of several specs roots has numbers of its own, and where
      branch.scope is prefix, so have the branches that begin alike. Nothing is said in shallow clones, which do not hold the
      history.
      """,
    hint: "speckit renumber FEATURE",
    .workspace { workspace in
      guard let collisions = try workspace.collisions.get() else { return [] }
      return try workspace.features.compactMap { feature in
        guard let number = feature.number, let other = try collisions.holder(ofNumberOf: feature) else { return nil }
        let message = "the number \(number.padded(to: 3)) is that of \(other.id) on branch \(other.branch.label) too"
        let hint = try collisions.remedy(for: feature)
        guard feature.location.layout == .epic, let document = feature.document else {
          return Problem(feature.location.directory, message, hint: hint)
        }
        return Problem(document, line: feature.lines[.branch], text: feature.branch, message, hint: hint)
      }
    })
}
