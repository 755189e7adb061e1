import Changes
import Failures
import Files
import Survey

/// `recover`: finishes or undoes an interrupted command.
enum RecoverCommand: Command {
  static let specification = CommandSpecification(
    words: ["recover"], summary: "finish or undo a command that was interrupted",
    writes: true,
    discussion: "The next command that writes does the same by itself.", examples: ["speckit recover"])

  static func run(_ call: Call) throws -> Reply {
    let options = try call.writeOptions()
    if options.isDryRun { return try preview(call.session()) }
    // A repository that was never finished lies beside where it was to be.
    let half: Recovery? = try Workshop.clear(in: call.directory()) ? .undone(label: "init") : nil
    let session: Session
    do {
      session = try call.session()
    } catch let failure as Failure where half != nil && failure.code == .noWorkspace {
      return reply(try call.directory(), half)
    }
    return reply(session.workspace.root, try session.recover(options) ?? half)
  }

  private static func preview(_ session: Session) throws -> Reply {
    var reply = Reply(root: session.workspace.root)
    let label = try session.interruptedCommand()
    reply.members = [.init("interrupted", .optional(label))]
    reply.preview = [Line(label.map { "would finish or undo: \($0)" } ?? "nothing was interrupted")]
    return reply
  }

  private static func reply(_ root: AbsolutePath, _ recovery: Recovery?) -> Reply {
    var reply = Reply(root: root)
    switch recovery {
    case nil: reply.lines = [Line("nothing was interrupted")]
    case .finished(let label)?: reply.lines = [Line("finished: \(label)")]
    case .undone(let label)?: reply.lines = [Line("undone: \(label)")]
    }
    reply.members = [.init("recovered", .bool(recovery != nil))]
    return reply
  }
}
