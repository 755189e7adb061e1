import Files
import SpecKit

/// `check-prerequisites`: what there is of a feature, once what must be there is.
enum CheckPrerequisitesScript: Script {
  static let specification = ScriptSpecification(
    name: "check-prerequisites",
    flags: [.json, .requireSpec, .requireTasks, .includeTasks, .pathsOnly, .template, .help], others: .refused)

  static func run(_ call: ScriptCall) throws -> ScriptReply {
    let wanted = try call.session()
    let contract = try call.contract(wanted)
    try refuseUnknown(call, contract)
    if call.arguments.has(.pathsOnly) { return reply(try CheckPrerequisites.paths(wanted, contract)) }
    let session = try call.sessionOfFeature()
    let requirements: [(ScriptFlag, CheckPrerequisites.Requirement)] = [(.requireSpec, .spec), (.requireTasks, .tasks)]
    // Without a name, as where a variable that holds nothing was handed on, no template is asked for.
    let named = call.arguments.value(.template).flatMap { $0.isEmpty ? nil : $0 }
    let answer = try CheckPrerequisites.decide(
      required: Set(requirements.filter { call.arguments.has($0.0) }.map(\.1)),
      includesTasks: call.arguments.has(.includeTasks),
      template: named, session, contract)
    let directory = answer.feature.directory.string
    let template = answer.template.map { String(decoding: $0, as: UTF8.self) }
    return ScriptReply(
      members: [
        .init("FEATURE_DIR", .string(directory)), .init("AVAILABLE_DOCS", .strings(answer.documents.available)),
      ] + (template.map { [.init("TEMPLATE_CONTENT", .string($0))] } ?? []),
      lines: ["FEATURE_DIR:\(directory)"] + answer.documents.lines,
      messages: call.mentionInterruption(session) + answer.messages)
  }

  /// Refuses a flag that came with a later release.
  private static func refuseUnknown(_ call: ScriptCall, _ contract: Contract) throws(ScriptRefusal) {
    let later: [(ScriptFlag, Bool)] = [(.requireSpec, contract.canRequireSpec), (.template, contract.canPrintTemplate)]
    guard let flag = later.first(where: { call.arguments.has($0.0) && !$0.1 })?.0 else { return }
    throw ScriptArguments.unknown(call.dialect.name(of: flag), call.dialect)
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
