import SpecKit

/// `create-new-feature`: branch, folder and specification of a new feature.
enum CreateNewFeatureScript: Script {
  static let specification = ScriptSpecification(
    name: "create-new-feature",
    flags: [.json, .dryRun, .allowExistingBranch, .shortName, .number, .timestamp, .help], others: .words,
    operand: "<feature_description>")

  static func run(_ call: ScriptCall) throws -> ScriptReply {
    let request = try call.branchRequest(specification)
    let session = try call.session()
    let created = try call.carryOut(session) { try CreateNewFeature.decide(request, session) }
    return call.reply(created)
  }
}
