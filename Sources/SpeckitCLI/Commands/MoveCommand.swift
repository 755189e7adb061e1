import Changes
import Failures
import Operations

/// `move`: a feature goes to another epic.
enum MoveCommand: Command {
  static let specification = CommandSpecification(
    words: ["move"], summary: "take a feature to another epic",
    arguments: [.init(name: "FEATURE", count: .one, help: "the feature, by ID, branch, number or directory")],
    options: [.epic, RenumberCommand.id], writes: true,
    discussion: """
      Its folder goes there, its headers name the new epic, and links lead where they led, but for those of the feature to
      the plan and the index of its epic, which are those of the new one. It keeps its ID unless --id gives it another.
      Decisions that are numbered within the feature, such as D-USER-003-1, go along as they stand; the log that it leaves
      keeps all others, since a log is history.
      """,
    examples: ["speckit move F-USER-003 --epic EPIC-BILL-001"])

  static func run(_ call: Call) throws -> Reply {
    let feature = call.arguments.positional.first ?? ""
    guard let epic = call.arguments.value(.epic) else {
      throw Failure(
        .usage, .missingOption, "move needs --epic: where the feature goes", hint: "--epic EPIC-BILL-001")
    }
    let id: String?? = call.arguments.value(RenumberCommand.id).map { $0 == "next" ? nil : $0 }
    let session = try call.session()
    return Reply(
      renaming: try session.carryOut("move \(feature)", call.writeOptions()) {
        try MoveFeature.decide(feature: feature, to: epic, id: id, session)
      })
  }
}
