import Documents
import Failures
import Files
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
      guard !checked.isClosed, let spec = checked.feature.spec else { return [] }
      let known = KnownRequirements(spec.facts)
      var named: Set<String> = []
      var strangers: [(id: String, path: RelativePath, line: Int)] = []
      for judged in checked.judgement.taskLists {
        for task in judged.tasks {
          for id in task.ownRequirements.sorted() where known.hasKind(of: id) && named.insert(id).inserted {
            if !known.hold(id) { strangers.append((id, judged.list.path, task.line)) }
          }
        }
      }
      let told = known.withoutMisnamed(strangers.map(\.id))
      strangers.removeAll { !told.contains($0.id) }
      guard let first = strangers.first, 2 * strangers.count <= named.count else { return [] }
      let severity: Severity? = checked.isSettled ? .notice : nil
      guard strangers.count > mostSeparate else {
        return strangers.map { id, path, line in
          Problem(path, line: line, text: id, "the specification has no \(id)", severity: severity)
        }
      }
      let ids = strangers.map(\.id)
      return [
        Problem(
          first.path, line: first.line, text: first.id, "the specification has no \(listed(ids))", severity: severity,
          isAboutDocument: true, parts: ids)
      ]
    })

  private static let mostSeparate = 5
}
