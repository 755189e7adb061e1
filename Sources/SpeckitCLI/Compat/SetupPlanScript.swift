import Files
import SpecKit

/// `setup-plan`: puts the plan template where the plan is to be.
enum SetupPlanScript: Script {
  static let specification = ScriptSpecification(name: "setup-plan", flags: [.json, .help], others: .words)

  static func run(_ call: ScriptCall) throws -> ScriptReply {
    let session = try call.session()
    let contract = try call.contract(session)
    if contract.refusesOptionsOfSetupPlan, let unknown = call.arguments.words.first {
      throw ScriptRefusal("ERROR: Unknown option '\(unknown)'")
    }
    let answer = try call.carryOut(session) { try SetupPlan.decide(session, contract) }
    if let refusal = answer.refusal { throw refusal }
    let pairs = pairs(answer.feature, contract)
    let isJSON = call.arguments.has(.json)
    return ScriptReply(
      members: pairs.map { .init($0.0, .string($0.1)) },
      lines: [answer.outcome] + pairs.map { "\($0.0): \($0.1)" },
      messages: answer.messages + (isJSON ? [answer.outcome] : []))
  }

  /// The keys that the release prints, and behind them those that prompts of other releases look for.
  private static func pairs(_ feature: ScriptFeature, _ contract: Contract) -> [(String, String)] {
    let first = [("FEATURE_SPEC", feature.spec.string), ("IMPL_PLAN", feature.plan.string)]
    let (new, old) = (("FEATURE_DIR", feature.directory.string), ("SPECS_DIR", feature.directory.string))
    let branch = ("BRANCH", feature.branch)
    let git = ("HAS_GIT", String(feature.hasGit))
    return first + (contract.printsFeatureDirectory ? [new, branch, old, git] : [old, branch, git, new])
  }
}
