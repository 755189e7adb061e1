import Survey

extension Rule {
  static let failingGate = Rule(
    "SK018", "failing-gate", .error,
    lighter: "a notice where a sign of warning is explained beside it, or once the feature is done", eased: true,
    summary: "A gate of the constitution fails and nothing justifies it",
    explanation: """
      A plan may go against a principle if it says so: a row in Complexity Tracking names the violation, why it is
      needed and which simpler way was turned down. Without any such row, or an item there that names the
      gate and says why, a gate that says FAIL, NEEDS REVIEW, ⚠️ or ❌ blocks the plan.
      """,
    silences: """
      Whether the justification is a good one is for people to judge. Capitals count as a verdict only where one stands:
      first, behind a colon or a dash, at the end of a few words, in a cell of their own; `rejects FAILED jobs` and
      `VIOLATION? No` are none. A gate that is answered again further below, by its name or by the heading that it stands
      under, goes by the later answer, and one that is put off with a reason is answered where the check passes as a
      whole. An empty box, or a sign of warning beside which stands that the gate is still worked at, is told by SK017; a
      word against the gate beside its box fails it. A sign of warning is justified in place by a line below it that begins
      with a label such as `Justification:`. What was built already stands as it was built, so a feature that is done gets a
      notice only.
      Documents that nobody has begun, and closed features, are left alone.
      """,
    hint: "change the design, or justify it with a row in Complexity Tracking",
    .feature { $0.gateProblems(.failingGate, lighter: [(.doubtfulGate, .notice)]) })
}
