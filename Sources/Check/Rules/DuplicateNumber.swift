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
      Of two features the one that got less far is told. Years, dates and times are no numbers. Each of several specs
      roots has numbers of its own. Features that are closed do not count, since nobody looks for them by their numbers
      any more.
      """,
    hint: "give the younger one the next free number, in its branch and header, or in its folder's name",
    .workspace { workspace in
      var first: [Numbered: CheckedWorkspace.Summary] = [:]
      let roots = Set(workspace.context.map.groups.lazy.filter { $0.epic == nil }.map(\.directory))
      return try workspace.features.filter { $0.stage != .closed }.compactMap { feature -> Problem? in
        guard let number = feature.number else { return nil }
        let isOfRoot = roots.count > 1 && feature.location.layout == .flat
        let place = Numbered(number: number, root: isOfRoot ? feature.location.directory.parent : nil)
        guard let other = first.updateValue(first[place] ?? feature, forKey: place) else { return nil }
        // The one that got further keeps its number.
        let isFurther = try rank(workspace.stage(of: feature)) > rank(workspace.stage(of: other))
        if isFurther { first[place] = feature }
        let (older, younger) = isFurther ? (feature, other) : (other, feature)
        var problem = Rule.problem(younger, number, sharedWith: older)
        problem.elsewhere = [Rule.problem(older, number, sharedWith: younger)]
        return problem
      }
    })

  private static func rank(_ stage: Stage?) -> Int { stage.flatMap(Stage.allCases.firstIndex) ?? 0 }

  /// A number, and the specs root in which it is counted; nil where all count together.
  private struct Numbered: Hashable {
    let number: Int
    let root: RelativePath?
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
