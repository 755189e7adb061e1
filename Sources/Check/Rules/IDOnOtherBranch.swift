import Documents
import Failures
import Files
import Names
import Survey
import Vocabulary
import WorkspaceModel

extension Rule {
  static let idOnOtherBranch = Rule(
    "SK008", "id-on-other-branch", .notice,
    summary: "Another branch uses an ID for something else",
    explanation: """
      Two clones that have not met give out the same ID: one of a feature, or of a decision. The merge tells it by a conflict, or
      not at all, and by then other documents refer to both. Told is the feature, or the entry, that no main branch has (the
      default branch of the remote, main, master, trunk and develop are such); where none has either, the one that was committed
      later. Local branches and those that were fetched last are looked at.
      """,
    silences: """
      A feature on several branches is one where its title or its branch is the same, and where its folder stood in the commit at
      which they parted; so is an entry with the same words, or that was there then. What a branch has that was squashed or
      rebased stands in the history of the main branch, or of this one, and counts as merged. On the branch of a feature others
      are not told, since it stands on their branches. Nothing is said in shallow clones, which do not hold that history.
      """,
    hint: "speckit renumber FEATURE --id next",
    .workspace { workspace in
      guard let collisions = try workspace.collisions.get() else { return [] }
      let features = try workspace.features.compactMap { feature -> Problem? in
        guard feature.location.layout == .epic, let other = try collisions.holder(ofIDOf: feature) else { return nil }
        let id = feature.location.id
        let number = collisions.shareNumber(feature, other) ? feature.number : nil
        let names = number.map { "the ID \(id) and the number \($0.padded(to: 3)) are those" } ?? "the ID \(id) is that"
        let message = "\(names) of \(quoted(other.title)) on branch \(other.branch.label) too"
        let hint = try collisions.remedy(for: feature)
        guard let document = feature.document else { return Problem(feature.location.directory, message, hint: hint) }
        return Problem(document, line: feature.lines[.featureID], text: id.string, message, hint: hint)
      }
      return features + (try collisions.sharedDecisions().map(problem))
    })

  private static func problem(_ shared: Collisions.SharedDecision) -> Problem {
    let id = shared.entry.entry.id ?? ""
    return Problem(
      shared.path, line: shared.entry.line, text: id,
      "the ID \(id) is that of \(quoted(shared.other.entry.decision)) on branch \(shared.branch.label) too",
      hint:
        "merge as usual: the merge driver, speckit sync over the conflict, or speckit check --fix gives one of them another ID"
    )
  }
}
