import Survey

extension Rule {
  static let unfilledDocument = Rule(
    "SK010", "unfilled-document", .error,
    summary: "A document is still as its template made it, although later ones were written",
    explanation: """
      Plans, research, data models and quickstarts are scaffolded together, and a document that a feature does not need
      is easily forgotten. Once the next document has been written, one that holds half of its template's placeholders
      says that nobody ever came back to it: readers cannot tell what is known from what is not.
      """,
    silences: """
      Until then the document is simply not begun, which is no fault. Closed features are left alone, since nobody goes
      on with them.
      """,
    hint: "fill it in, or delete it if the feature does not need it",
    .feature { checked in
      guard !checked.isClosed else { return [] }
      return checked.leftovers.documents.compactMap { leftover in
        guard leftover.isUnfilled, checked.isPast(leftover.path), let first = leftover.problems.first else {
          return nil
        }
        return Problem(
          leftover.path, line: first.line, "\(leftover.problems.count) placeholders of the template are still there",
          isAboutDocument: true)
      }
    })
}
