import Configuration
import Files
import Git
import Operations

/// `init`: creates what a workspace needs.
enum InitCommand: Command {
  static let specification = CommandSpecification(
    words: ["init"], summary: "create what a workspace needs",
    options: [
      OptionSpecification(
        name: "layout", value: .required("LAYOUT"), choices: ["epic", "flat"],
        help: "what new features get: epic or flat (the one that exists, else epic)"),
      OptionSpecification(
        name: "agent", value: .required("NAME"), isRepeatable: true, choices: AgentInstructions.files.map(\.agent),
        help: "tell a coding agent, such as claude or codex, how to plan here"),
      OptionSpecification(name: "git", help: "make a Git repository where there is none"),
    ], writes: true,
    discussion: """
      Makes .specify/speckit.yml, a constitution to fill in, and the folder of the plans, each only where it is missing.
      --agent adds a section to the file that the agent reads, such as CLAUDE.md or AGENTS.md; what stands there stays.
      It can be run again at any time and never overwrites a file.
      """, examples: ["speckit init", "speckit init --agent claude --agent codex", "speckit init --git -C new-project"])

  static func run(_ call: Call) throws -> Reply {
    let layout = call.arguments.value("layout").flatMap(Configuration.Layout.init)
    let options = try call.writeOptions()
    let (root, needsRepository) = try place(call)
    if needsRepository, !options.isDryRun {
      _ = try Repository.initialise(at: root, settings: GitSettings(variables: call.environment.variables))
    }
    let session = try call.session(root: root)
    let outcome = try session.carryOut("init", options) {
      try InitialiseWorkspace.decide(
        layout: layout, agents: call.arguments.values("agent"), madeRepository: needsRepository, session)
    }
    var reply = Reply(outcome)
    let answer = outcome.answer
    reply.members = [
      .init("layout", .string(answer.layout.rawValue)), .init("madeRepository", .bool(answer.madeRepository)),
    ]
    let made = outcome.changes.summaries.filter { $0.kind == "create" }.map(\.path)
    let updated = outcome.changes.summaries.filter { $0.kind == "update" }.map(\.path)
    reply.lines = [Line(root.string, .name) + Line("  workspace, \(answer.layout.rawValue) layout")]
    if answer.madeRepository { reply.lines.append(.detail("git", "made a repository")) }
    reply.lines += made.map { .detail("made", $0) }
    reply.lines += updated.map { .detail("updated", $0) }
    if outcome.changes.isEmpty { reply.lines.append(.detail("made", "nothing, all of it was there")) }
    if answer.counts.features + answer.counts.epics > 0 {
      reply.lines.append(.detail("found", "\(answer.counts.epics) epics, \(answer.counts.features) features"))
      reply.lines.append(Line("next: ", .hint) + Line("speckit sync brings their indexes up to date"))
    } else {
      reply.lines.append(
        Line("next: ", .hint) + Line("fill in the constitution, then speckit new-epic \"Title\" --service NAME"))
    }
    return reply
  }

  /// Where the workspace is or will be, and whether a repository must be made there: the workspace or repository that
  /// the directory lies in, else the directory itself.
  private static func place(_ call: Call) throws -> (AbsolutePath, Bool) {
    let directory = try call.directory()
    guard let here = try FileSystem.realPath(directory) else {
      throw Failure(.notFound, "no-directory", "there is no directory \(directory)", hint: "make it first")
    }
    let hasGit = try WorkspaceLocator.gitTop(above: here) != nil
    let wantsGit = call.arguments.has("git")
    do {
      let root = try WorkspaceLocator.root(from: here, variables: call.environment.variables)
      return (root, wantsGit && !hasGit)
    } catch let failure as Failure where failure.code == "no-workspace" {
      if call.environment.variables["SPECIFY_INIT_DIR"] != nil { throw failure }
      return (here, wantsGit && !hasGit)
    }
  }
}
