import Documents
import Survey

extension Rule {
  static let openMark = Rule(
    "SK012", "open-mark", .error, eased: true,
    summary: "A question is still marked as NEEDS CLARIFICATION",
    explanation: """
      The mark says that something was not known when the line was written. It does its work while the specification is
      being discussed, so it is a warning then; once the next document was made from this one, the question was either
      answered and the mark forgotten, or nobody answered it.
      """,
    silences: """
      Sentences about the mark, checklists, comments and code ask nothing, so they do not count. Closed features are
      left alone, since nobody goes on with them.
      """,
    hint: "write the answer in its place, or ask the one who knows",
    .feature { checked in
      guard !checked.isClosed else { return [] }
      return checked.judgement.openMarks.filter {
        !checked.leftovers.isUnfilled($0.path)
      }.map { placed in
        var problem = Problem(GateProblem(placed.mark, in: placed.path), isInTheMaking: !checked.isPast(placed.path))
        problem.about = placed.mark.question
        return problem
      }
    })
}
