import Changes
import Check
import Configuration
import Failures
import Files
import Survey

/// `check`: every rule over the documents.
enum CheckCommand: Command {
  private static let strict = OptionSpecification(name: "strict", help: "let warnings count as errors do")
  private static let fix = OptionSpecification(name: "fix", help: "mend what can be mended safely, and tell the rest")
  private static let select = OptionSpecification(
    name: "select", value: .required("R"), isRepeatable: true, help: "ask only this rule, by ID or name")
  private static let ignore = OptionSpecification(
    name: "ignore", value: .required("R"), isRepeatable: true, help: "do not ask this rule")
  private static let explain = OptionSpecification(
    name: "explain", value: .required("R"), isRepeatable: true,
    help: "say what a rule, or all, look for, and what to do")

  static let specification = CommandSpecification(
    words: ["check"], summary: "ask every rule about the documents; exit 1 if one finds an error",
    arguments: [.init(name: "PATH|ID", count: .any, help: "folders, files, features or epics (everything)")],
    options: [.format, strict, fix, select, ignore, explain], writes: true,
    discussion: """
      Rules are switched off or weighed otherwise in .specify/speckit.yml (rules: {SK012: off}), and one by one by a comment
      on the line before: <!-- speckit:ignore SK012 and the reason -->. An error in a document that is still being written is
      only a warning, and notices never count. --fix changes the indexes, the Decision Log, line endings and IDs in
      headers; without it nothing is written.
      """,
    examples: [
      "speckit check", "speckit check F-USER-001 --strict", "speckit check --explain SK012",
      "speckit check --format sarif",
    ])

  static func run(_ call: Call) throws -> Reply {
    let explained = call.arguments.values(explain)
    if explained.contains("all") { return CheckReply.explanation(of: Rule.all) }
    if !explained.isEmpty {
      return CheckReply.explanation(of: try explained.map { name throws(Failure) in try Rule.named(name) })
    }
    let format = try CheckFormat(call.arguments)
    let options = Check.Options(
      subjects: call.arguments.positional,
      selected: try call.arguments.values(select).map { name throws(Failure) in try Rule.named(name) },
      ignored: try call.arguments.values(ignore).map { name throws(Failure) in try Rule.named(name) })
    let session = try call.session()
    var reply: Reply
    let report: Check.Report
    if call.arguments.has(fix) {
      let outcome = try session.carryOut("check --fix", call.writeOptions()) { try Check.fix(options, session) }
      reply = Reply(outcome)
      report = outcome.answer
    } else {
      reply = Reply(root: session.workspace.root)
      reply.diagnostics = call.mentionInterruption(session)
      report = try Check.decide(options, session.workspace)
    }
    if report.featureCount == 0, call.arguments.positional.isEmpty {
      reply.diagnostics.append(
        Diagnostic(
          severity: .warning, message: "there is no feature in \(session.workspace.root)",
          hint: "run it in the workspace, or name that with -C DIR"))
    }
    let counts = report.count(.error) + (call.arguments.has(strict) ? report.count(.warning) : 0)
    reply.status = counts > 0 ? 1 : 0
    reply.members = CheckReply.members(report)
    reply.bytes = try format.document(report, session).map { Array($0.utf8) }
    reply.lines = CheckReply.lines(report, fixed: reply.changes?.summaries.map(\.path) ?? [])
    reply.essentials = CheckReply.errorLines(report)
    if reply.changes == nil { reply.preview = reply.lines }
    return reply
  }
}
