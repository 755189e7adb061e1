import Documents
import Files
import Names
import Survey
import WorkspaceModel

/// The features of a group, which share entities, contracts and decisions, with what else is the group's.
struct CheckedGroup {
  /// A feature as the others of its group see it.
  struct Member {
    let judged: JudgedFeature
    let shared: SharedFacts
    /// The documents that nobody has begun to write.
    let unfilled: Set<RelativePath>

    /// Whether nobody will go on with it.
    var isClosed: Bool { judged.stage == .closed }
  }

  let group: FeatureGroup
  let features: [Member]
  /// Who owns the entities and contracts of its features.
  let ownership: Ownership
  /// The files of the group and its features that cannot be read.
  let unreadable: Set<RelativePath>
  /// The Decision Log; nil in a specs root that keeps none.
  let log: DecisionLogFacts?
  /// The document that holds it.
  let logDocument: ParsedDocument?
  let designIndex: ParsedDocument?
  let context: CheckContext
  /// How the indexes would change if they were synced now, nothing captured; nil where a document cannot
  /// be read or the indexes are only synced on demand.
  let pendingSync: PendingSync?

  /// What several features define that are not closed: one finding for the same features, at the last of them, where it
  /// defines the first of these things.
  func conflicts(over items: [Ownership.Item]) -> [Problem] {
    let closed = Set(features.filter(\.isClosed).map(\.judged.id))
    var found: [[FeatureID]: [(item: Ownership.Item, place: Ownership.Place)]] = [:]
    for item in items where item.owners.count > 1 {
      // Features of other epics may own something too.
      let owners = item.owners.filter { !closed.contains($0) }
      let open = Set(owners)
      guard owners.count > 1, let place = item.sources.last(where: { open.contains($0.feature) }) ?? item.sources.last
      else { continue }
      found[owners, default: []].append((item, place))
    }
    return found.compactMap { owners, conflicts in
      let ordered = conflicts.sorted { ($0.place.path, $0.place.line ?? 0) < ($1.place.path, $1.place.line ?? 0) }
      guard let first = ordered.first, let owner = owners.first else { return nil }
      let verb = ordered.count == 1 ? "is" : "are"
      let message =
        "\(enumerated(ordered.map(\.item.name))) \(verb) defined by \(owners.map(\.string).joined(separator: " and "))"
      let hint = CheckedGroup.hint(for: first.place.path, owner)
      let others = first.item.sources.filter { owners.contains($0.feature) && $0.feature != first.place.feature }
      return Problem(
        first.place.path, line: first.place.line, text: first.place.text, message, hint: hint,
        parts: ordered.map { ([$0.item.name] + owners.map(\.string)).joined(separator: " ") },
        elsewhere: others.reversed().map { Problem($0.path, line: $0.line, text: $0.text, message) })
    }
  }

  /// Three names at most, and how many more there are.
  private func enumerated(_ names: [String]) -> String {
    let most = 3
    if names.count > most { return names.prefix(most).joined(separator: ", ") + " and \(names.count - most) more" }
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }

  /// How the owner is named in a file of this kind.
  private static func hint(for path: RelativePath, _ owner: FeatureID) -> String {
    let field =
      switch path.name.split(separator: ".").last?.lowercased() {
      case "yaml", "yml": "write `x-owner: \(owner)` at its top level"
      case "json": "write `\"x-owner\": \"\(owner)\"` at its top level"
      case "proto": "write `// Owner: \(owner)` in the line above"
      case "graphql", "gql", "graphqls": "write `# Owner: \(owner)` in the line above"
      default: "write `**Owner**: \(owner)` below the heading"
      }
    return "if \(owner) owns it, \(field); or say there that it is existing and what changes"
  }
}
