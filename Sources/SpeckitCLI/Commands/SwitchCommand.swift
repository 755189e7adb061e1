import Changes
import Names
import Operations
import WorkspaceModel

/// `switch`: checks out a feature's branch.
enum SwitchCommand: Command {
  static let specification = CommandSpecification(
    words: ["switch"], summary: "check out the branch of a feature, safely",
    arguments: [.init(name: "FEATURE", count: .one, help: "the feature, by ID, branch, number or directory")],
    writes: true,
    examples: ["speckit switch F-USER-001", "speckit switch 7"])

  static func run(_ call: Call) throws -> Reply {
    let name = call.arguments.positional.first ?? ""
    let session = try call.session()
    let outcome = try session.carryOut("switch \(name)", call.writeOptions()) {
      try SwitchFeature.decide(feature: name, session)
    }
    let answer = outcome.answer
    var reply = Reply(outcome)
    reply.members = [
      .init("feature", .string(answer.location.id.string)), .init("branch", .string(answer.branch)),
    ]
    reply.lines = [
      Line(answer.location.id.string, .name)
        + Line("  " + answer.branch + (answer.wasThere ? ", checked out already" : ", checked out"))
    ]
    return reply
  }
}
