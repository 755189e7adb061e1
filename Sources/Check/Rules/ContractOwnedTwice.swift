import Survey

extension Rule {
  static let contractOwnedTwice = Rule(
    "SK036", "contract-owned-twice", .warning,
    summary: "Two features define one contract",
    explanation: """
      An operation, a message or a schema has one definition that others build upon. Two files that define it will
      contradict each other sooner or later. Keep one, refer to it from the other, or name the owner with `**Owner**:
      F-…` (`x-owner` in OpenAPI).
      """,
    silences: """
      Features that are closed define nothing any more.
      """,
    hint: "keep one definition, or name the owner in both",
    .group { $0.conflicts(over: $0.ownership.contracts) })
}
