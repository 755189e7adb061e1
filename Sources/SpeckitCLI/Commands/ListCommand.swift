import Changes
import Documents
import Names
import Survey
import WorkspaceModel

/// `list`: what there is and how far it is.
enum ListCommand: Command {
  private static let stage = OptionSpecification(
    name: "stage", value: .required("S"), isRepeatable: true, choices: Stage.allCases.map(\.rawValue),
    help: "only features at these stages, between commas or spaces")

  static let specification = CommandSpecification(
    words: ["list"], summary: "list features or epics and how far they are",
    arguments: [
      .init(name: "KIND", count: .optional, help: "features (or nothing), or epics", choices: ["features", "epics"])
    ],
    options: [.group, stage], examples: ["speckit list", "speckit list epics", "speckit list --stage ready --json"])

  static func run(_ call: Call) throws -> Reply {
    let session = try call.session()
    var reply = Reply(root: session.workspace.root)
    reply.diagnostics = call.mentionInterruption(session)
    if call.arguments.positional.first == "epics" {
      let listing = try WorkspaceOverview.epics(session.workspace)
      let items = listing.items
      reply.diagnostics += listing.leftOut.map(Diagnostic.init)
      if call.arguments.has(.json) {
        reply.members = [.init("epics", .array(items.map { .object(JSONValue.members($0)) }))]
      } else {
        reply.lines = lines(items)
      }
    } else {
      let listing = try WorkspaceOverview.features(
        group: call.arguments.value(.group), stages: Set(call.arguments.values(stage).compactMap(Stage.init)),
        session.workspace
      )
      let items = listing.items
      reply.diagnostics += listing.leftOut.map(Diagnostic.init)
      let workspace = session.workspace
      let unnamed = try workspace.unnamedRoots(in: workspace.map(of: workspace.seen), of: workspace.seen)
      reply.diagnostics += [Diagnostic(unnamed)].compactMap { $0 }
      if call.arguments.has(.json) {
        reply.members = [.init("features", .array(items.map { .object(JSONValue.members($0)) }))]
      } else {
        reply.lines = lines(items, isWhole: listing.leftOut.isEmpty && call.arguments.values(stage).isEmpty)
      }
    }
    return reply
  }

  private static func lines(_ items: [WorkspaceOverview.FeatureItem], isWhole: Bool) -> [Line] {
    if items.isEmpty, !isWhole { return [Line("no such features")] }
    if items.isEmpty { return [Line("no features; speckit new-feature \"…\" makes one")] }
    var table = TextTable()
    for item in items {
      table.add([
        item.feature.id.string, item.stage.rawValue,
        item.progress.total > 0 ? "\(item.progress.done)/\(item.progress.total)" : "",
        item.feature.branch ?? "–", item.feature.title,
      ])
    }
    return table.lines
  }

  private static func lines(_ items: [WorkspaceOverview.EpicItem]) -> [Line] {
    if items.isEmpty {
      return [
        Line("no epics; speckit list shows the features, speckit new-epic \"Title\" --service NAME makes an epic")
      ]
    }
    var table = TextTable()
    for item in items {
      let stages = Stage.allCases.compactMap { stage in item.stages[stage].map { "\($0) \(stage.rawValue)" } }
      table.add([item.epic.id.string, item.title, stages.isEmpty ? "no features" : stages.joined(separator: ", ")])
    }
    return table.lines
  }
}
