import Files
import SpecKit

/// `setup-tasks`: what a prompt needs to write the task list.
enum SetupTasksScript: Script {
  static let specification = ScriptSpecification(name: "setup-tasks", flags: [.json, .help], others: .refused)

  static func run(_ call: ScriptCall) throws -> ScriptReply {
    let session = try call.sessionOfFeature()
    let answer = try SetupTasks.decide(session, call.contract(session))
    let (directory, template) = (answer.feature.directory.string, answer.template?.string)
    return ScriptReply(
      members: [
        .init("FEATURE_DIR", .string(directory)), .init("AVAILABLE_DOCS", .strings(answer.documents.available)),
        .init("TASKS_TEMPLATE", .string(template ?? "")),
        .init("TASKS_TEMPLATE_CONTENT", .string(String(decoding: answer.text, as: UTF8.self))),
      ],
      lines: ["FEATURE_DIR: \(directory)", "TASKS_TEMPLATE: \(template ?? "built-in")"] + answer.documents.lines,
      messages: call.mentionInterruption(session) + answer.messages)
  }
}

extension FeatureDocuments {
  /// The list for people.
  var lines: [String] { ["AVAILABLE_DOCS:"] + all.map { "  \($0.isThere ? "✓" : "✗") \($0.name)" } }
}
