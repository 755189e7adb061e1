import Documents
import Files
import Names
import Operations
import Survey
import WorkspaceModel

extension JSONValue.Member {
  /// A feature that was just made.
  static func feature(_ answer: NewFeature.Answer) -> JSONValue.Member {
    .init(
      "feature", .feature(answer.location, title: answer.title, branch: answer.branch, number: answer.number))
  }
}

/// The JSON forms of epics, features and what they hold.
extension JSONValue {
  /// A feature that was just made.
  static func feature(
    _ location: FeatureLocation, title: String, branch: String?, number: Int?
  ) -> JSONValue {
    .object([
      .init("id", .string(location.id.string)), .init("title", .string(title)),
      .init("epic", .optional(location.epic?.string)), .init("directory", .string(location.directory.string)),
      .init("branch", .optional(branch)), .init("number", .optional(number)),
      .init("spec", .string(location.path(of: .spec).string)), .init("plan", .string(location.path(of: .plan).string)),
      .init("tasks", .string(location.path(of: .tasks).string)),
    ])
  }

  /// The members of a feature in a list.
  static func members(_ item: WorkspaceOverview.FeatureItem) -> [Member] {
    let feature = item.feature
    return [
      .init("id", .string(feature.id.string)), .init("title", .string(feature.title)),
      .init("epic", .optional(feature.location.epic?.string)),
      .init("directory", .string(feature.location.directory.string)), .init("branch", .optional(feature.branch)),
      .init("number", .optional(feature.number)), .init("stage", .string(item.stage.rawValue)),
      .init(
        "tasks",
        .object([.init("done", .integer(item.progress.done)), .init("total", .integer(item.progress.total))])),
      .init("dependsOn", .strings(item.dependsOn.map(\.string))),
    ]
  }

  /// The members of an epic.
  static func members(_ epic: Epic, title: String) -> [Member] {
    [
      .init("id", .string(epic.id.string)), .init("title", .string(title)), .init("scope", .string(epic.scope)),
      .init("service", .optional(epic.service)), .init("directory", .string(epic.directory.string)),
      .init("execPlan", .string(epic.execPlan.string)), .init("designIndex", .string(epic.designIndex.string)),
    ]
  }

  /// The members of an epic in a list; every stage is counted, those without features as 0.
  static func members(_ item: WorkspaceOverview.EpicItem) -> [Member] {
    let stages = Stage.allCases.map { Member($0.rawValue, .integer(item.stages[$0] ?? 0)) }
    return members(item.epic, title: item.title) + [.init("stages", .object(stages))]
  }

  /// A decision.
  static func decision(_ item: ListDecisions.Item) -> JSONValue {
    let entry = item.entry
    return .object([
      .init("id", .optional(entry.id)), .init("epic", .optional(item.group.epic?.id.string)),
      .init("feature", .optional(item.feature?.string)), .init("decision", .string(entry.decision)),
      .init("rationale", .string(entry.rationale)), .init("date", .optional(entry.date)),
      .init("author", .optional(entry.author)), .init("source", .optional(entry.source)),
      .init("supersedes", .optional(entry.supersedes)), .init("supersededBy", .optional(entry.supersededBy)),
      .init("status", .string(item.standing.word)), .init("position", .integer(item.position)),
      .init("path", .string(item.path.string)), .init("line", .integer(item.line)),
    ])
  }

  /// What a gate misses.
  static func problem(_ problem: GateProblem) -> JSONValue {
    .object([
      .init("path", .string(problem.path.string)), .init("line", .optional(problem.line)),
      .init("message", .string(problem.message)),
    ])
  }

  /// What a gate says of a feature.
  static func result(_ report: GateReport) -> JSONValue {
    .object([
      .init("feature", .string(report.feature.id.string)), .init("passed", .bool(report.passes)),
      .init("problems", .array(report.problems.filter { !$0.isWarning }.map(problem))),
    ])
  }

  /// An entity or a contract.
  static func shared(_ item: ShowItem.Shared) -> JSONValue {
    var members: [Member] = [.init("name", .string(item.name))]
    if let kind = item.kind { members.append(.init("kind", .string(kind))) }
    members += [
      .init("owners", .strings(item.owners.map(\.string))), .init("usedBy", .strings(item.users.map(\.string))),
    ]
    if item.kind != nil { members.append(.init("sources", .strings(item.sources.map(\.string)))) }
    return .object(members)
  }

  /// An open question.
  static func question(_ question: ShowItem.Question) -> JSONValue {
    .object([
      .init("path", .string(question.path.string)), .init("line", .integer(question.line)),
      .init("question", .string(question.question)),
    ])
  }
}

extension DecisionStanding {
  /// The word for it in JSON.
  var word: String {
    switch self {
    case .inForce: "in force"
    case .superseded: "superseded"
    case .withdrawn: "withdrawn"
    }
  }
}
