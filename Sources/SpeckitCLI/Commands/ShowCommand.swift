import Files
import Operations
import WorkspaceModel

/// `show`: everything about a feature or an epic.
enum ShowCommand: Command {
  static let specification = CommandSpecification(
    words: ["show"], summary: "show everything about a feature or an epic",
    arguments: [.init(name: "ID", count: .optional, help: "a feature or an epic (the current feature)")],
    examples: ["speckit show F-USER-001", "speckit show EPIC-USER-001 --json"])

  static func run(_ call: Call) throws -> Reply {
    let session = try call.session()
    var reply: Reply
    switch try ShowItem.decide(call.arguments.positional.first, session) {
    case .feature(let details): reply = self.reply(details)
    case .epic(let details): reply = self.reply(details)
    }
    reply.root = session.root
    reply.diagnostics = call.mentionInterruption(session)
    return reply
  }

  private static func reply(_ details: ShowItem.FeatureDetails) -> Reply {
    let feature = details.item.feature
    var members = JSONValue.members(details.item)
    members.append(.init("neededBy", .strings(details.neededBy.map(\.string))))
    var reply = Reply()
    reply.members = [.init("feature", .object(members))]
    reply.members.append(.init("documents", .strings(details.documents.map(\.1.string))))
    reply.members += shared(
      details.entities, details.contracts, details.decisions, details.questions, details.missing)
    let item = details.item
    let tasks = item.progress.total > 0 ? ", \(item.progress.done) of \(item.progress.total) tasks" : ""
    reply.lines = [
      Line(feature.id.string, .name) + Line("  " + feature.title),
      .detail("stage", item.stage.rawValue + tasks, width: 11),
      .detail("epic", details.epic?.id.string ?? "none", width: 11),
      .detail("branch", feature.branch ?? "none", width: 11),
      .detail("folder", feature.location.directory.string, width: 11),
      .detail(
        "documents", names(details.documents.map { $0.1.relative(to: feature.location.directory)?.string ?? "" }),
        width: 11),
    ]
    if !item.dependsOn.isEmpty { reply.lines.append(.detail("needs", names(item.dependsOn.map(\.string)), width: 11)) }
    if !details.neededBy.isEmpty {
      reply.lines.append(.detail("needed by", names(details.neededBy.map(\.string)), width: 11))
    }
    reply.lines += lists(details.entities, details.contracts, details.decisions, details.questions, details.missing)
    return reply
  }

  private static func reply(_ details: ShowItem.EpicDetails) -> Reply {
    let epic = details.item.epic
    var reply = Reply()
    reply.members = [
      .init("epic", .object(JSONValue.members(details.item))),
      .init("features", .array(details.features.map { .object(JSONValue.members($0)) })),
      .init("documents", .strings([epic.execPlan.string, epic.designIndex.string])),
    ]
    reply.members += shared(details.entities, details.contracts, details.decisions, details.questions, details.missing)
    var table = TextTable()
    for item in details.features {
      table.add(["    " + item.feature.id.string, item.stage.rawValue, item.feature.title])
    }
    reply.lines =
      [
        Line(epic.id.string, .name) + Line("  " + details.item.title), .detail("plan", epic.execPlan.string, width: 11),
        .detail("index", epic.designIndex.string, width: 11),
        .detail("features", details.features.isEmpty ? "none" : "", width: 11),
      ] + table.lines
    reply.lines += lists(details.entities, details.contracts, details.decisions, details.questions, details.missing)
    return reply
  }

  private static func shared(
    _ entities: [ShowItem.Shared], _ contracts: [ShowItem.Shared], _ decisions: [ListDecisions.Item],
    _ questions: [ShowItem.Question], _ missing: [GateProblem]
  ) -> [JSONValue.Member] {
    [
      .init("entities", .array(entities.map(JSONValue.shared))),
      .init("contracts", .array(contracts.map(JSONValue.shared))),
      .init("decisions", .array(decisions.map(JSONValue.decision))),
      .init("questions", .array(questions.map(JSONValue.question))),
      .init("missing", .array(missing.map(JSONValue.problem))),
    ]
  }

  private static func lists(
    _ entities: [ShowItem.Shared], _ contracts: [ShowItem.Shared], _ decisions: [ListDecisions.Item],
    _ questions: [ShowItem.Question], _ missing: [GateProblem]
  ) -> [Line] {
    list("entities", entities.map(describe)) + list("contracts", contracts.map(describe))
      + list("decisions", decisions.map { $0.name + "  " + $0.entry.decision })
      + list(
        "questions", questions.map { "\($0.path):\($0.line): \($0.question.isEmpty ? "to be clarified" : $0.question)" }
      )
      + list("missing", grouped(missing))
  }

  /// One line a document: what is first missing in it, and how much more is.
  private static func grouped(_ missing: [GateProblem]) -> [String] {
    var paths: [RelativePath] = []
    for problem in missing where !paths.contains(problem.path) { paths.append(problem.path) }
    return paths.map { path in
      let own = missing.filter { $0.path == path }
      let more = own.count > 1 ? ", and \(own.count - 1) more" : ""
      return own.first.map { "\(path)\($0.line.map { ":\($0)" } ?? ""): \($0.message)\(more)" } ?? ""
    }
  }

  private static func list(_ label: String, _ items: [String]) -> [Line] {
    items.isEmpty ? [] : [Line("  " + label, .label)] + items.map { Line("    " + $0) }
  }

  private static func describe(_ item: ShowItem.Shared) -> String {
    let owner =
      switch item.owners.count {
      case 0: "no owner yet"
      case 1: "owned by \(item.owners[0])"
      default: "conflict: owned by \(names(item.owners.map(\.string)))"
      }
    let users = item.users.isEmpty ? "" : ", used by \(names(item.users.map(\.string)))"
    return "\(item.name)  \(owner)\(users)"
  }

  private static func names(_ names: [String]) -> String { names.joined(separator: ", ") }
}
