import Files
import SpecKit

/// `setup-plan`: puts the plan template where the plan is to be.
enum SetupPlanScript: Script {
  static let specification = ScriptSpecification(name: "setup-plan", flags: [.json, .help], others: .ignored)

  static func run(_ call: ScriptCall) throws -> ScriptReply {
    let session = try call.session()
    let answer = try call.carryOut(session) { try SetupPlan.decide(session) }
    let feature = answer.feature
    let pairs = [
      ("FEATURE_SPEC", feature.spec.string), ("IMPL_PLAN", feature.plan.string),
      ("SPECS_DIR", feature.directory.string), ("BRANCH", feature.branch), ("HAS_GIT", String(feature.hasGit)),
    ]
    let outcome = answer.outcome.map { [$0] } ?? []
    let isJSON = call.arguments.has(.json)
    return ScriptReply(
      members: pairs.map { .init($0.0, .string($0.1)) }, lines: outcome + pairs.map { "\($0.0): \($0.1)" },
      messages: answer.messages + (isJSON ? outcome : []))
  }
}
