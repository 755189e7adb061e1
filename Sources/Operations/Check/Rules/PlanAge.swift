import Git
import Markdown
import WorkspaceModel

extension Rule {
  static let planOlderThanSpec = Rule(
    "SK050", "plan-older-than-spec", .warning,
    summary: "The specification has changed since the plan was made from it",
    explanation: """
      A plan made by speckit says by a digest which specification it answers, in the comment `speckit:made-from`. Header
      fields, comments, white space and line endings do not count; anything else does. Read the plan against the
      specification, mend it, and put the new digest, which the hint tells, into the comment. Plans without the comment, and
      features that are done or closed, are never told of.
      """,
    hint: "read the plan against the specification again",
    .feature { checked in
      guard let (plan, made) = madeFrom(checked), let digest = made.spec, let spec = checked.feature.spec else {
        return []
      }
      let current = try DocumentDigest.of(spec.document)
      guard current != digest else { return [] }
      return [
        Problem(
          plan.path, line: made.line, text: "spec=\(digest)", "the specification has changed since the plan was made",
          hint: "read the plan against it again, then write spec=\(current)")
      ]
    })

  static let planOlderThanConstitution = Rule(
    "SK051", "plan-older-than-constitution", .warning,
    summary: "The constitution has changed since the plan was checked against it",
    explanation: """
      The gates of a plan are answered for one version of the constitution, which the comment `speckit:made-from` names by a
      digest. When principles are added or changed, the plans of features that are not done yet are to be checked again.
      Answer the gates anew, and put the new digest, which the hint tells, into the comment.
      """,
    hint: "answer the gates of the constitution again",
    .feature { checked in
      guard let (plan, made) = madeFrom(checked), let current = try checked.context.constitutionDigest.get(),
        current != made.constitution
      else { return [] }
      return [
        Problem(
          plan.path, line: made.line, text: "constitution=\(made.constitution ?? "none")",
          "the constitution has changed since the plan was checked against it",
          hint: "answer its gates again, then write constitution=\(current)")
      ]
    })

  /// The plan of a feature that is still worked on, and what it says it was made from.
  private static func madeFrom(_ checked: CheckedFeature) -> (plan: ParsedDocument, made: MadeFrom)? {
    guard checked.judgement.stage != .done, !checked.isClosed, let plan = checked.feature.plan else { return nil }
    return MadeFrom.read(from: plan.document).map { (plan, $0) }
  }
}
