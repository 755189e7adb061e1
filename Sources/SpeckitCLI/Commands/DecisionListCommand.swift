import Files
import Operations
import WorkspaceModel

/// `decision list`: every decision and where it stands.
enum DecisionListCommand: Command {
  static let specification = CommandSpecification(
    words: ["decision", "list"], summary: "list decisions and where each stands", options: [.epic, .feature],
    examples: ["speckit decision list", "speckit decision list --feature F-USER-001 --json"])

  static func run(_ call: Call) throws -> Reply {
    let session = try call.session()
    let items = try ListDecisions.decide(
      epic: call.arguments.value("epic"), feature: call.arguments.value("feature"), session)
    var reply = Reply(root: session.root)
    reply.diagnostics = call.mentionInterruption(session)
    reply.members = [.init("decisions", .array(items.map(JSONValue.decision)))]
    reply.lines = items.isEmpty ? [Line("no decisions yet")] : lines(items)
    return reply
  }

  /// The entries below their epics, each with the line it stands on.
  private static func lines(_ items: [ListDecisions.Item]) -> [Line] {
    var epics: [Epic] = []
    for item in items where epics.last != item.epic { epics.append(item.epic) }
    return epics.flatMap { epic in
      var table = TextTable()
      for item in items where item.epic == epic {
        let state = item.entry.supersededBy.map { " (superseded by \($0))" } ?? ""
        table.add([
          "  " + (item.entry.id ?? "–"), item.entry.date ?? "–", item.entry.author ?? "–", "line \(item.line)",
          item.entry.decision + state,
        ])
      }
      return [Line(epic.id.string, .name) + Line("  \(epic.execPlan)")] + table.lines
    }
  }
}
