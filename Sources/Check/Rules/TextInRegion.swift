import Indexes

extension Rule {
  static let textInRegion = Rule(
    "SK055", "text-in-region", .error,
    summary: "Somebody wrote a line inside a generated region",
    explanation: """
      What stands between the markers is generated, but for the Notes columns. A line that speckit cannot have written
      is kept, and the region is not brought up to date until it has been moved out.
      """,
    silences: """
      What people write into the Notes columns is theirs, and every sync keeps it.
      """,
    hint: "move it out of the region, or discard it with speckit sync --force",
    .indexes { $0.problems(.peoplesLine) })
}
