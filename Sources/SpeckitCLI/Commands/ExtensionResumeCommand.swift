import Changes
import Files
import Names
import Operations
import WorkspaceModel

/// `extension resume`: what the extension calls before spec-kit's other prompts.
enum ExtensionResumeCommand: Command {
  static let specification = CommandSpecification(
    words: ["extension", "resume"], summary: "record the current feature for spec-kit's prompts", writes: true,
    discussion: """
      Since release 0.10 spec-kit's scripts do not look at the branch, but at .specify/feature.json, which Git ignores: it is
      missing in a fresh clone, and stays behind when a branch is switched to. This writes the feature of the branch into it.
      Where nothing tells which feature that is, nothing is changed; a folder that it names and that is not in this checkout is
      told.
      """, examples: ["speckit extension resume", "speckit extension resume --json"])

  static func run(_ call: Call) throws -> Reply {
    let session = try call.session()
    let outcome = try session.carryOut("extension resume", call.writeOptions()) { try ResumeFeature.decide(session) }
    var reply = Reply(outcome)
    reply.diagnostics += [outcome.answer.remark].compactMap(\.self).map { remark in
      Diagnostic(severity: .note, message: remark.message, hint: remark.hint)
    }
    guard let answer = outcome.answer.feature else {
      reply.members = [.init("SPECIFY_FEATURE_DIRECTORY", .null)]
      reply.lines = [Line("no feature belongs to the current branch or directory")]
      return reply
    }
    reply.members = [
      .init("SPECIFY_FEATURE_DIRECTORY", .string(answer.location.directory.string)),
      .init("decidedBy", .string(answer.decidedBy)),
    ]
    reply.lines = [Line(answer.location.id.string, .name) + Line("  in \(answer.location.directory)")]
    reply.lines.append(.detail("by", answer.decidedBy))
    return reply
  }
}
