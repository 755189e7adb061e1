import Documents
import Failures
import Names
import WorkspaceModel

extension Rule {
  static let planOlderThanSpec = Rule(
    "SK050", "plan-older-than-spec", .warning,
    summary: "The specification has changed since the plan was made from it",
    explanation: """
      A plan made by speckit says by a digest which specification it answers, in the comment `speckit:made-from`. Read
      the plan against the specification, mend it, and run `speckit review`, which puts the new digest into the comment.
      """,
    silences: """
      Header fields, comments, white space and line endings do not count, since they decide nothing. Plans without the
      comment do not say what they were made from, and features that are done or closed are not planned again.
      """,
    hint: "read the plan against the specification again",
    .feature { checked in
      guard let (plan, made) = checked.madeFrom, let digest = made.spec, let spec = checked.feature.spec else {
        return []
      }
      let current = spec.facts.digest
      guard current != digest else { return [] }
      return [
        Problem(
          plan, line: made.line, text: "spec=\(digest)", "the specification has changed since the plan was made",
          hint: "read the plan against it again, then speckit review \(quotedForShell(checked.location.id.string))")
      ]
    })
}
