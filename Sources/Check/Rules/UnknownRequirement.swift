import Documents
import Failures
import Survey
import WorkspaceModel

extension Rule {
  static let unknownRequirement = Rule(
    "SK046", "unknown-requirement", .warning, lighter: "a notice once the feature is done",
    summary: "Tasks name a requirement or success criterion that the specification does not have",
    explanation: """
      A task that carries out FR-007 of a specification without FR-007 has the wrong number, or the requirement was dropped
      or never written down. Of each requirement the first task is told; more than five of them make one finding.
      """,
    silences: """
      Only the lines of tasks are read, and only kinds of IDs, such as FR or SC, that the specification has. Nothing is said
      of an ID that it mentions anywhere, struck out or as another feature's, of one that is a part of its own or differs in
      leading zeros, where the task names another feature, or where most of the IDs are unknown, since such a list was
      made from another specification. Where two requirements have one ID (SK044), an unknown ID whose number is free may be
      the right one of the second: as many of them are left alone. So are closed features.
      """,
    hint: "name the requirement that it fulfils, or write it into the specification",
    .feature { checked in
      guard !checked.isClosed, let spec = checked.feature.spec, let tasks = checked.feature.tasks
      else { return [] }
      let known = KnownRequirements(spec.facts)
      var lines: [String: Int] = [:]
      var strangers: [(id: String, line: Int)] = []
      for task in checked.judgement.ownTasks {
        for id in task.ownRequirements.sorted() where known.hasKind(of: id) && lines[id] == nil {
          lines[id] = task.line
          if !known.hold(id) { strangers.append((id, task.line)) }
        }
      }
      let told = known.withoutMisnamed(strangers.map(\.id))
      strangers.removeAll { !told.contains($0.id) }
      guard let first = strangers.first, 2 * strangers.count <= lines.count else { return [] }
      let severity: Severity? = checked.isSettled ? .notice : nil
      guard strangers.count > mostSeparate else {
        return strangers.map { id, line in
          Problem(tasks.path, line: line, text: id, "the specification has no \(id)", severity: severity)
        }
      }
      let ids = strangers.map(\.id)
      return [
        Problem(
          tasks.path, line: first.line, text: first.id, "the specification has no \(listed(ids))", severity: severity,
          isAboutDocument: true, parts: ids)
      ]
    })

  private static let mostSeparate = 5
}
