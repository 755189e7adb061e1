import Changes
import Operations

/// `rename`: a feature gets another title, and other words in the name of its branch.
enum RenameCommand: Command {
  private static let title = OptionSpecification(name: "title", value: .required("T"), help: "the title")
  private static let shortName = OptionSpecification(
    name: "short-name", value: .required("S"),
    help: "the words of the branch, and in the flat layout of the folder")

  static let specification = CommandSpecification(
    words: ["rename"], summary: "change the title of a feature, or the words of its branch",
    arguments: [.init(name: "FEATURE", count: .one, help: "the feature, by ID, branch, number or directory")],
    options: [title, shortName], writes: true,
    discussion: """
      The title stands in the first heading of the specification, and in those of the plan, the tasks and the check lists
      that bear the same one. Number and ID stay; renumber changes those.
      """,
    examples: ["speckit rename F-USER-003 --title \"Sign up with a passkey\" --short-name passkey"])

  static func run(_ call: Call) throws -> Reply {
    let feature = call.arguments.positional.first ?? ""
    let (title, shortName) = (call.arguments.value(title), call.arguments.value(shortName))
    let session = try call.session()
    return Reply(
      renaming: try session.carryOut("rename \(feature)", call.writeOptions()) {
        try RetitleFeature.decide(feature: feature, title: title, shortName: shortName, session)
      })
  }
}
