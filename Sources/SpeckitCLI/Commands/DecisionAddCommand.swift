import Changes
import Documents
import Failures
import Files
import Names
import Operations
import WorkspaceModel

/// `decision add`: appends to the Decision Log.
enum DecisionAddCommand: Command {
  private static let rationale = OptionSpecification(name: "rationale", value: .required("R"), help: "why; required")
  private static let supersedes = OptionSpecification(
    name: "supersedes", value: .required("D"), takesAlso: isEntry,
    help: "the decision that it replaces: its ID, or no. 3")
  /// Whether a word looks like the ID or the number of an entry.
  private static let isEntry: @Sendable (String) -> Bool = { word in
    let letters = word.prefix { $0.isASCII && $0.isLetter }
    let number = word.dropFirst(letters.count).trimmingPrefix { $0 == "-" }
    return letters.count <= 3 && Int(decimalDigits: number) != nil || DecisionEntry.isID(ofFeature: word)
  }
  private static let author = OptionSpecification(
    name: "author", value: .required("A"), help: "who decided (SPECKIT_AUTHOR, Git's user.name, the login name)")

  static let specification = CommandSpecification(
    words: ["decision", "add"], summary: "append a decision to the Decision Log",
    arguments: [.init(name: "TEXT", count: .oneOrMore, help: "what was decided, in a sentence", isText: true)],
    options: [rationale, .group, .feature, supersedes, author], writes: true,
    discussion: """
      The decision belongs to the current feature, if there is one: that of the branch, as a rule. It is numbered within the
      feature then, D-USER-003-1, so that branches that meet have no ID in common. With --epic it is one of the epic alone,
      D-001.
      """,
    examples: ["speckit decision add \"Keep sessions in PostgreSQL\" --rationale \"One store to back up\""])

  static func run(_ call: Call) throws -> Reply {
    let arguments = call.arguments
    guard let rationale = arguments.value(rationale) else {
      throw Failure(
        .usage, .missingOption, "decision add needs --rationale: a decision without its reason helps nobody",
        hint: "--rationale \"One store to back up\"")
    }
    var request = AddDecision.Request(
      decision: arguments.positional.joined(separator: " "), rationale: rationale)
    request.group = arguments.value(.group)
    request.feature = arguments.value(.feature)
    request.supersedes = arguments.value(supersedes)
    request.author = arguments.value(author)
    let session = try call.session()
    let outcome = try session.carryOut("decision add", call.writeOptions()) { try AddDecision.decide(request, session) }
    let (entry, group) = (outcome.answer.entry, outcome.answer.group)
    var reply = Reply(outcome)
    reply.members = [
      .init(
        "decision",
        .object([
          .init("id", .optional(entry.id)), .init("epic", .optional(group.epic?.id.string)),
          .init("feature", .optional(entry.feature?.string)), .init("decision", .string(entry.decision)),
          .init("rationale", .string(entry.rationale)), .init("date", .optional(entry.date)),
          .init("author", .optional(entry.author)), .init("source", .optional(entry.source)),
          .init("supersedes", .optional(entry.supersedes)),
        ]))
    ]
    reply.lines = [
      Line(entry.id ?? "", .name) + Line("  " + entry.decision),
      .detail("by", [entry.author, entry.date].compactMap { $0 }.joined(separator: ", ")),
      .detail("log", group.decisionLog.string),
    ]
    if let feature = entry.feature, let decidedBy = outcome.answer.decidedBy {
      let isNamed = arguments.value(.feature) != nil
      let advice = isNamed ? "" : ", by \(decidedBy); --epic \(group.name) makes one of the epic alone"
      reply.lines.insert(.detail("feature", feature.string + advice), at: 1)
    }
    if let older = entry.supersedes { reply.lines.append(.detail("replaces", older)) }
    reply.tell(outcome.answer.sync)
    return reply
  }
}
