import Changes
import Failures
import Names
import Operations
import WorkspaceModel

/// `renumber`: a feature gets another number, or another ID.
enum RenumberCommand: Command {
  static let id = OptionSpecification(
    name: "id", value: .required("ID"), help: "change the ID instead: F-USER-009, or next for the next free one")

  static let specification = CommandSpecification(
    words: ["renumber"], summary: "change the number or the ID of a feature wherever it is named",
    arguments: [
      .init(name: "FEATURE", count: .one, help: "the feature, by ID, branch, number or directory"),
      .init(name: "N", count: .optional, help: "the number (the next free one)"),
    ],
    options: [id], writes: true,
    discussion: """
      The number stands at the head of the branch, and in the flat layout at the head of the folder too. The branch is
      renamed as git branch -m does it, with its log, its upstream, and every worktree that has it checked out. Headers,
      links, dependencies, decisions and every other mention in the documents follow; what may mean something else is told,
      and stays. --dry-run -v shows all of it.
      """,
    examples: ["speckit renumber F-USER-003", "speckit renumber 003-search 7", "speckit renumber F-USER-003 --id next"])

  static func run(_ call: Call) throws -> Reply {
    let feature = call.arguments.positional.first ?? ""
    let wanted = try wanted(call)
    let session = try call.session()
    return Reply(
      renaming: try session.carryOut("renumber \(feature)", call.writeOptions()) {
        try RenumberFeature.decide(feature: feature, wanted, session)
      })
  }

  private static func wanted(_ call: Call) throws(Failure) -> RenumberFeature.Wanted {
    let number = call.arguments.positional.dropFirst().first
    if let wanted = call.arguments.value(id) {
      if number != nil {
        throw Failure(
          .usage, .unexpectedArgument, "a number and --id are given together", hint: "change one, then the other")
      }
      return .id(wanted == "next" ? nil : wanted)
    }
    guard let number, number != "next" else { return .number(nil) }
    guard let value = Int(decimalDigits: number), value > 0, value < 1_000_000_000 else {
      throw Failure(.usage, .badNumber, "\(quoted(number)) is no number of a branch", hint: "give one such as 7")
    }
    return .number(value)
  }
}
