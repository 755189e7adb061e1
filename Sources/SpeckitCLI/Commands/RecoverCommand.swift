import Files
import Operations

/// `recover`: finishes or undoes an interrupted command.
enum RecoverCommand: Command {
  static let specification = CommandSpecification(
    words: ["recover"], summary: "finish or undo a command that was interrupted",
    writes: true,
    discussion: "The next command that writes does the same by itself.", examples: ["speckit recover"])

  static func run(_ call: Call) throws -> Reply {
    let session = try call.session()
    var reply = Reply(root: session.root)
    let options = try call.writeOptions()
    if options.isDryRun {
      let label = try session.interruptedCommand()
      reply.members = [.init("interrupted", .optional(label))]
      reply.preview = [Line(label.map { "would finish or undo: \($0)" } ?? "nothing was interrupted")]
      return reply
    }
    let recovery = try session.recover(options)
    switch recovery {
    case nil: reply.lines = [Line("nothing was interrupted")]
    case .finished(let label)?: reply.lines = [Line("finished: \(label)")]
    case .undone(let label)?: reply.lines = [Line("undone: \(label)")]
    }
    reply.members = [.init("recovered", .bool(recovery != nil))]
    return reply
  }
}
