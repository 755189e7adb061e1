import Files
import Operations

/// `recover`: finishes or undoes an interrupted command.
enum RecoverCommand: Command {
  static let specification = CommandSpecification(
    words: ["recover"], summary: "finish or undo a command that was interrupted",
    discussion: "The next command that writes does the same by itself.", examples: ["speckit recover"])

  static func run(_ call: Call) throws -> Reply {
    let session = try call.session()
    let recovery = try session.recover(call.writeOptions())
    var reply = Reply(root: session.root)
    switch recovery {
    case nil: reply.lines = [Line("nothing was interrupted")]
    case .finished(let label)?: reply.lines = [Line("finished: \(label)")]
    case .undone(let label)?: reply.lines = [Line("undone: \(label)")]
    }
    reply.members = [.init("recovered", .bool(recovery != nil))]
    return reply
  }
}
