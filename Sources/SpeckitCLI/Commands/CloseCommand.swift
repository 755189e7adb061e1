import Changes
import Failures
import Files
import Names
import Operations
import WorkspaceModel

/// `close`: a feature is not worked on any more.
enum CloseCommand: Command {
  private static let manner = OptionSpecification(
    name: "as", value: .required("WORD"), choices: CloseFeature.Manner.allCases.map(\.rawValue),
    help: "what became of it: superseded, abandoned, withdrawn or archived; required")
  private static let successor = OptionSpecification(
    name: "by", value: .required("F"), takesAlso: OptionSpecification.isFeatureName,
    help: "the feature that took its place")

  static let specification = CommandSpecification(
    words: ["close"], summary: "say that nobody will go on with a feature",
    arguments: [.init(name: "FEATURE", count: .one, help: "the feature, by ID, branch, number or directory")],
    options: [manner, successor], writes: true,
    discussion: """
      The Status in the header of its specification says so afterwards, and nothing else in it changes. The feature is at
      stage closed then: its gates and tasks are asked about no more, and check tells which features still depend on it
      (SK037). Any other Status opens it again.
      """,
    examples: ["speckit close F-USER-003 --as superseded --by F-USER-007", "speckit close 7 --as abandoned"])

  static func run(_ call: Call) throws -> Reply {
    guard let word = call.arguments.value(manner), let manner = CloseFeature.Manner(rawValue: word) else {
      throw Failure(
        .usage, .missingOption, "close needs --as: what became of the feature",
        hint: "--as superseded --by F-USER-007, or --as abandoned, withdrawn or archived")
    }
    let request = CloseFeature.Request(
      feature: call.arguments.positional.first ?? "", manner: manner, successor: call.arguments.value(successor))
    let session = try call.session()
    let outcome = try session.carryOut("close \(request.feature)", call.writeOptions()) {
      try CloseFeature.decide(request, session)
    }
    let answer = outcome.answer
    var reply = Reply(outcome)
    reply.members = [
      .init("feature", .string(answer.location.id.string)), .init("status", .string(answer.status)),
      .init("by", .optional(answer.successor?.string)), .init("document", .string(answer.document.string)),
      .init("dependents", .strings(answer.dependents.map(\.string))),
    ]
    reply.lines = [
      Line(answer.location.id.string, .name)
        + Line("  \(answer.document) \(answer.isChanged ? "says" : "said already"): \(answer.status)")
    ]
    reply.diagnostics += answer.dependents.map { warning($0, about: answer) }
    reply.tell(answer.sync)
    return reply
  }

  private static func warning(_ dependent: FeatureID, about answer: CloseFeature.Answer) -> Diagnostic {
    let instead = answer.successor.map { "; \($0) took its place" } ?? ""
    return Diagnostic(
      severity: .warning, message: "\(dependent) depends on \(answer.location.id), which is closed\(instead)")
  }
}
