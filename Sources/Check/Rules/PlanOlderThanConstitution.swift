import Documents
import Failures
import Names
import Survey
import WorkspaceModel

extension Rule {
  static let planOlderThanConstitution = Rule(
    "SK051", "plan-older-than-constitution", .warning,
    summary: "The constitution has changed since the plan was checked against it",
    explanation: """
      The gates of a plan are answered for one version of the constitution. The comment `speckit:made-from` remembers each
      principle by a fingerprint of its text. When principles are added, changed or taken away, the plans of features that
      are not done yet are to be checked again. Answer those gates anew, and run `speckit review`, which puts the new
      fingerprints into the comment.
      """,
    silences: """
      White space, markup, links, comments, the numbers of principles, and what stands outside of them do not count. A
      comment that holds no more than a digest of the whole constitution, as older versions wrote it, is held against the
      whole. Plans without the comment do not say what they were checked against, and features that are done or closed are
      not checked again.
      """,
    hint: "answer the gates of the constitution again",
    .feature { checked in
      guard let (plan, made) = checked.madeFrom, made.namesConstitution, let current = checked.context.constitution
      else { return [] }
      let hint = "answer its gates again, then speckit review \(quotedForShell(checked.location.id.string))"
      if made.items.speaks(of: .gate), !current.gates.isEmpty {
        let changes = made.items.changes(to: current.gates, of: [.gate])
        if changes.isEmpty { return [] }
        return [
          Problem(
            plan, line: made.line, "\(changes.told()) in the constitution since the plan was checked against it",
            hint: hint, about: changes.names.joined(separator: ", "))
        ]
      }
      guard current.digest != made.constitution else { return [] }
      return [
        Problem(
          plan, line: made.line, text: "constitution=\(made.constitution ?? "none")",
          "the constitution has changed since the plan was checked against it", hint: hint)
      ]
    })
}
