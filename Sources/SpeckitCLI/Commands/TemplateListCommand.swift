import Changes
import Files
import Operations
import Survey

/// `template list`: which template serves each document, and from where.
enum TemplateListCommand: Command {
  static let specification = CommandSpecification(
    words: ["template", "list"], summary: "list templates, the file that serves each, and the plan profiles",
    arguments: [.init(name: "NAME", count: .optional, help: "the template, such as plan or plan-template (all)")],
    discussion: """
      The first that exists serves: .specify/templates/overrides, presets by their priority, extensions,
      .specify/templates, templates, built-in. A preset may also prepend, append or wrap; then what is below it serves too.
      Layers in brackets are replaced by one above them.
      """, examples: ["speckit template list", "speckit template list plan --json"])

  static func run(_ call: Call) throws -> Reply {
    let session = try call.session()
    let name = call.arguments.positional.first
    let answer = try ListTemplates.decide(name, session.workspace)
    var reply = Reply(root: session.workspace.root)
    reply.diagnostics = call.mentionInterruption(session)
    reply.members = [
      .init("templates", .array(answer.templates.map { .template($0) })),
      .init("profiles", .array(answer.profiles.map(JSONValue.profile))),
      .init("usualProfile", .string(answer.usualProfile)),
    ]
    reply.lines = lines(answer.templates)
    let isOfPlans = answer.templates.contains { $0.name == "plan-template" }
    if isOfPlans { reply.lines += ["", Line("plan profiles", .label)] + lines(answer) }
    return reply
  }

  /// Each name with what serves it, and below it the other layers.
  private static func lines(_ templates: [TemplateDescription]) -> [Line] {
    var table = TextTable()
    for template in templates {
      let isPlain = template.layers.count { $0.isUsed } == 1
      for (index, layer) in template.layers.enumerated() {
        let text = isPlain ? layer.origin : "\(layer.origin), \(layer.strategy)"
        table.add([index == 0 ? template.name : "", layer.isUsed ? text : "[\(layer.origin)]"])
      }
    }
    return table.lines
  }

  private static func lines(_ answer: ListTemplates.Answer) -> [Line] {
    var table = TextTable()
    for profile in answer.profiles {
      let mark = profile.name == answer.usualProfile ? ", where none is asked for" : ""
      table.add(["  " + profile.name, profile.origin + mark])
    }
    return table.lines
  }
}
