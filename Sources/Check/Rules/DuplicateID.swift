import Changes
import Failures
import Files
import Names
import WorkspaceModel

extension Rule {
  static let duplicateID = Rule(
    "SK002", "duplicate-id", .error,
    summary: "Two features, or two epics, bear one ID",
    explanation: """
      An ID names one feature in headers, indexes, decision logs and dependencies, whatever epic it lives in; letter
      case does not count. Two branches that each made a feature can meet with the same ID, and every reference is
      ambiguous from then on. `renumber --id next` gives one of them the next free ID, in its folder, its documents and
      its decisions, and tells which mentions elsewhere nobody can tell apart. For epics, EPIC-<AREA>-<NNN> must differ;
      the words behind it are only for reading.
      """,
    silences: """
      The flat layout has no IDs apart from the names of its folders, and no two folders have one name. Other branches
      are compared by SK008.
      """,
    hint: "give one of them the next free number: rename its folder, then the ID in its documents",
    .workspace { workspace in
      let map = workspace.context.map
      let features = map.features.filter { $0.layout == .epic }.map { ($0.id.string, $0.id.string, $0.directory) }
      let epics = map.epics.map {
        ($0.id.parts.map { "\($0.area.string)-\($0.number)" } ?? $0.id.string, $0.id.string, $0.directory)
      }
      let renumber = { (folder: RelativePath) in
        "speckit renumber \(quotedForShell(folder.string)) --id next gives it a free one"
      }
      return doubled(features, "the ID", hint: renumber) + doubled(epics, "the epic's ID") { _ in nil }
    })

  private static func doubled(
    _ holders: [(key: String, name: String, directory: RelativePath)], _ what: String,
    hint: (RelativePath) -> String?
  ) -> [Problem] {
    var first: [String: (name: String, directory: RelativePath)] = [:]
    return holders.compactMap { key, name, directory in
      let key = key.lowercased()
      guard let (otherName, other) = first.updateValue(first[key] ?? (name, directory), forKey: key) else { return nil }
      return Problem(
        directory, "\(what) \(name) is that of \(other) too", hint: hint(directory),
        elsewhere: [Problem(other, "\(what) \(otherName) is that of \(directory) too", hint: hint(directory))])
    }
  }
}
