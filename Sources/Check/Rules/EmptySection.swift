import Documents
import Failures
import Files
import Markdown
import Survey
import Vocabulary
import WorkspaceModel

extension Rule {
  static let emptySection = Rule(
    "SK015", "empty-section", .error,
    lighter: "a warning where a section is missing", eased: true,
    summary: "A required section has nothing in it, or is missing from a plan that otherwise follows its template",
    explanation: """
      Each plan profile names the sections that a plan of its kind cannot do without, and a specification marks its own
      as mandatory. A heading with nothing below it promises what is not there, and so does a specification that is
      empty.
      """,
    silences: """
      A missing section is told only where the plan was made by speckit or the workspace has a plan template, and where
      the plan has more than two thirds of the sections: a plan of another make is judged by what it says. A heading that
      says more than the name will do. A missing Project Structure is never told, since the tasks name the files, and
      nothing is missing from the plan of a feature that is done or whose Status says that it is built. Documents that
      nobody has begun, and closed features, are left alone.
      """,
    hint: "write the section, if only to say why there is nothing to say",
    .feature { checked in
      let problems = checked.problems(.emptySection, .emptyDocument).filter {
        !isMissing($0) || isMissed($0, of: checked)
      }
      return problems.map { problem in
        guard isMissing(problem) else { return problem }
        var problem = problem
        problem.severity = .warning
        return problem
      } + emptyMandatorySections(checked)
    })

  /// Whether a section is not there, so that no line can be told.
  private static func isMissing(_ problem: Problem) -> Bool {
    problem.line == nil && problem.message.hasSuffix(missing)
  }

  private static let missing = " is missing"

  /// Whether somebody still wants a section that is not there.
  private static func isMissed(_ problem: Problem, of checked: CheckedFeature) -> Bool {
    let name = SectionName(String(problem.message.dropFirst("the section ".count).dropLast(missing.count)))
    let isStructure = checked.context.vocabulary.planSection(name) == .projectStructure
    return !isStructure && !checked.isBuilt && followsTemplate(checked)
  }

  /// Whether a plan was made from a template that is known to be its own, and still has most of it.
  private static func followsTemplate(_ checked: CheckedFeature) -> Bool {
    let isOwn = checked.feature.plan?.facts.madeFrom != nil || ownTemplates.contains(where: checked.context.exists)
    let required = checked.judgement.requiredSectionCount
    let missing = checked.judgement.gates.plan.count { $0.kind == .emptySection && $0.line == nil }
    return isOwn && (required == 0 || 3 * missing < required)
  }

  private static let ownTemplates = [".specify/templates/overrides", ".specify/templates", "templates"].compactMap {
    RelativePath($0 + "/plan-template.md")
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
