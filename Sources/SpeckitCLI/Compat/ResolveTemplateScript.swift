import Operations

/// `resolve-template`: the text of a template, its layers put together.
enum ResolveTemplateScript: Script {
  static let specification = ScriptSpecification(
    name: "resolve-template", flags: [.help], others: .words, operand: "NAME")

  static func run(_ call: ScriptCall) throws -> ScriptReply {
    guard let name = call.arguments.words.first else {
      throw ScriptRefusal(specification.usage(call.name, call.dialect))
    }
    return ScriptReply(bytes: try ScriptTemplate.text(name, try call.session()))
  }
}
