import Documents
import Files
import Survey
import WorkspaceModel

extension Rule {
  static let openCheckbox = Rule(
    "SK016", "open-checkbox", .notice,
    summary: "A checklist has open boxes although its gate was passed",
    explanation: """
      The checklist of the requirements is ticked before the plan is written, and that of the plan before the tasks are.
      Boxes that are open afterwards mean that the gate was passed unseen, or that the list was forgotten; either way
      nobody can rely on it. One finding stands for all the boxes of a file.
      """,
    silences: """
      It never fails a check, since many teams finish good features without ever ticking these lists. Other checklists than the
      two are no gates. Features that are done or closed are left alone, since nobody ticks their lists any more.
      """,
    hint: "tick what holds, and mend what does not",
    .feature { checked in
      if checked.isSettled { return [] }
      var open: [RelativePath: [Problem]] = [:]
      for problem in checked.problems(.openItem) where !problem.isInTheMaking {
        open[problem.path, default: []].append(problem)
      }
      return open.compactMap { path, problems in
        guard let first = problems.first else { return nil }
        let count = checked.feature.checklist(at: path)?.facts.itemCount ?? problems.count
        return Problem(
          path, line: first.line,
          problems.count == 1 ? first.message : "\(problems.count) of \(count) items are not ticked, this is the first",
          isAboutDocument: true)
      }
    })
}
