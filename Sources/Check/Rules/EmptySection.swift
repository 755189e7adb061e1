import Documents
import Failures
import Survey
import WorkspaceModel

extension Rule {
  static let emptySection = Rule(
    "SK015", "empty-section", .error,
    lighter: "a warning where a section is missing, a notice once the feature is done", eased: true,
    summary: "A required section has nothing in it, or is missing from a plan that otherwise follows its template",
    explanation: """
      Each plan profile names the sections that a plan of its kind cannot do without, and a specification marks its own
      as mandatory. A heading with nothing below it promises what is not there, and so does a specification that is
      empty.
      """,
    silences: """
      A missing section is told only where the plan has more than two thirds of them: a plan of another make is judged by what
      it says. A heading that says more than the name will do. Documents that nobody has begun, and closed features, are left alone.
      """,
    hint: "write the section, if only to say why there is nothing to say",
    .feature { checked in
      let problems = checked.problems(.emptySection, .emptyDocument).filter {
        $0.line != nil || followsTemplate(checked)
      }
      return problems.map { problem in
        var problem = problem
        if problem.line == nil, problem.message.hasSuffix(" is missing") {
          problem.severity = checked.isSettled ? .notice : .warning
        }
        return problem
      } + emptyMandatorySections(checked)
    })

  private static func followsTemplate(_ checked: CheckedFeature) -> Bool {
    let required = checked.judgement.requiredSectionCount
    let missing = checked.judgement.gates.plan.count { $0.kind == .emptySection && $0.line == nil }
    return required == 0 || 3 * missing < required
  }

  /// The sections of the specification that call themselves mandatory and hold nothing.
  private static func emptyMandatorySections(_ checked: CheckedFeature) -> [Problem] {
    guard !checked.isClosed, let spec = checked.feature.spec, !checked.leftovers.isUnfilled(spec.path) else {
      return []
    }
    return spec.facts.emptyMandatorySections.map { heading in
      Problem(
        spec.path, line: heading.line, "the section \(shortened(heading.text)) is empty",
        isInTheMaking: !checked.isPast(spec.path))
    }
  }
}
