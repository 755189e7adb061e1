import Changes
import Check
import Configuration
import Files
import Indexes
import Survey

/// `hooks run`: what a hook runs.
enum HooksRunCommand: Command {
  static let specification = CommandSpecification(
    words: ["hooks", "run"], summary: "do what a hook does: check what is staged; exit 1 if it is not right",
    arguments: [.init(name: "HOOK", count: .one, help: "the hook: pre-commit", choices: ["pre-commit"])],
    discussion: """
      Runs sync --check and check over what the next commit will hold, the configuration included, whatever stands in the
      working tree. With index.update: manual the indexes are not looked at. It says nothing where all is right.
      """,
    examples: ["speckit hooks run pre-commit", "speckit hooks run pre-commit -v"])

  static func run(_ call: Call) throws -> Reply {
    let session = try call.session(isStaged: true)
    let workspace = session.workspace
    var reply = Reply(root: workspace.root)
    var stale: [String] = []
    var options = Check.Options()
    if workspace.configuration.index.update == .always {
      let (_, answer) = try SyncIndexes.decide(groups: [], isForced: false, makesIndexes: false, session)
      stale = answer.stale.map(\.string)
      reply.diagnostics += answer.report.leftOut.map { Diagnostic($0) }
      reply.diagnostics += answer.report.refusals.map { Diagnostic($0, severity: .error) }
      if !answer.report.refusals.isEmpty { reply.status = 1 }
      // It would tell the same once more.
      options.ignored = [try Rule.named("SK052")]
    }
    let report = try Check.decide(options, workspace)
    if !stale.isEmpty || report.count(.error) > 0 { reply.status = 1 }
    reply.members = [.init("stale", .strings(stale))] + CheckReply.members(report)
    let isTold = reply.status != 0 || call.arguments.has(.verbose)
    let outdated = stale.map { Line("out of date ", .bad) + Line($0) }
    reply.essentials = outdated + CheckReply.lines(report, from: .error)
    if isTold { reply.lines = outdated + CheckReply.lines(report, fixed: []) }
    if reply.status != 0 { reply.lines.append(Line("next: ", .hint) + Line(next(isStale: !stale.isEmpty))) }
    return reply
  }

  private static func next(isStale: Bool) -> String {
    isStale
      ? "speckit sync, stage what changed with git add, new folders too, and commit again"
      : "mend what is named, stage it with git add, and commit again"
  }
}
