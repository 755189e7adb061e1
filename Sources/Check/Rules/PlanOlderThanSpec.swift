import Documents
import Failures
import Files
import Names
import WorkspaceModel

extension Rule {
  static let planOlderThanSpec = Rule(
    "SK050", "plan-older-than-spec", .warning,
    summary: "Requirements have changed since the plan or the tasks were made from them",
    explanation: """
      A plan and a task list that speckit made remember in the comment `speckit:made-from` what they were made from: each
      story, requirement, success criterion and key entity of the specification by a fingerprint of its text. Read the plan
      and the tasks against those that have changed, mend them, and run `speckit review`, which puts the new fingerprints
      into the comment.
      """,
    silences: """
      White space, markup, links, comments and IDs that lead a text do not count, nor does what stands outside of stories,
      requirements, criteria and entities, such as an introduction, assumptions or edge cases: what it comes to is stated
      as a requirement. A comment that holds no more than a digest of the whole specification, as older versions wrote it,
      and a specification that states nothing with an ID, are compared as a whole, header fields left out. Documents without
      the comment do not say what they were made from, and features that are done or closed are not planned again.
      """,
    hint: "read the plan and the tasks against the specification again",
    .feature { checked in
      guard let spec = checked.feature.spec?.facts else { return [] }
      let review = "speckit review \(quotedForShell(checked.location.id.string))"
      let plan = checked.madeFrom.flatMap { plan, made in
        problem(plan, made, spec, of: [.story, .requirement, .criterion, .entity], "plan", review)
      }
      let tasks = checked.tasksMadeFrom.compactMap { list, made in
        problem(list, made, spec, of: [.story, .requirement, .criterion], "tasks", review)
      }
      return (plan.map { [$0] } ?? []) + tasks
    })

  private static func problem(
    _ path: RelativePath, _ made: MadeFrom, _ spec: SpecificationFacts, of kinds: Set<StatedItem.Kind>,
    _ document: String, _ review: String
  ) -> Problem? {
    let since = "since the \(document) \(document == "plan" ? "was" : "were") made"
    if made.items.speaks(of: .requirement) {
      let known = kinds.filter { $0 != .entity || made.items.speaks(of: .entity) }
      let changes = made.items.changes(to: spec.items, of: known)
      if changes.isEmpty { return nil }
      return Problem(
        path, line: made.line, "\(changes.told()) \(since)",
        hint: "read the \(document) against that again, then \(review)",
        about: changes.names.joined(separator: ", "))
    }
    guard let digest = made.spec, digest != spec.digest else { return nil }
    return Problem(
      path, line: made.line, text: "spec=\(digest)", "the specification has changed \(since)",
      hint: "read the \(document) against it again, then \(review)")
  }
}
