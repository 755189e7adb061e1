import Files
import Operations
import WorkspaceModel

/// `plan`: the implementation plan and its companions.
enum PlanCommand: Command {
  static let specification = CommandSpecification(
    words: ["plan"], summary: "create the plan of a feature; refused while the spec gate fails",
    arguments: [.init(name: "FEATURE", count: .optional, help: "the feature (the current one)")],
    options: [
      OptionSpecification(name: "profile", value: .required("P"), help: "the kind of plan, such as epic or standard"),
      .forceGate,
    ], writes: true,
    discussion: """
      Makes the plan, research.md, data-model.md, quickstart.md, contracts/ and checklists/plan.md. Documents that exist
      are kept. --profile comes before the workspace's own templates, and those before templates.plan of the
      configuration.
      """, examples: ["speckit plan", "speckit plan F-USER-001 --profile standard"])

  static func run(_ call: Call) throws -> Reply {
    try DocumentCommand.run(
      .plan(profile: call.arguments.value("profile")), feature: call.arguments.positional.first, call,
      next: "fill in the plan, then `speckit gate plan`")
  }
}
