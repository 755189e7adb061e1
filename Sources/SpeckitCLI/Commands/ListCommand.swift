import Changes
import Documents
import Failures
import Names
import Survey
import WorkspaceModel

/// `list`: what there is and how far it is.
enum ListCommand: Command {
  private static let stage = OptionSpecification(
    name: "stage", value: .required("S"), isRepeatable: true, choices: Stage.allCases.map(\.rawValue),
    help: "only features at these stages, between commas or spaces")

  private static let allBranches = OptionSpecification(
    name: "all-branches", help: "also features of other local and fetched branches, as those have them")

  static let specification = CommandSpecification(
    words: ["list"], summary: "list features or epics and how far they are",
    arguments: [
      .init(name: "KIND", count: .optional, help: "features (or nothing), or epics", choices: ["features", "epics"])
    ],
    options: [.group, stage, allBranches],
    discussion: """
      With --all-branches a feature that stands on several branches is told once: by its own branch, which its header names,
      where that has another version of it, else as it stands here.
      """,
    examples: [
      "speckit list", "speckit list epics", "speckit list --stage ready --json", "speckit list --all-branches",
    ])

  static func run(_ call: Call) throws -> Reply {
    let session = try call.session()
    var reply = Reply(root: session.workspace.root)
    reply.diagnostics = call.mentionInterruption(session)
    if call.arguments.positional.first == "epics" {
      if call.arguments.has(allBranches) {
        throw Failure(
          .usage, .needsFeatures, "--all-branches is for features", hint: "speckit list --all-branches lists those")
      }
      let listing = try WorkspaceOverview.epics(session.workspace)
      let items = listing.items
      reply.diagnostics += listing.leftOut.map(Diagnostic.init)
      if call.arguments.has(.json) {
        reply.members = [.init("epics", .array(items.map { .object(JSONValue.members($0)) }))]
      } else {
        reply.lines = lines(items)
      }
    } else {
      let listing = try features(call, session.workspace)
      let items = listing.items
      reply.diagnostics += listing.leftOut.map(Diagnostic.init)
      let workspace = session.workspace
      let unnamed = try workspace.unnamedRoots(in: workspace.map(of: workspace.seen), of: workspace.seen)
      reply.diagnostics += [Diagnostic(unnamed)].compactMap { $0 }
      if call.arguments.has(.json) {
        reply.members = [.init("features", .array(items.map { .object(members($0, call)) }))]
      } else {
        reply.lines = lines(
          items, isWhole: listing.leftOut.isEmpty && call.arguments.values(stage).isEmpty,
          tellsBranch: call.arguments.has(allBranches))
      }
    }
    return reply
  }

  private static func features(
    _ call: Call, _ workspace: Workspace
  ) throws -> WorkspaceOverview.Listing<WorkspaceOverview.FeatureItem> {
    let group = call.arguments.value(.group)
    let stages = Set(call.arguments.values(stage).compactMap(Stage.init))
    return call.arguments.has(allBranches)
      ? try WorkspaceOverview.featuresOfAllBranches(group: group, stages: stages, workspace)
      : try WorkspaceOverview.features(group: group, stages: stages, workspace)
  }

  private static func members(_ item: WorkspaceOverview.FeatureItem, _ call: Call) -> [JSONValue.Member] {
    let members = JSONValue.members(item)
    return call.arguments.has(allBranches) ? members + [.init("onBranch", .optional(item.onBranch))] : members
  }

  private static func lines(
    _ items: [WorkspaceOverview.FeatureItem], isWhole: Bool, tellsBranch: Bool
  ) -> [Line] {
    if items.isEmpty, !isWhole { return [Line("no such features")] }
    if items.isEmpty { return [Line("no features; speckit new-feature \"…\" makes one")] }
    var table = TextTable()
    for item in items {
      let place = tellsBranch ? [item.onBranch.map { "on \($0)" } ?? "here"] : []
      table.add(
        [
          item.feature.id.string, item.stage.rawValue,
          item.progress.total > 0 ? "\(item.progress.done)/\(item.progress.total)" : "",
          item.feature.branch ?? "–",
        ] + place + [item.feature.title])
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
