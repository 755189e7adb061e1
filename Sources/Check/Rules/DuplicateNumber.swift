import Changes
import Failures
import Files
import Names
import Vocabulary
import WorkspaceModel

extension Rule {
  static let duplicateNumber = Rule(
    "SK003", "duplicate-number", .error,
    summary: "Two features have one number",
    explanation: """
      The number at the head of a branch, or of a folder in the flat layout, stands for one feature: `004` must lead to
      one place, on the command line, in branch names and in spec-kit's scripts. Numbers meet where people count for
      themselves on two branches; `new-feature` counts over every branch, folder and header it can see.
      """,
    silences: """
      Of two features the one that got less far is told, or the one that was made later, by the date in its header.
      Years, dates and times are no numbers. Each of several specs roots has numbers of its own. Features that are closed
      do not count, since nobody looks for them by their numbers any more. Where branch.scope is prefix, the branches that
      begin alike are counted together, and no others.
      """,
    hint: "speckit renumber gives the younger one the next free number",
    .workspace { workspace in
      var first: [Numbered: CheckedWorkspace.Summary] = [:]
      let roots = Set(workspace.context.map.groups.lazy.filter { $0.epic == nil }.map(\.directory))
      return try workspace.features.filter { $0.stage != .closed }.compactMap { feature -> Problem? in
        guard let number = feature.number else { return nil }
        let isOfRoot = roots.count > 1 && feature.location.layout == .flat
        let place = Numbered(
          number: number, root: isOfRoot ? feature.location.directory.parent : nil,
          prefix: workspace.numberPrefix(of: feature.branch))
        guard let other = first.updateValue(first[place] ?? feature, forKey: place) else { return nil }
        // The one that got further keeps its number.
        let ranks = try (rank(workspace.stage(of: feature)), rank(workspace.stage(of: other)))
        let isFirst = ranks.0 > ranks.1 || ranks.0 == ranks.1 && isEarlier(feature.created, than: other.created)
        if isFirst { first[place] = feature }
        let (older, younger) = isFirst ? (feature, other) : (other, feature)
        var problem = Rule.problem(younger, number, sharedWith: older)
        problem.elsewhere = [Rule.problem(older, number, sharedWith: younger)]
        let hint = "speckit renumber \(quotedForShell(younger.location.id.string)) gives it the next free number"
        problem.hint = hint
        problem.elsewhere[0].hint = hint
        return problem
      }
    })

  private static func rank(_ stage: Stage?) -> Int { stage.flatMap(Stage.allCases.firstIndex) ?? 0 }

  /// Whether one of two dates such as 2026-11-21 comes before the other.
  private static func isEarlier(_ date: String?, than other: String?) -> Bool {
    guard let date = date?.prefix(10), let other = other?.prefix(10), date.count == 10, other.count == 10 else {
      return false
    }
    let isDay = { (text: Substring) in text.split(separator: "-").map(\.count) == [4, 2, 2] && text.first == "2" }
    return isDay(date) && isDay(other) && date < other
  }

  /// A number, and the specs root in which it is counted and what branches must begin with; nil where all count together.
  private struct Numbered: Hashable {
    let number: Int
    let root: RelativePath?
    let prefix: String?
  }

  private static func problem(
    _ feature: CheckedWorkspace.Summary, _ number: Int, sharedWith other: CheckedWorkspace.Summary
  ) -> Problem {
    let message = "the number \(number.padded(to: 3)) is that of \(other.location.id) too"
    guard feature.location.layout == .epic, let document = feature.document else {
      return Problem(feature.location.directory, message)
    }
    return Problem(document, line: feature.lines[.branch], text: feature.branch, message)
  }
}
