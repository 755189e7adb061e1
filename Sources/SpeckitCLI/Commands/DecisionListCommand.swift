import Changes
import Documents
import Files
import Names
import Survey
import WorkspaceModel

/// `decision list`: every decision and where it stands.
enum DecisionListCommand: Command {
  static let specification = CommandSpecification(
    words: ["decision", "list"], summary: "list decisions and where each stands", options: [.group, .feature],
    examples: ["speckit decision list", "speckit decision list --feature F-USER-001 --json"])

  static func run(_ call: Call) throws -> Reply {
    let session = try call.session()
    let answer = try ListDecisions.decide(
      group: call.arguments.value(.group), feature: call.arguments.value(.feature), session.workspace)
    let items = answer.items
    var reply = Reply(root: session.workspace.root)
    reply.diagnostics = call.mentionInterruption(session) + answer.leftOut.map { Diagnostic($0) }
    reply.members = [.init("decisions", .array(items.map(JSONValue.decision)))]
    reply.lines = items.isEmpty ? [Line("no decisions yet")] : lines(items)
    return reply
  }

  /// The entries below their epics or specs roots, each with where it stands, and its words below.
  private static func lines(_ items: [ListDecisions.Item]) -> [Line] {
    var groups: [(group: FeatureGroup, items: [ListDecisions.Item])] = []
    for item in items {
      if groups.last?.group != item.group { groups.append((item.group, [])) }
      groups[groups.count - 1].items.append(item)
    }
    return groups.flatMap { group, items in
      var table = TextTable()
      for item in items {
        table.add([
          "  " + item.name, item.standing.text, item.feature?.string ?? "–", item.entry.date ?? "–",
          item.entry.author ?? "–", "\(item.path):\(item.line)",
        ])
      }
      return [Line(group.name, .name)]
        + zip(table.lines, items).flatMap { [$0, Line("    " + $1.entry.decision)] }
    }
  }
}
