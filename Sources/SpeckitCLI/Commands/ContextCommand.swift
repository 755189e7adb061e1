import Changes
import Failures
import Files
import Names
import Survey
import Trace

/// `context`: what is needed for one task.
enum ContextCommand: Command {
  private static let feature = OptionSpecification(
    name: "feature", value: .required("F"), help: "the feature whose task it is (the current one)")
  private static let budget = OptionSpecification(
    name: "budget", value: .required("N"), help: "how many tokens it may take (\(standardBudget))")
  private static let standardBudget = 8000

  static let specification = CommandSpecification(
    words: ["context"], summary: "print what one task needs to be known, as one Markdown text",
    arguments: [.init(name: "TASK", count: .one, help: "the task: T012, or F-USER-001/T012")],
    options: [feature, budget],
    discussion: """
      It holds the task, the requirements and the user story that it serves, the sections of the plan that name them, the
      entities, contracts and decisions that they touch, and what became of the files: each as it stands, with its place. Where
      the budget is short, what matters less is cut or left out, and the end says what. A token is counted as four bytes of
      ASCII, or one other character.
      """,
    examples: ["speckit context T012", "speckit context F-USER-001/T012 --budget 2000", "speckit context T012 --json"])

  static func run(_ call: Call) throws -> Reply {
    guard let task = call.arguments.positional.first else {
      throw Failure(.usage, .missingArgument, "context needs a task", hint: "speckit context T012")
    }
    let limit = try call.arguments.number(budget) ?? standardBudget
    let session = try call.session()
    let context = try FindContext.decide(task, feature: call.arguments.value(feature), budget: limit, session.workspace)
    var reply = Reply(root: session.workspace.root)
    reply.diagnostics = call.mentionInterruption(session)
    reply.bytes = call.arguments.has(.json) ? nil : Array(context.text.utf8)
    reply.members = [
      .init("feature", .string(context.feature.string)), .init("task", .string(context.task)),
      .init("budget", .integer(limit)), .init("tokens", .integer(context.tokens)), .init("text", .string(context.text)),
      .init("pieces", .array(context.pieces.map(json))), .init("leftOut", .array(context.leftOut.map(json))),
    ]
    return reply
  }

  private static func json(_ piece: ContextPiece) -> JSONValue {
    .object([
      .init("kind", .string("\(piece.kind)")), .init("name", .string(piece.name)),
      .init("path", .string(piece.place.path.string)), .init("line", .optional(piece.place.line)),
      .init("tokens", .integer(piece.tokens)),
    ])
  }
}
