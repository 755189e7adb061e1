import Files
import SpecKit

/// `check-prerequisites`: what there is of a feature, once what must be there is.
enum CheckPrerequisitesScript: Script {
  static let specification = ScriptSpecification(
    name: "check-prerequisites",
    flags: [.json, .requireTasks, .includeTasks, .pathsOnly, .template, .help], others: .refused)

  static func run(_ call: ScriptCall) throws -> ScriptReply {
    if call.arguments.has(.pathsOnly) { return reply(try CheckPrerequisites.paths(try call.session())) }
    let session = try call.sessionOfFeature()
    let answer = try CheckPrerequisites.decide(
      requiresTasks: call.arguments.has(.requireTasks), includesTasks: call.arguments.has(.includeTasks),
      template: call.arguments.value(.template), session)
    let directory = answer.feature.directory.string
    let template = answer.template.map { String(decoding: $0, as: UTF8.self) }
    var reply = ScriptReply(
      members: [
        .init("FEATURE_DIR", .string(directory)), .init("AVAILABLE_DOCS", .strings(answer.documents.available)),
      ] + (template.map { [.init("TEMPLATE_CONTENT", .string($0))] } ?? []),
      lines: ["FEATURE_DIR:\(directory)"] + answer.documents.lines
        + (template == nil ? [] : ["TEMPLATE_CONTENT:"]),
      messages: call.mentionInterruption(session) + answer.messages)
    reply.document = answer.template.map { $0 + Array("\n".utf8) }
    return reply
  }

  private static func reply(_ feature: ScriptFeature) -> ScriptReply {
    let pairs = [
      ("REPO_ROOT", feature.root.string), ("BRANCH", feature.branch), ("FEATURE_DIR", feature.directory.string),
      ("FEATURE_SPEC", feature.spec.string), ("IMPL_PLAN", feature.plan.string), ("TASKS", feature.tasks.string),
    ]
    return ScriptReply(
      members: pairs.map { .init($0.0, .string($0.1)) }, lines: pairs.map { "\($0.0): \($0.1)" })
  }
}
