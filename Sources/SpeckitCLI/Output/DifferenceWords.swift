import Documents
import Files
import Names
import Trace
import WorkspaceModel

/// What became of a thing between two states, in words.
enum DifferenceWords {
  /// What became of it, to begin a sentence with.
  static func verb(_ kind: StatementChange.Kind) -> String {
    switch kind {
    case .added: "Added"
    case .changed: "Changed"
    case .removed: "Removed"
    case .moved: "Renamed"
    case .ticked: "Ticked"
    case .unticked: "Unticked"
    case .restated: "Now otherwise"
    }
  }

  /// What a thing is called with what it is, where its name does not tell.
  static func name(of statement: Statement) -> String {
    switch statement.kind {
    case .entity: "entity \(statement.name)"
    case .gate: "gate \(statement.name)"
    case .decision: statement.key == nil ? "decision \(statement.name)" : statement.name
    case .section: "\(statement.place.path.name), \(statement.name)"
    case .story, .scenario, .requirement, .criterion, .contract, .task: statement.name
    }
  }

  /// How many things of each sort a feature has: `2 stories, 7 requirements`.
  static func counts(of state: FeatureState) -> String {
    let kinds: [(Statement.Kind, String, String)] = [
      (.story, "story", "stories"), (.requirement, "requirement", "requirements"),
      (.criterion, "criterion", "criteria"), (.entity, "entity", "entities"), (.contract, "contract", "contracts"),
      (.task, "task", "tasks"),
    ]
    return kinds.compactMap { kind, one, many in
      let count = state.count(kind)
      return count == 0 ? nil : "\(count) \(count == 1 ? one : many)"
    }.joined(separator: ", ")
  }

  /// A text of which no more is shown than people read at a glance.
  static func short(_ text: String, most: Int = 160) -> String {
    text.count > most ? text.prefix(most).description + "…" : text
  }

  /// What changed in a feature beside its statements: its stage, status, tasks and dependencies.
  static func facts(_ feature: FeatureDifference) -> [String] {
    var facts: [String] = []
    if let stage = feature.stage { facts.append("\(stage.old.rawValue) → \(stage.new.rawValue)") }
    if let status = feature.status { facts.append("status \(status.old ?? "none") → \(status.new ?? "none")") }
    if let old = feature.old?.progress, let new = feature.new?.progress,
      (old.done, old.total) != (new.done, new.total)
    {
      facts.append("tasks \(old.done)/\(old.total) → \(new.done)/\(new.total)")
    }
    let dependencies = feature.dependencies
    if !dependencies.added.isEmpty { facts.append("depends on \(dependencies.added.joined(separator: ", "))") }
    if !dependencies.removed.isEmpty {
      facts.append("does not depend on \(dependencies.removed.joined(separator: ", ")) any more")
    }
    return facts
  }

  /// How a feature was called before, and where it was; nil where that is the same.
  static func former(_ feature: FeatureDifference) -> String? {
    guard let old = feature.old, let new = feature.new, feature.isRenamed else { return nil }
    var parts: [String] = []
    if old.location.id != new.location.id { parts.append(old.location.id.string) }
    if old.title != new.title { parts.append(old.title) }
    if old.location.epic != new.location.epic, let epic = old.location.epic { parts.append("in \(epic)") }
    return parts.isEmpty ? old.location.directory.string : parts.joined(separator: ", ")
  }
}
