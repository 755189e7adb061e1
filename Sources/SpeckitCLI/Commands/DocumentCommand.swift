import Changes
import Files
import Names
import Operations
import Survey
import WorkspaceModel

/// What `plan`, `tasks` and `checklist` have in common.
enum DocumentCommand {
  static func run(_ kind: MakeDocuments.Kind, feature: String?, _ call: Call, next: String) throws -> Reply {
    let session = try call.session()
    let isForced = call.arguments.has(.forceGate)
    do {
      let outcome = try session.carryOut(label(kind), call.writeOptions()) {
        try MakeDocuments.decide(kind, feature: feature, isForced: isForced, session)
      }
      return reply(outcome, verbose: call.arguments.has(.verbose), next: next)
    } catch let refusal as GateRefusal {
      return GateReply.refusal(refusal.report, session: session)
    }
  }

  private static func label(_ kind: MakeDocuments.Kind) -> String {
    switch kind {
    case .plan: "plan"
    case .tasks: "tasks"
    case .checklist(let domain): "checklist \(domain)"
    }
  }

  private static func reply(_ outcome: Outcome<MakeDocuments.Answer>, verbose: Bool, next: String) -> Reply {
    let answer = outcome.answer
    var reply = Reply(outcome)
    reply.members = [
      .init("feature", .string(answer.location.id.string)),
      .init("made", .strings(answer.made.map(\.string))), .init("kept", .strings(answer.kept.map(\.string))),
    ]
    if let count = answer.itemCount { reply.members.append(.init("items", .integer(count))) }
    reply.lines = [Line(answer.location.id.string, .name) + Line("  \(answer.location.directory)")]
    let short = { (path: RelativePath) in path.relative(to: answer.location.directory)?.string ?? path.string }
    let items = answer.itemCount.map { ", \($0) \($0 == 1 ? "item" : "items")" } ?? ""
    if !answer.made.isEmpty {
      reply.lines.append(.detail("made", answer.made.map(short).joined(separator: ", ") + items))
    }
    if !answer.kept.isEmpty {
      reply.lines.append(.detail("kept", answer.kept.map(short).joined(separator: ", ") + items + " (there already)"))
    }
    if !answer.made.isEmpty { reply.lines.append(Line("next: ", .hint) + Line(next)) }
    reply.diagnostics += answer.notes.map { Diagnostic(severity: .note, message: $0) }
    if verbose {
      reply.diagnostics.append(Diagnostic(severity: .note, message: "the feature was decided by \(answer.decidedBy)"))
    }
    if !answer.forcedPast.isEmpty {
      let count = answer.forcedPast.count { !$0.isWarning }
      reply.diagnostics.append(
        Diagnostic(severity: .warning, message: "the gate before misses \(count) things, and --force went past it"))
    }
    reply.tell(answer.sync)
    return reply
  }
}
