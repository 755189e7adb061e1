import Survey

extension Rule {
  static let contractOwnedTwice = Rule(
    "SK036", "contract-owned-twice", .warning,
    summary: "Two features define one contract",
    explanation: """
      An operation, a message or a schema has one definition that others build upon. Two files that define it will
      contradict each other sooner or later. Keep one, refer to it from the other, or name the owner: `**Owner**: F-…`
      below a heading, `x-owner` in YAML and JSON, a comment `Owner: F-…` in protobuf and GraphQL.
      """,
    silences: """
      Features of which one is done or closed, or builds on the other, since an operation that changes over time is
      history. Operations that a file calls existing, external or another feature's, which it only uses or extends.
      `GET /health` and its like, which every service has, and what only goes by the name of its file.
      """,
    hint: "keep one definition, or name the owner in both",
    .group { $0.conflicts(over: $0.ownership.contracts) })
}
