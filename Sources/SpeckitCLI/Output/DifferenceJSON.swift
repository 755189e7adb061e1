import Documents
import Files
import Git
import Names
import Survey
import Trace
import WorkspaceModel

/// What changed in meaning, for programs.
enum DifferenceJSON {
  /// The members of the document.
  static func members(_ difference: MeaningDifference) -> [JSONValue.Member] {
    [
      .init("from", state(difference.range.name, difference.range.commit)),
      .init("to", state(difference.range.end.name, difference.range.end.commit)),
      .init("epics", .array(difference.groups.filter(isTold).map(group))),
      .init("features", .array(difference.features.map(feature))),
    ]
  }

  private static func state(_ name: String, _ commit: ObjectID?) -> JSONValue {
    .object([.init("name", .string(name)), .init("commit", .optional(commit?.hex))])
  }

  /// Whether a group changed itself, and not its features alone.
  private static func isTold(_ group: GroupDifference) -> Bool {
    group.old == nil && group.told.group.epic != nil || group.new == nil || group.isRenamed || !group.changes.isEmpty
  }

  private static func group(_ group: GroupDifference) -> JSONValue {
    .object([
      .init("id", .string(group.told.group.name)), .init("title", .string(group.told.title)),
      .init("directory", .string(group.told.group.directory.string)),
      .init("change", .string(word(group.old == nil, group.new == nil, group.isRenamed))),
      .init("was", group.isRenamed ? was(group.old) : .null), .init("changes", .array(group.changes.map(change))),
    ])
  }

  private static func was(_ state: GroupState?) -> JSONValue {
    guard let state else { return .null }
    return .object([
      .init("id", .string(state.group.name)), .init("title", .string(state.title)),
      .init("directory", .string(state.group.directory.string)),
    ])
  }

  private static func word(_ isNew: Bool, _ isGone: Bool, _ isRenamed: Bool) -> String {
    isNew ? "added" : isGone ? "removed" : isRenamed ? "renamed" : "changed"
  }

  private static func feature(_ feature: FeatureDifference) -> JSONValue {
    let location = feature.location
    return .object([
      .init("id", .string(location.id.string)), .init("title", .string(feature.told.title)),
      .init("epic", .optional(location.epic?.string)), .init("directory", .string(location.directory.string)),
      .init("change", .string(word(feature.old == nil, feature.new == nil, feature.isRenamed))),
      .init("was", feature.isRenamed ? was(feature.old) : .null),
      .init("stage", pair(feature.old?.stage.rawValue, feature.new?.stage.rawValue)),
      .init("status", pair(feature.old?.status, feature.new?.status)),
      .init(
        "tasks",
        .object([
          .init("old", feature.old.map { tasks($0) } ?? .null), .init("new", feature.new.map { tasks($0) } ?? .null),
        ])),
      .init(
        "dependsOn",
        .object([
          .init("added", .strings(feature.dependencies.added)),
          .init("removed", .strings(feature.dependencies.removed)),
        ])),
      .init("changes", .array(feature.changes.map(change) + whole(feature))),
    ])
  }

  /// What a feature states that is new or gone.
  private static func whole(_ feature: FeatureDifference) -> [JSONValue] {
    guard feature.old == nil || feature.new == nil else { return [] }
    return feature.told.statements.filter { $0.kind != .section }.map { statement in
      change(
        feature.old == nil ? "added" : "removed", statement.name, statement, feature.old == nil ? nil : statement,
        feature.old == nil ? statement : nil)
    }
  }

  private static func was(_ state: FeatureState?) -> JSONValue {
    guard let state else { return .null }
    return .object([
      .init("id", .string(state.location.id.string)), .init("title", .string(state.title)),
      .init("epic", .optional(state.location.epic?.string)),
      .init("directory", .string(state.location.directory.string)),
    ])
  }

  private static func tasks(_ state: FeatureState) -> JSONValue {
    .object([.init("done", .integer(state.progress.done)), .init("total", .integer(state.progress.total))])
  }

  private static func pair(_ old: String?, _ new: String?) -> JSONValue {
    .object([.init("old", .optional(old)), .init("new", .optional(new))])
  }

  private static func change(_ change: StatementChange) -> JSONValue {
    self.change(change.kind.rawValue, change.statement.name, change.statement, change.old, change.new)
  }

  private static func change(
    _ kind: String, _ name: String, _ statement: Statement, _ old: Statement?, _ new: Statement?
  ) -> JSONValue {
    .object([
      .init("kind", .string(statement.kind.rawValue)), .init("name", .string(name)), .init("change", .string(kind)),
      .init("old", old.map { stated($0) } ?? .null), .init("new", new.map { stated($0) } ?? .null),
    ])
  }

  private static func stated(_ statement: Statement) -> JSONValue {
    .object([
      .init("name", .string(statement.name)), .init("text", .string(statement.text)),
      .init("state", .optional(statement.standing?.text)), .init("path", .string(statement.place.path.string)),
      .init("line", .optional(statement.place.line)),
    ])
  }
}
