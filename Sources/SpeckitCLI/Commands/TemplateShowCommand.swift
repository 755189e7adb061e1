import Changes
import Files
import Operations
import Survey

/// `template show`: the text that a document is made from.
enum TemplateShowCommand: Command {
  static let specification = CommandSpecification(
    words: ["template", "show"], summary: "print the template that a document is made from, byte for byte",
    arguments: [.init(name: "NAME", count: .one, help: "the template, such as plan or plan-template")],
    options: [.profile],
    examples: ["speckit template show spec", "speckit template show plan --profile governed"])

  static func run(_ call: Call) throws -> Reply {
    let session = try call.session()
    let template = try ShowTemplate.decide(
      call.arguments.positional.first ?? "", profile: call.arguments.value(.profile), session.workspace)
    var reply = Reply(root: session.workspace.root)
    reply.diagnostics = call.mentionInterruption(session)
    reply.members = [.init("template", .template(template, withText: true))]
    reply.bytes = template.bytes
    return reply
  }
}
