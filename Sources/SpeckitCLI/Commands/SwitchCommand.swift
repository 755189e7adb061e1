import Changes
import Names
import Operations
import SpecKit
import WorkspaceModel

/// `switch`: checks out a feature's branch.
enum SwitchCommand: Command {
  static let specification = CommandSpecification(
    words: ["switch"], summary: "check out the branch of a feature, safely",
    arguments: [.init(name: "FEATURE", count: .one, help: "the feature, by ID, branch, number or directory")],
    writes: true,
    discussion: """
      A branch that is only on a remote is made here as git switch makes it, following the one there. Where the folder of
      the feature is here and no branch is, the branch is made. A branch that lacks the folder and has no commits of its own
      is moved forward to where HEAD is.
      """,
    examples: ["speckit switch F-USER-001", "speckit switch 7"])

  static func run(_ call: Call) throws -> Reply {
    let name = call.arguments.positional.first ?? ""
    let session = try call.session()
    let (contract, problem) = Contract.known(of: session)
    let outcome = try session.carryOut("switch \(name)", call.writeOptions()) {
      try SwitchFeature.decide(feature: name, recordsFeature: contract.recordsFeature, session)
    }
    let answer = outcome.answer
    var reply = Reply(outcome)
    reply.members = [
      .init("feature", .string(answer.location.id.string)), .init("branch", .string(answer.branch)),
    ]
    reply.lines = [Line(answer.location.id.string, .name) + Line("  \(answer.branch), \(told(answer.origin))")]
    reply.diagnostics += answer.notes.map { Diagnostic(severity: .note, message: $0) }
    if let problem { reply.diagnostics.append(Diagnostic(problem)) }
    return reply
  }

  /// What became of the branch.
  private static func told(_ origin: SwitchFeature.Origin) -> String {
    switch origin {
    case .checkedOut: "checked out already"
    case .there: "checked out"
    case .fetched(let name, let follows): "made from \(name)\(follows ? ", which it follows" : ""), checked out"
    case .made(let place): "made at \(place), checked out"
    case .movedForward(let place): "moved forward to \(place), checked out"
    }
  }
}
