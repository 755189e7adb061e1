import Survey

extension Rule {
  static let unansweredGate = Rule(
    "SK017", "unanswered-gate", .error,
    lighter: "a warning where the plan says that the answer is yet to come, a notice once the feature is done",
    eased: true,
    summary: "A gate of the Constitution Check is not answered",
    explanation: """
      A gate that still offers its answers (`✅ / ⚠️ / N/A`, `[OK / NEEDS REVIEW – reason]`), or that says TBD, was not
      looked at. Each principle of the constitution wants an answer before research begins and again once the design
      stands; N/A is one.
      """,
    silences: """
      What was built already is not judged again, so a feature that is done gets a notice only. Documents that nobody has
      begun, and closed features, are left alone.
      """,
    hint: "answer it: what holds, what does not and why, or N/A",
    .feature { $0.gateProblems(.unansweredGate, lighter: .pendingGate, .warning) })
}
