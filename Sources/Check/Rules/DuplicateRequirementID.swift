import Documents
import Survey
import WorkspaceModel

extension Rule {
  static let duplicateRequirementID = Rule(
    "SK044", "duplicate-requirement-id", .error,
    summary: "Two requirements have one ID",
    explanation: """
      Tasks, tests and decisions refer to requirements by their IDs, and numbers are never given out twice, not even
      those of requirements that were dropped.
      """,
    silences: """
      Only list items and headings that begin with the ID define a requirement; tables that map requirements to
      something else do not, nor sentences that speak of it: `FR-006 was added later`. Where a section of requirements defines it, lists in other sections, such as Out of Scope,
      Assumptions or Traceability, only mention it. Closed features are left alone, since nobody goes on with them.
      """,
    hint: "give the later one a number that was never used",
    .feature { checked in
      // Both sides of a conflict have their requirements, and the conflict is told.
      guard !checked.isClosed, let spec = checked.feature.spec, spec.facts.document.text.conflicts.isEmpty,
        let requirements = checked.judgement.requirements
      else { return [] }
      return requirements.doubled.map { item in
        Problem(spec.path, line: item.line, text: item.id, "\(item.id) is defined on line \(item.first) already")
      }
    })
}
