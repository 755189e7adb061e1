import Changes
import Files
import Operations

/// `template export`: built-in templates as files of the team.
enum TemplateExportCommand: Command {
  static let specification = CommandSpecification(
    words: ["template", "export"], summary: "write built-in templates to .specify/templates/overrides, to be edited",
    arguments: [.init(name: "NAME", count: .optional, help: "the template, such as plan or plan-template (all)")],
    options: [.profile], writes: true,
    discussion: """
      A file that exists is never overwritten: without NAME it is kept, with NAME the command is refused. From then on the
      files come before every other template of their name.
      """, examples: ["speckit template export", "speckit template export plan --profile governed"])

  static func run(_ call: Call) throws -> Reply {
    let session = try call.session()
    let outcome = try session.carryOut("template export", call.writeOptions()) {
      try ExportTemplates.decide(
        call.arguments.positional.first, profile: call.arguments.value(.profile), session)
    }
    let answer = outcome.answer
    var reply = Reply(outcome)
    reply.members = [
      .init("made", .strings(answer.made.map(\.string))), .init("kept", .strings(answer.kept.map(\.string))),
    ]
    reply.lines = answer.made.map { .detail("made", $0.string) }
    reply.lines += answer.kept.map { .detail("kept", "\($0) (there already)") }
    if !answer.made.isEmpty {
      reply.lines.append(Line("next: ", .hint) + Line("edit them; new documents are made from them"))
    }
    return reply
  }
}
