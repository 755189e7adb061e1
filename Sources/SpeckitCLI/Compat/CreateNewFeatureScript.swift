import SpecKit

/// `create-new-feature`: folder and specification of a new feature, and in old releases its branch.
enum CreateNewFeatureScript: Script {
  static let specification = ScriptSpecification(
    name: "create-new-feature",
    flags: [.json, .dryRun, .allowExistingBranch, .shortName, .number, .timestamp, .help], others: .words,
    operand: "<feature_description>")

  static func run(_ call: ScriptCall) throws -> ScriptReply {
    let request = try call.branchRequest(specification)
    let session = try call.session()
    let created = try call.carryOut(session) { try CreateNewFeature.decide(request, session, call.contract(session)) }
    return call.reply(created)
  }
}
