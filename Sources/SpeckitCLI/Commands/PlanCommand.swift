import Files
import Operations

/// `plan`: the implementation plan and its companions.
enum PlanCommand: Command {
  static let specification = CommandSpecification(
    words: ["plan"], summary: "create the plan of a feature; refused while the spec gate fails",
    arguments: [.init(name: "FEATURE", count: .optional, help: "the feature (the current one)")],
    options: [.profile, .forceGate], writes: true,
    discussion: """
      Makes the plan, research.md, data-model.md, quickstart.md, contracts/ and checklists/plan.md. Documents that exist
      are kept. --profile comes before the workspace's own templates, and those before templates.plan of the
      configuration. A line with [CONSTITUTION GATES] in the template becomes one box for each principle of the
      constitution, with what it demands.
      """, examples: ["speckit plan", "speckit plan F-USER-001 --profile governed"])

  static func run(_ call: Call) throws -> Reply {
    try DocumentCommand.run(
      .plan(profile: call.arguments.value(.profile)), feature: call.arguments.positional.first, call,
      next: "fill in the plan, then `speckit gate plan`")
  }
}
