import Changes
import Operations

/// `hooks uninstall`: takes away what `hooks install` added.
enum HooksUninstallCommand: Command {
  static let specification = CommandSpecification(
    words: ["hooks", "uninstall"], summary: "take away what hooks install added, and nothing else",
    writes: true,
    discussion: """
      Driver and hook go, and the lines of .gitattributes where install had added them in this clone; a file that was made
      for it goes as a whole. What people have written around that stays byte for byte.
      """,
    examples: ["speckit hooks uninstall", "speckit hooks uninstall --dry-run -v"])

  static func run(_ call: Call) throws -> Reply {
    let session = try call.session()
    let outcome = try session.carryOut("hooks uninstall", call.writeOptions()) { try UninstallHooks.decide(session) }
    var reply = Reply(outcome)
    reply.members = HooksReply.members(outcome.answer)
    reply.lines = outcome.changes.summaries.map { .detail($0.kind == "delete" ? "removed" : "updated", $0.path) }
    if reply.lines.isEmpty { reply.lines = [Line("nothing to take away")] }
    if case .configured(let program, let file, _, true, _) = outcome.answer.hook {
      reply.diagnostics.append(
        Diagnostic(
          severity: .note, message: "\(program) still runs the check, as \(file) says", path: file,
          hint: "take its lines out of \(file)"))
    }
    return reply
  }
}
