import Markdown
import WorkspaceModel

extension Rule {
  static let openMark = Rule(
    "SK012", "open-mark", .error, eased: true,
    summary: "A question is still marked as NEEDS CLARIFICATION",
    explanation: """
      The mark says that something was not known when the line was written. It does its work while the specification is
      being discussed, so it is a warning then; once the next document was made from this one, the question was either
      answered and the mark forgotten, or nobody answered it. Sentences about the mark, check lists, comments and code do
      not count.
      """,
    hint: "write the answer in its place, or ask the one who knows",
    .feature { checked in
      guard !checked.isClosed else { return [] }
      return checked.feature.markedDocuments.filter { !checked.leftovers.isUnfilled($0.path) }.flatMap { parsed in
        checked.context.keeper.openMarkProblems(parsed).map {
          Problem($0, isInTheMaking: !checked.isPast(parsed.path))
        }
      }
    })

  static let tooManyOpenMarks = Rule(
    "SK013", "too-many-open-marks", .warning,
    summary: "A specification holds more than three open questions",
    explanation: """
      Three questions are what somebody answers in one sitting. More of them mean that the feature is not understood yet,
      or that defaults were not chosen which nobody would quarrel with: take the obvious answer, write it down as an
      assumption, and keep the marks for what changes scope, safety or cost.
      """,
    hint: "answer the lesser ones with an assumption, and keep at most three",
    .feature { checked in
      guard !checked.isClosed, let spec = checked.feature.spec, !checked.leftovers.isUnfilled(spec.path) else {
        return []
      }
      let marks = spec.document.openMarks
      guard marks.count > mostOpenMarks else { return [] }
      return [
        Problem(
          spec.path, line: marks[mostOpenMarks].line, text: "NEEDS CLARIFICATION",
          "\(marks.count) questions are open, and \(mostOpenMarks) are enough")
      ]
    })

  private static let mostOpenMarks = 3
}
