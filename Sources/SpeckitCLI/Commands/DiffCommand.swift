import Changes
import Failures
import Survey
import Trace

/// `diff`: what changed in meaning between two states.
enum DiffCommand: Command {
  private static let format = OptionSpecification(
    name: "format", value: .required("FORMAT"), choices: ["human", "markdown", "json"],
    help: "human, markdown (for the text of a pull request) or json (human)")

  static let specification = CommandSpecification(
    words: ["diff"], summary: "tell what changed in meaning between two states",
    arguments: [
      .init(name: "RANGE", count: .optional, help: "REF, REF..REF or REF...REF, as git diff has them (HEAD)"),
      .init(name: "FEATURE|EPIC", count: .any, help: "tell of these alone"),
    ],
    options: [format],
    discussion: """
      Without a range HEAD is held against the working tree, and with one REF that REF. A..B holds two commits against each
      other, A...B the commit where their histories parted and B. Told are requirements, stories and their scenarios, success
      criteria, entities, contracts, gates, tasks, decisions, other sections, and how far features are: what was added,
      changed, removed, ticked, or given another ID. White space, filled lines, markup and where links lead to do not count. A
      name that may be a branch too is taken for a feature behind --.
      """,
    examples: [
      "speckit diff", "speckit diff main", "speckit diff main...001-sign-up", "speckit diff v1.0..v1.1 -- F-USER-001",
      "speckit diff main... --format markdown",
    ])

  static func run(_ call: Call) throws -> Reply {
    let named = call.arguments.value(format)
    if call.arguments.has(.json), let named, named != "json" {
      throw Failure(
        .usage, .twoFormats, "--json and --format \(named) ask for two formats", hint: "give one of them")
    }
    let session = try call.session()
    let (range, subjects) = try split(call.arguments, session.workspace)
    let difference = try MeaningDifference(range, subjects: subjects, session.workspace)
    var reply = Reply(root: session.workspace.root)
    reply.diagnostics = call.mentionInterruption(session) + difference.leftOut.map { Diagnostic($0) }
    reply.members = DifferenceJSON.members(difference)
    if named == "markdown" {
      reply.bytes = Array(DifferenceMarkdown.text(difference).utf8)
    } else {
      reply.lines = DifferencePage(isWhole: call.arguments.has(.verbose)).lines(difference)
    }
    return reply
  }

  /// The range, and what is to be told alone. A first name that stands for no commit, and for a feature or an epic, is one.
  private static func split(
    _ arguments: ParsedArguments, _ workspace: Workspace
  ) throws -> (range: StateRange, subjects: [String]) {
    let names = arguments.positional
    guard let first = names.first, arguments.countBeforeDashes != 0 else {
      return (try StateRange(nil, workspace), names)
    }
    do {
      return (try StateRange(first, workspace), Array(names.dropFirst()))
    } catch let failure as Failure where failure.code == .refNotFound {
      let isSubject = (try? MeaningDifference.isSubject(first, workspace)) ?? false
      guard isSubject else { throw failure }
      return (try StateRange(nil, workspace), names)
    }
  }
}
