import Survey

extension Rule {
  static let unansweredGate = Rule(
    "SK017", "unanswered-gate", .error,
    lighter: """
      a warning where the plan says that the answer is yet to come, a notice where it says why, or once the feature is done
      """,
    eased: true,
    summary: "A gate of the Constitution Check is not answered",
    explanation: """
      A gate that still offers its answers (`✅ / ⚠️ / N/A`, `[OK / NEEDS REVIEW – reason]`), whose box is empty, or that says
      TBD, was not looked at. Each principle of the constitution wants an answer before research begins and again once the design
      stands; N/A is one.
      """,
    silences: """
      An empty box beside any row of Complexity Tracking, or with a reason below it behind a label such as
      `Justification:`, is taken for answered there. A gate that is put off or still worked at, with a reason (`PENDING:
      tests come with the code`), holds nothing up; it is only noted while the feature is not built, and not at all
      before there are tasks, or where the check passes as a whole. What was built already is not judged again, so a
      feature that is done gets a notice only. Documents that nobody has begun, and closed features, are left alone.
      """,
    hint: "answer it: what holds, what does not and why, or N/A",
    .feature { checked in
      var lighter: [(GateProblem.Kind, Severity)] = [(.pendingGate, .warning)]
      let isDue = checked.isBuilt || !checked.judgement.ownTasks.isEmpty
      if isDue { lighter.append((.deferredGate, checked.isBuilt ? .warning : .notice)) }
      return checked.gateProblems(.unansweredGate, lighter: lighter)
    })
}
