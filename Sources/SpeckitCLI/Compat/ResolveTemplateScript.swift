import SpecKit

/// `resolve-template`: the text of a template, its layers put together.
enum ResolveTemplateScript: Script {
  static let specification = ScriptSpecification(
    name: "resolve-template", flags: [.json, .help], others: .words, operand: "NAME")

  static func run(_ call: ScriptCall) throws -> ScriptReply {
    let words = Array(call.arguments.words.drop(while: \.isEmpty))
    if let option = words.first(where: { $0.hasPrefix("-") }) {
      throw ScriptRefusal("ERROR: Unknown option '\(option)'")
    }
    guard let name = words.first else {
      throw ScriptRefusal("ERROR: Template name is required", specification.usage(call.name, call.dialect))
    }
    if words.count > 1 { throw ScriptRefusal("ERROR: Unexpected argument '\(words[1])'") }
    let text = try ScriptTemplate.text(name, try call.session())
    guard call.arguments.has(.json) else { return ScriptReply(bytes: text) }
    return ScriptReply(members: [
      .init("TEMPLATE_NAME", .string(name)), .init("TEMPLATE_CONTENT", .string(String(decoding: text, as: UTF8.self))),
    ])
  }
}
