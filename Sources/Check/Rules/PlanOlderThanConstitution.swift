import Documents
import Failures
import Names
import WorkspaceModel

extension Rule {
  static let planOlderThanConstitution = Rule(
    "SK051", "plan-older-than-constitution", .warning,
    summary: "The constitution has changed since the plan was checked against it",
    explanation: """
      The gates of a plan are answered for one version of the constitution, which the comment `speckit:made-from` names
      by a digest. When principles are added or changed, the plans of features that are not done yet are to be checked
      again. Answer the gates anew, and run `speckit review`, which puts the new digest into the comment.
      """,
    silences: """
      Plans without the comment do not say what they were checked against, and features that are done or closed are not
      checked again.
      """,
    hint: "answer the gates of the constitution again",
    .feature { checked in
      guard let (plan, made) = checked.madeFrom, made.namesConstitution,
        let current = checked.context.constitutionDigest,
        current != made.constitution
      else { return [] }
      return [
        Problem(
          plan, line: made.line, text: "constitution=\(made.constitution ?? "none")",
          "the constitution has changed since the plan was checked against it",
          hint: "answer its gates again, then speckit review \(quotedForShell(checked.location.id.string))")
      ]
    })
}
