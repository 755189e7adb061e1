import Failures
import Files
import Operations

/// `checklist`: a checklist for a domain.
enum ChecklistCommand: Command {
  static let specification = CommandSpecification(
    words: ["checklist"], summary: "create a checklist for a domain, such as security",
    arguments: [
      .init(name: "FEATURE", count: .optional, help: "the feature (the current one)"),
      .init(name: "DOMAIN", count: .one, help: "what it is about; names checklists/DOMAIN.md"),
    ], writes: true, examples: ["speckit checklist security", "speckit checklist F-USER-001 accessibility"])

  static func run(_ call: Call) throws -> Reply {
    let words = call.arguments.positional
    guard let domain = words.last, words.count <= 2 else {
      throw Failure(.usage, .missingArgument, "checklist needs a DOMAIN", hint: "speckit checklist security")
    }
    return try DocumentCommand.run(
      .checklist(domain: domain), feature: words.count == 2 ? words.first : nil, call, next: "replace its items")
  }
}
