import Survey

extension Rule {
  static let entityOwnedTwice = Rule(
    "SK035", "entity-owned-twice", .warning,
    summary: "Two features define one entity",
    explanation: """
      The feature whose data model defines an entity owns it: its fields and rules are decided there. Where two data
      models define it, they will come apart. One of them is the owner and says so with `**Owner**: F-…` below the
      heading, in either document; the other only names what it adds.
      """,
    silences: """
      Features of which one is done or closed, or builds on the other, since an entity that grows over time is history.
      Entities that a document says exist, are extended or are another's, which it does not define. Descriptions of which
      one only adds fields to the other, or which share hardly any, since they do not contradict each other.
      """,
    hint: "say who owns it: **Owner**: and the ID below its heading",
    .group { $0.conflicts(over: $0.ownership.entities) })
}
