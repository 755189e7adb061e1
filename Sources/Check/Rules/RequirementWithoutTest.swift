import Failures
import Files
import Names
import Trace
import WorkspaceModel

extension Rule {
  static let requirementWithoutTest = Rule(
    "SK073", "requirement-without-test", .warning, lighter: "a notice of success criteria",
    summary: "The tasks of a requirement are done, and no test of it is found, where trace.tests is set",
    explanation: """
      A team that says in .specify/speckit.yml which files are its tests wants each requirement tested. One is tested where a
      test names it, and where its tasks, or others of its user story, name a test or a file that has one. More than five in a feature make one finding.
      """,
    silences: """
      Only requirements count whose tasks are all ticked, none of those that only say what must not happen, and none that is
      still to be clarified. Without trace.tests nothing is said. Closed features are left alone.
      """,
    hint: "name it in the test that tests it, or write one",
    .workspace { workspace in
      try workspace.untestedRequirements.get().flatMap { feature -> [Problem] in
        guard let first = feature.requirements.first else { return [] }
        guard feature.requirements.count > mostSeparate else {
          return feature.requirements.map { requirement in
            Problem(
              requirement.place.path, line: requirement.place.line, text: requirement.id,
              "no test names \(requirement.id), and none is found for the files of its tasks",
              severity: requirement.isCriterion ? .notice : nil)
          }
        }
        let ids = feature.requirements.map(\.id)
        let isOfCriteria = feature.requirements.allSatisfy(\.isCriterion)
        return [
          Problem(
            first.place.path, line: first.place.line, text: first.id,
            "no test names \(listed(ids)), and none is found for the files of their tasks",
            severity: isOfCriteria ? .notice : nil, isAboutDocument: true, parts: ids)
        ]
      }
    })

  private static let mostSeparate = 5
}
