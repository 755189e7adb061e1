import Files
import Operations

/// `tasks`: the task list.
enum TasksCommand: Command {
  static let specification = CommandSpecification(
    words: ["tasks"], summary: "create the task list of a feature; refused while the plan gate fails",
    arguments: [.init(name: "FEATURE", count: .optional, help: "the feature (the current one)")],
    options: [.forceGate], writes: true, examples: ["speckit tasks"])

  static func run(_ call: Call) throws -> Reply {
    try DocumentCommand.run(
      .tasks, feature: call.arguments.positional.first, call,
      next: "replace the sample tasks, then `speckit gate tasks`")
  }
}
