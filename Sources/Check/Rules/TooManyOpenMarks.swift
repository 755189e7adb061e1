import Documents
import Files
import WorkspaceModel

extension Rule {
  static let tooManyOpenMarks = Rule(
    "SK013", "too-many-open-marks", .notice,
    summary: "A specification holds more than three open questions",
    explanation: """
      Three questions are what somebody answers in one sitting. More of them mean that the feature is not understood
      yet, or that defaults were not chosen which nobody would quarrel with: take the obvious answer, write it down as
      an assumption, and keep the marks for what changes scope, safety or cost.
      """,
    silences: """
      The limit is spec-kit's, so it is told only where its template of specifications is at hand, and as a remark, since
      SK012 tells each question. Only the specification is counted, since the questions of a plan are answered by research.
      Closed features are left alone, since nobody goes on with them.
      """,
    hint: "answer the lesser ones with an assumption, and keep at most three",
    .feature { checked in
      guard !checked.isClosed, let spec = checked.feature.spec, !checked.leftovers.isUnfilled(spec.path),
        templates.contains(where: checked.context.exists)
      else { return [] }
      let marks = spec.facts.document.openMarks
      guard marks.count > mostOpenMarks else { return [] }
      return [
        Problem(
          spec.path, line: marks[mostOpenMarks].line, text: "NEEDS CLARIFICATION",
          "\(marks.count) questions are open, and \(mostOpenMarks) are enough", isAboutDocument: true)
      ]
    })

  private static let mostOpenMarks = 3

  private static let templates = [".specify/templates/overrides", ".specify/templates"].compactMap {
    RelativePath($0 + "/spec-template.md")
  }
}
