import Changes
import Documents
import Files
import Names
import Operations
import WorkspaceModel

/// `review`: a plan and its tasks were read again.
enum ReviewCommand: Command {
  static let specification = CommandSpecification(
    words: ["review"], summary: "note that a plan and its tasks were read again against what they were made from",
    arguments: [
      .init(
        name: "FEATURE|ITEM", count: .any,
        help: "the features (the current one), or single items of them: FR-003, US2, Session, T012, F-USER-001/FR-003")
    ], writes: true,
    discussion: """
      check warns where requirements or principles have changed since a plan or its tasks were made (SK050, SK051). Read
      them against those, mend them, then run this: it puts the fingerprints of all items, as they are now, into the line
      speckit:made-from of the plan and of the tasks, and changes nothing else there. With the name of an item it does so
      for that one alone; with that of a task for what no other task is made from.
      """,
    examples: [
      "speckit review F-USER-001", "speckit review FR-003 US2", "speckit review F-USER-001 F-USER-002 --dry-run -v",
    ])

  static func run(_ call: Call) throws -> Reply {
    let session = try call.session()
    let outcome = try session.carryOut("review", call.writeOptions()) {
      try ReviewPlan.decide(features: call.arguments.positional, session)
    }
    var reply = Reply(outcome)
    reply.members = [.init("reviewed", .array(outcome.answer.reviews.map(json)))]
    reply.lines = outcome.answer.reviews.map(line)
    if call.arguments.has(.verbose), let decidedBy = outcome.answer.decidedBy {
      reply.diagnostics.append(Diagnostic(severity: .note, message: "the feature was decided by \(decidedBy)"))
    }
    for shared in outcome.answer.reviews.flatMap(\.shared) {
      let tasks = shared.tasks.prefix(most).joined(separator: ", ")
      let more = shared.tasks.count > most ? " and \(shared.tasks.count - most) more" : ""
      reply.diagnostics.append(
        Diagnostic(
          severity: .note,
          message:
            "\(tasks)\(more) \(shared.tasks.count == 1 ? "is" : "are") made from \(shared.name) too, so nothing is noted of it"
        ))
    }
    reply.tell(outcome.answer.sync)
    return reply
  }

  private static let most = 5

  private static func json(_ review: ReviewPlan.Review) -> JSONValue {
    .object([
      .init("feature", .string(review.location.id.string)), .init("plan", .string(review.plan.string)),
      .init("spec", .optional(review.sources.spec)), .init("constitution", .optional(review.sources.constitution)),
      .init("items", .array(review.items.map(JSONValue.string))), .init("changed", .bool(review.isChanged)),
    ])
  }

  private static func line(_ review: ReviewPlan.Review) -> Line {
    guard !review.documents.isEmpty else { return Line(review.location.id.string, .name) + Line("  nothing is noted") }
    let documents = review.documents.map(\.string).joined(separator: ", ")
    let isSingle = review.documents.count < 2
    let items = review.items.isEmpty ? "" : ": \(review.items.joined(separator: ", "))"
    let verdict =
      review.isChanged
      ? "noted as read against what \(isSingle ? "it was" : "they were") made from\(items)"
      : "\(isSingle ? "was" : "were") current already"
    return Line(review.location.id.string, .name) + Line("  \(documents) \(verdict)")
  }
}
