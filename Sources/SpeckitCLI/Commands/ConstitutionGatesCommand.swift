import Changes
import Documents
import Files
import Survey

/// `constitution gates`: the principles that plans are held against.
enum ConstitutionGatesCommand: Command {
  static let specification = CommandSpecification(
    words: ["constitution", "gates"], summary: "list the principles of the constitution and what each demands",
    discussion: """
      Reads the file that the configuration names, .specify/memory/constitution.md or docs/constitution.md. Each heading
      below Core Principles is a gate; where there are none, each heading whose text says what MUST or SHALL be so. A plan
      from the profile governed has a box for each of them.
      """, examples: ["speckit constitution gates", "speckit constitution gates --json"])

  static func run(_ call: Call) throws -> Reply {
    let session = try call.session()
    let constitution = try ReadConstitution.decide(session.workspace)
    var reply = Reply(root: session.workspace.root)
    reply.diagnostics = call.mentionInterruption(session)
    reply.members = [
      .init("path", .string(constitution.path.string)), .init("digest", .string(constitution.digest)),
      .init("gates", .array(constitution.principles.map(JSONValue.gate))),
    ]
    reply.lines = [Line(constitution.path.string, .name)] + lines(constitution.principles)
    return reply
  }

  private static func lines(_ principles: [Principle]) -> [Line] {
    if principles.isEmpty { return [Line("  no principles yet: write them as headings below Core Principles")] }
    return principles.flatMap { principle in
      [Line("  \(principle.line): ", .label) + Line(principle.name, .name)]
        + principle.sentences.map { Line("    \($0.line): ", .label) + Line($0.text) }
    }
  }
}

extension JSONValue {
  /// A principle of the constitution.
  fileprivate static func gate(_ principle: Principle) -> JSONValue {
    .object([
      .init("name", .string(principle.name)), .init("line", .integer(principle.line)),
      .init(
        "sentences",
        .array(
          principle.sentences.map {
            .object([.init("text", .string($0.text)), .init("line", .integer($0.line))])
          })),
    ])
  }
}
