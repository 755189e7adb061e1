import SpecKit

/// `create-new-feature-branch` of spec-kit's git extension: only the branch of a new feature.
enum CreateNewFeatureBranchScript: Script {
  static let specification = ScriptSpecification(
    name: "create-new-feature-branch", flags: CreateNewFeatureScript.specification.flags, others: .words,
    operand: CreateNewFeatureScript.specification.operand,
    remarks: ["GIT_BRANCH_NAME in the environment is the whole name of the branch, and leaves nothing to choose."])

  static func run(_ call: ScriptCall) throws -> ScriptReply {
    try refuseNoNumber(call)
    var request = try call.branchRequest(specification)
    request.wholeName = call.call.environment.variables["GIT_BRANCH_NAME"].flatMap { $0.isEmpty ? nil : $0 }
    let session = try call.session()
    let created = try call.carryOut(session) { [request] in
      try CreateNewFeatureBranch.decide(request, session, call.contract(session))
    }
    return call.reply(created)
  }

  private static func refuseNoNumber(_ call: ScriptCall) throws(ScriptRefusal) {
    guard let text = call.arguments.value(.number) else { return }
    let isNumber = !text.isEmpty && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    if isNumber { return }
    throw ScriptRefusal("Error: \(call.dialect.name(of: .number)) must be a non-negative integer")
  }
}
