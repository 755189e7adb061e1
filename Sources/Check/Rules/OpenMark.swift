import Documents
import Survey

extension Rule {
  static let openMark = Rule(
    "SK012", "open-mark", .error, lighter: "a warning where a requirement only says TBD", eased: true,
    summary: "A question is still marked as NEEDS CLARIFICATION",
    explanation: """
      The mark, in brackets and in the words of any language, says that something was not known when the line was written,
      and so does a requirement that says no more than TBD, or who is to decide it. It does its work while the specification is
      being discussed, so it is a warning then; once the next document was made from this one, the question was either
      answered and the mark forgotten, or nobody answered it.
      """,
    silences: """
      Sentences about the mark, quotations, legends, links, checklists, comments and code ask nothing, so they do not
      count. Where the answer follows the mark, on its line or right below, behind `A:`, `Answer:`, `Resolved:` or the
      like, in a row of a table whose column of answers is filled, and below a heading that says that the questions are
      resolved, the mark only repeats the question; a mark that its own sentence calls an example, or one to ignore, asks
      nothing. Closed features are left alone, since nobody goes on with them.
      """,
    hint: "write the answer in its place, or ask the one who knows",
    .feature { checked in
      guard !checked.isClosed else { return [] }
      return checked.judgement.openMarks.filter {
        !checked.leftovers.isUnfilled($0.path)
      }.map { placed in
        var problem = Problem(GateProblem(placed.mark, in: placed.path), isInTheMaking: !checked.isPast(placed.path))
        problem.about = placed.mark.question
        if placed.mark.isUndecided { problem.severity = .warning }
        return problem
      }
    })
}
