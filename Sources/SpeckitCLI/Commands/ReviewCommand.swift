import Changes
import Documents
import Files
import Names
import Operations
import WorkspaceModel

/// `review`: a plan was read again.
enum ReviewCommand: Command {
  static let specification = CommandSpecification(
    words: ["review"], summary: "note that a plan was read again against its specification and the constitution",
    arguments: [.init(name: "FEATURE", count: .any, help: "the features (the current one)")], writes: true,
    discussion: """
      check warns where the specification or the constitution has changed since a plan was made (SK050, SK051). Read the
      plan against them, mend it, then run this: it puts the digests of both, as they are now, into the line
      speckit:made-from of the plan, and changes nothing else there.
      """, examples: ["speckit review F-USER-001", "speckit review F-USER-001 F-USER-002 --dry-run -v"])

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
    reply.tell(outcome.answer.sync)
    return reply
  }

  private static func json(_ review: ReviewPlan.Review) -> JSONValue {
    .object([
      .init("feature", .string(review.location.id.string)), .init("plan", .string(review.plan.string)),
      .init("spec", .optional(review.sources.spec)), .init("constitution", .optional(review.sources.constitution)),
      .init("changed", .bool(review.isChanged)),
    ])
  }

  private static func line(_ review: ReviewPlan.Review) -> Line {
    let verdict = review.isChanged ? "noted as read against what it was made from" : "was current already"
    return Line(review.location.id.string, .name) + Line("  \(review.plan) \(verdict)")
  }
}
