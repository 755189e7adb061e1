import Changes
import Files
import Names
import Survey
import WorkspaceModel

/// `show`: everything about a feature or an epic.
enum ShowCommand: Command {
  static let specification = CommandSpecification(
    words: ["show"], summary: "show everything about a feature or an epic",
    arguments: [.init(name: "ID", count: .optional, help: "a feature or an epic (the current feature)")],
    examples: ["speckit show F-USER-001", "speckit show EPIC-USER-001 --json"])

  static func run(_ call: Call) throws -> Reply {
    let session = try call.session()
    var reply = Reply(root: session.workspace.root)
    let contents: ShowItem.Contents
    switch try ShowItem.decide(call.arguments.positional.first, session.workspace) {
    case .feature(let details):
      contents = details.contents
      reply.lines = ShowPage.lines(details)
      reply.members = members(details)
    case .epic(let details):
      contents = details.contents
      reply.lines = ShowPage.lines(details)
      reply.members = members(details)
    }
    reply.members += members(contents)
    reply.diagnostics = call.mentionInterruption(session) + contents.leftOut.map(Diagnostic.init)
    return reply
  }

  private static func members(_ details: ShowItem.FeatureDetails) -> [JSONValue.Member] {
    let feature = details.item.feature
    var members = JSONValue.members(details.item)
    members += [
      .init("unknownDependencies", .strings(details.item.unknownDependencies)),
      .init("neededBy", .strings(details.neededBy.map(\.id.string))),
      .init("status", .optional(feature.status)), .init("nextStage", .optional(details.nextStage?.rawValue)),
    ]
    return [
      .init("feature", .object(members)),
      .init("documents", .strings(feature.paths.map(\.string))),
    ]
  }

  private static func members(_ details: ShowItem.EpicDetails) -> [JSONValue.Member] {
    let epic = details.item.epic
    return [
      .init("epic", .object(JSONValue.members(details.item))),
      .init("features", .array(details.features.map { .object(JSONValue.members($0)) })),
      .init("documents", .strings([epic.execPlan.string, epic.designIndex.string])),
    ]
  }

  private static func members(_ contents: ShowItem.Contents) -> [JSONValue.Member] {
    [
      .init("entities", .array(contents.entities.map(JSONValue.shared))),
      .init("contracts", .array(contents.contracts.map(JSONValue.shared))),
      .init("decisions", .array(contents.decisions.map(JSONValue.decision))),
      .init("questions", .array(contents.questions.map(JSONValue.question))),
      .init("missing", .array(contents.missing.map(JSONValue.problem))),
    ]
  }
}
