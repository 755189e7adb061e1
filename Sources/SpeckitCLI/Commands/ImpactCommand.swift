import Changes
import Documents
import Files
import Names
import Survey
import Trace
import WorkspaceModel

/// `impact`: what hangs on something that changed.
enum ImpactCommand: Command {
  private static let since = OptionSpecification(
    name: "since", value: .required("REF"), help: "every item that changed since this commit; names limit it to these")

  static let specification = CommandSpecification(
    words: ["impact"], summary: "tell what was made from a requirement, a story, an entity, a contract or a gate",
    arguments: [
      .init(
        name: "ITEM|FEATURE", count: .any,
        help:
          "FR-003, US2, Session, \"POST /signup\", F-USER-001/FR-003; a feature stands for its suspect items (the current one)"
      )
    ],
    options: [since],
    discussion: """
      Told are sections of the plan and of what goes with it, contracts, tasks with the files that they name and the tests of
      these, and other features that name the item. What was made from another text of the item, by what the plan and the
      tasks remember of it, is suspect until speckit review notes that it was looked at.
      """,
    examples: ["speckit impact FR-003", "speckit impact F-USER-001/US2 --json", "speckit impact --since main"])

  static func run(_ call: Call) throws -> Reply {
    let session = try call.session()
    let ref = call.arguments.value(since)
    let answer = try AskImpact.decide(call.arguments.positional, since: ref, session.workspace)
    var reply = Reply(root: session.workspace.root)
    reply.diagnostics = call.mentionInterruption(session) + answer.leftOut.map { Diagnostic($0) }
    if call.arguments.has(.verbose), let decidedBy = answer.decidedBy {
      reply.diagnostics.append(Diagnostic(severity: .note, message: "the feature was decided by \(decidedBy)"))
    }
    reply.members = [.init("items", .array(answer.impacts.map(json)))]
    reply.lines = answer.impacts.isEmpty ? [Line(nothing(ref))] : ImpactPage.lines(answer.impacts)
    return reply
  }

  private static func nothing(_ ref: String?) -> String {
    ref.map { "no item has changed since \($0)" } ?? "no item differs from what the plan and the tasks were made from"
  }

  private static func json(_ impact: Impact) -> JSONValue {
    let item = impact.item.item
    return .object([
      .init("feature", .string(impact.feature.id.string)), .init("kind", .string("\(item.kind)")),
      .init("name", .string(item.name)), .init("path", .string(impact.item.path.string)),
      .init("line", .integer(item.line)),
      .init("change", .optional(impact.change?.rawValue)), .init("derived", .array(impact.derived.map(json))),
    ])
  }

  private static func json(_ derived: Derived) -> JSONValue {
    .object([
      .init("kind", .string(derived.kind.rawValue)), .init("path", .string(derived.place.path.string)),
      .init("line", .optional(derived.place.line)), .init("text", .string(derived.text)),
      .init("via", .string(derived.via)), .init("suspect", derived.isSuspect.map(JSONValue.bool) ?? .null),
    ])
  }
}
