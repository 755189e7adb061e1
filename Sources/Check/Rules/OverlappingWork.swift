import Failures
import Files
import Survey
import Trace

extension Rule {
  static let overlappingWork = Rule(
    "SK025", "overlapping-work", .notice,
    summary: "An open branch changes the same thing in another way",
    explanation: """
      Two branches that are not merged change one requirement, story, criterion, entity, contract or section of a document each
      in its own way, or a file that a task of this branch names. Git tells it by a conflict once one of them is merged, or not
      at all where the lines are not the same, and by then both are built. Who works on the other branch should know now. Told
      is what this branch, or the working tree, changes too; on a main branch what any two branches change. Local branches and
      those that were fetched last are looked at.
      """,
    silences: """
      Each must have changed the thing since it left the main branches, and not as another did, nor as a main branch has it now:
      what was squashed or rebased is no open work. Of branches that were made from each other the last one counts. Ticked
      tasks, white space, filled lines and markup are no change. Of files those count that a task names by the whole path. Nothing
      is said in shallow clones, which do not hold the history, and where there is no main branch.
      """,
    hint: "speckit diff main...BRANCH shows what the other branch changes; settle it before one of the two is merged",
    .workspace { workspace in try workspace.overlaps.get().map(problem) })

  private static func problem(_ overlap: Overlap) -> Problem {
    let branches = overlap.sides.filter { $0.branch != nil }
    let others = branches.map { "\($0.branch ?? "") (\(place($0.place)))" }.joined(separator: ", ")
    let isHere = branches.count < overlap.sides.count
    let named = overlap.task.map { "\($0) names \(overlap.name), which is changed" } ?? "\(overlap.name) is changed"
    let message =
      isHere
      ? "\(named) here, and in another way on \(others)" : "\(named) on \(others), on each in its own way"
    let first = branches.first?.branch ?? ""
    return Problem(
      overlap.place.path, line: overlap.place.line, message,
      hint:
        "settle it with who works on that branch before one of the two is merged: speckit diff \(quotedForShell("HEAD...\(first)"))",
      about: "\(overlap.name) \(branches.compactMap(\.branch).joined(separator: " "))")
  }

  private static func place(_ place: Place) -> String {
    place.path.string + (place.line.map { ":\($0)" } ?? "")
  }
}
