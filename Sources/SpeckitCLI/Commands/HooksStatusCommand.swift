import Changes
import Operations
import Survey

/// `hooks status`: whether driver, attributes and hook are there.
enum HooksStatusCommand: Command {
  static let specification = CommandSpecification(
    words: ["hooks", "status"], summary: "tell whether driver, attributes and hook are there",
    examples: ["speckit hooks status", "speckit hooks status --json"])

  static func run(_ call: Call) throws -> Reply {
    let session = try call.session()
    let state = try HooksState.find(session)
    var reply = Reply(root: session.workspace.root)
    reply.diagnostics = call.mentionInterruption(session)
    reply.members = HooksReply.members(state)
    reply.lines = HooksReply.lines(state)
    return reply
  }
}
