import Changes
import Failures
import Names
import Operations
import WorkspaceModel

/// `renumber`: a feature gets another number, or another ID.
enum RenumberCommand: Command {
  static let id = OptionSpecification(
    name: "id", value: .required("ID"), help: "change the ID: F-USER-009, or next for the next free one")

  static let specification = CommandSpecification(
    words: ["renumber"], summary: "change the number or the ID of a feature wherever it is named",
    arguments: [
      .init(name: "FEATURE", count: .one, help: "the feature, by ID, branch, number or directory"),
      .init(name: "N", count: .optional, help: "the number, or next (next, unless --id is given)"),
    ],
    options: [id], writes: true,
    discussion: """
      The number stands at the head of the branch, and in the flat layout at the head of the folder too. The branch is
      renamed as git branch -m does it, with its log, its upstream, and every worktree that has it checked out. Headers,
      links, dependencies, decisions and every other mention in the documents follow; what may mean something else is told,
      and stays. A number and --id together change both. --dry-run -v shows all of it.
      """,
    examples: [
      "speckit renumber F-USER-003", "speckit renumber 003-search 7", "speckit renumber F-USER-003 next --id next",
    ])

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
    let id: String?? = call.arguments.value(id).map { $0 == "next" ? nil : $0 }
    guard let number = call.arguments.positional.dropFirst().first else {
      return RenumberFeature.Wanted(number: id == nil ? .some(nil) : nil, id: id)
    }
    if number == "next" { return RenumberFeature.Wanted(number: .some(nil), id: id) }
    guard let value = Int(decimalDigits: number), value > 0, value < 1_000_000_000 else {
      throw Failure(.usage, .badNumber, "\(quoted(number)) is no number of a branch", hint: "give one such as 7")
    }
    return RenumberFeature.Wanted(number: value, id: id)
  }
}
