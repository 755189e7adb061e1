import Changes
import Files
import Names
import Operations
import WorkspaceModel

/// `extension start`: what the extension calls before spec-kit's prompt writes a specification.
enum ExtensionStartCommand: Command {
  private static let branch = OptionSpecification(
    name: "branch", value: .required("NAME"), help: "the whole name of the branch (GIT_BRANCH_NAME, else chosen)")

  static let specification = CommandSpecification(
    words: ["extension", "start"], summary: "create a feature for spec-kit's prompt of specify",
    arguments: [
      .init(name: "DESCRIPTION", count: .oneOrMore, help: "what the feature does, in a sentence", isText: true)
    ],
    options: [NewFeatureCommand.shortName, .epic, branch, NewFeatureCommand.base], writes: true,
    discussion: """
      As new-feature, but for three things. --json has spec-kit's keys too: BRANCH_NAME, FEATURE_NUM,
      SPECIFY_FEATURE_DIRECTORY and SPEC_FILE. The checklist is left to the prompt, which makes it. And where the branch that is
      checked out is a number that no feature has and the short name, and has no commit of its own, it becomes the feature's:
      spec-kit's extension for Git has just made it. The directory is recorded in .specify/feature.json.

      --branch takes a branch that is there already, too, but none that features start from: no main branch, and of those without
      a number not the one that is checked out, unless it was just made.
      """,
    examples: [
      "speckit extension start --json --short-name reset-password \"Reset a password\"",
      "speckit extension start --branch team/042-search \"Search the catalogue\"",
    ])

  static func run(_ call: Call) throws -> Reply {
    let description = call.arguments.positional.joined(separator: " ")
    let given = call.environment.variables["GIT_BRANCH_NAME"].flatMap { $0.isEmpty ? nil : $0 }
    let request = StartFeature.Request(
      description: description, shortName: call.arguments.value(NewFeatureCommand.shortName),
      epic: call.arguments.value(.epic), branch: call.arguments.value(branch) ?? given,
      base: call.arguments.value(NewFeatureCommand.base))
    let session = try call.session()
    let outcome = try session.carryOut("extension start \(description.prefix(60))", call.writeOptions()) {
      try StartFeature.decide(request, session)
    }
    let answer = outcome.answer
    var reply = Reply(outcome)
    reply.members = [
      .init("BRANCH_NAME", .optional(answer.branch)),
      .init("FEATURE_NUM", .optional(StartFeature.number(of: answer, in: session))),
      .init("SPECIFY_FEATURE_DIRECTORY", .string(answer.location.directory.string)),
      .init("SPEC_FILE", .string(answer.location.path(of: .spec).string)), .feature(answer),
    ]
    reply.lines = [Line(answer.location.id.string, .name) + Line("  " + answer.title)]
    reply.lines.append(.detail("branch", answer.branch.map { "\($0), checked out" } ?? "none"))
    reply.lines.append(.detail("spec", answer.location.path(of: .spec).string))
    reply.lines.append(Line("next: ", .hint) + Line("write the spec and its checklist, then `speckit gate spec`"))
    reply.diagnostics += answer.notes.map { Diagnostic(severity: .note, message: $0) }
    reply.tell(answer.sync)
    return reply
  }
}
