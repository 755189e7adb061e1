import Changes
import Configuration
import Failures
import Files
import Indexes
import Operations
import SpecKit
import Survey

/// `init`: creates what a workspace needs.
enum InitCommand: Command {
  private static let layout = OptionSpecification(
    name: "layout", value: .required("LAYOUT"), choices: ["epic", "flat"],
    help: "what new features get: epic or flat (the one that exists, else epic)")
  private static let agent = OptionSpecification(
    name: "agent", value: .required("NAME"), isRepeatable: true, choices: AgentInstructions.files.map(\.agent),
    help: "tell a coding agent, such as claude or codex, how to plan here")
  private static let scripts = OptionSpecification(
    name: "scripts", value: .required("LANGUAGE"), choices: Shims.Language.allCases.map(\.rawValue),
    help: "add spec-kit's scripts in bash, powershell or python, which call speckit")
  private static let replace = OptionSpecification(
    name: "replace", help: "with --scripts: put them in the place of spec-kit's own, where nobody edited those")
  private static let specKit = OptionSpecification(
    name: "spec-kit", help: "add the extension of spec-kit that has its prompts work with speckit")
  private static let git = OptionSpecification(name: "git", help: "make a Git repository where there is none")

  static let specification = CommandSpecification(
    words: ["init"], summary: "create what a workspace needs",
    options: [layout, agent, scripts, replace, specKit, git], writes: true,
    discussion: """
      Makes .specify/speckit.yml, a constitution to fill in, and the folder of the plans, each only where it is missing.
      --agent adds a section to the file that the agent reads, such as CLAUDE.md or AGENTS.md; what stands there stays.
      --scripts puts scripts where spec-kit has its own, for command prompts and hooks that call them: into .specify/scripts,
      and into its Git extension where that is installed. Each answers as spec-kit's does, through speckit compat. With
      --replace they take the place of spec-kit's, which are known by their SHA-256: a script that somebody edited is kept,
      and so are those that others share. spec-kit's manifest is told, so that its status sees no change and its upgrades
      keep them; specify init --force and specify extension update bring its own back.
      --spec-kit puts an extension of spec-kit into .specify/speckit-extension, which spec-kit's own program then installs for
      the agents of the repository: its prompts get number, branch and folder from speckit, keep the indexes current, and ask
      the gates.
      Where spec-kit set the repository up, its files stay and its choices hold: the flat layout, and timestamps before names
      if it numbers so. It can be run again at any time, and overwrites nothing but what --replace names.
      """,
    examples: [
      "speckit init", "speckit init --agent claude --agent codex", "speckit init --scripts bash",
      "speckit init --scripts bash --replace", "speckit init --spec-kit",
      "speckit init --git -C new-project",
    ])

  static func run(_ call: Call) throws -> Reply {
    let language = call.arguments.value(scripts).flatMap(Shims.Language.init)
    if call.arguments.has(replace), language == nil {
      throw Failure(
        .usage, .missingOption, "--replace needs --scripts: the language of the scripts to put in place",
        hint: "--scripts bash --replace")
    }
    let options = try call.writeOptions()
    if !options.isDryRun { try call.session(root: place(call).root).finishInterrupted(options) }
    let (root, isInGit, here) = try place(call)
    let session = try call.session(root: root)
    var request = InitialiseWorkspace.Request(
      layout: call.arguments.value(layout).flatMap(Configuration.Layout.init),
      agents: call.arguments.values(agent),
      scripts: language.map {
        InstallShims.Request(
          $0, replaces: call.arguments.has(replace),
          isRegistered: Contract.known(of: session).contract.keepsFoundFiles)
      })
    if call.arguments.has(specKit) { request.extensionVersion = version }
    let makesRepository = try call.arguments.has(git) && !isInGit && !session.workspace.hasRepository()
    let decide = { try InitialiseWorkspace.decide(request, makesRepository: makesRepository, session) }
    let outcome =
      try makesRepository
      ? session.carryOutInNewRepository("init", options, decide: decide)
      : session.carryOut("init", options, decide: decide)
    var reply = Reply(outcome)
    let answer = outcome.answer
    reply.members = [
      .init("layout", .string(answer.layout.rawValue)), .init("madeRepository", .bool(answer.madeRepository)),
      .init("specKit", answer.specKit?.json ?? .null), .init("scripts", answer.scripts?.json ?? .null),
    ]
    reply.diagnostics += answer.specKit?.problems.map(Diagnostic.init) ?? []
    reply.diagnostics += answer.scripts.map(Diagnostic.keptScripts) ?? []
    if let specKitExtension = answer.specKitExtension {
      reply.members.append(.init("specKitExtension", specKitExtension.json))
      reply.diagnostics += specKitExtension.diagnostics
    }
    if let inner = here.relative(to: root), !inner.isEmpty {
      reply.diagnostics.append(Diagnostic(workspaceAbove: inner))
    }
    reply.lines = lines(answer, outcome.changes, isSyncDue: isSyncDue(answer, try call.session(root: root)))
    return reply
  }

  /// Whether a sync would change something, or refuse to.
  private static func isSyncDue(_ answer: InitialiseWorkspace.Answer, _ session: Session) -> Bool {
    if answer.counts.epics + answer.counts.features == 0 { return false }
    let sync = try? SyncIndexes.decide(groups: [], isForced: false, makesIndexes: true, session).1
    return sync.map { !$0.stale.isEmpty || !$0.report.refusals.isEmpty } ?? true
  }

  private static func lines(
    _ answer: InitialiseWorkspace.Answer, _ changes: ChangeSet, isSyncDue: Bool
  ) -> [Line] {
    let paths = { (kind: String) in changes.summaries.filter { $0.kind == kind }.map(\.path) }
    var lines = [Line(answer.root.string, .name) + Line("  workspace, \(answer.layout.rawValue) layout")]
    if answer.madeRepository { lines.append(.detail("git", "made a repository")) }
    lines += paths("create").map { .detail("made", $0) }
    lines += paths("update").map { .detail("updated", $0) }
    if changes.files.isEmpty { lines.append(.detail("made", "nothing, all of it was there")) }
    if let specKit = answer.specKit { lines.append(.detail("found", specKit.summary)) }
    let counts = [(answer.counts.epics, "epic"), (answer.counts.features, "feature")].filter { $0.0 > 0 }
    if !counts.isEmpty { lines.append(.detail("found", counts.map(counted).joined(separator: ", "))) }
    guard let command = answer.specKitExtension?.command else {
      return lines + [next(answer, isSyncDue: isSyncDue).map { Line("next: ", .hint) + Line($0) }].compactMap { $0 }
    }
    let steps =
      (answer.specKit == nil ? ["specify init --here"] : []) + [command]
      + stepsWithExtension(answer, isSyncDue: isSyncDue)
    return lines + [Line("next:", .hint)] + steps.enumerated().map { Line("  \($0.offset + 1). \($0.element)") }
  }

  /// What comes once spec-kit has the extension: features are started from its prompt then.
  private static func stepsWithExtension(_ answer: InitialiseWorkspace.Answer, isSyncDue: Bool) -> [String] {
    [
      isSyncDue ? "speckit sync" : nil,
      answer.madeConstitution ? "fill in the constitution" : nil,
      "in your agent: \(answer.specKit?.separator.map { "/speckit\($0)specify" } ?? "specify") …",
    ].compactMap { $0 }
  }

  /// Nil where work goes on as before.
  private static func next(_ answer: InitialiseWorkspace.Answer, isSyncDue: Bool) -> String? {
    if isSyncDue { return "speckit sync brings their indexes up to date" }
    if answer.counts.epics + answer.counts.features > 0 {
      return answer.madeConstitution ? "fill in the constitution" : nil
    }
    let start =
      switch answer.layout {
      case .epic: "speckit new-epic \"Title\" --service NAME"
      case .flat: "speckit new-feature \"…\""
      }
    return (answer.madeConstitution ? "fill in the constitution, then " : "") + start
  }

  /// Where the workspace is or will be, and whether something of Git stands there or above: the workspace or repository
  /// that the directory lies in, else the directory itself, which comes last.
  private static func place(_ call: Call) throws -> (root: AbsolutePath, isInGit: Bool, here: AbsolutePath) {
    let directory = try call.directory()
    guard let here = try FileSystem.realPath(directory) else {
      throw Failure(.notFound, .noDirectory, "there is no directory \(directory)", hint: "make it first")
    }
    let isInGit = try WorkspaceLocator.gitTop(above: here) != nil
    do {
      return (try WorkspaceLocator.root(from: here, variables: call.environment.variables), isInGit, here)
    } catch let failure as Failure where failure.code == .noWorkspace {
      if call.environment.variables["SPECIFY_INIT_DIR"] != nil { throw failure }
      return (here, isInGit, here)
    }
  }
}

extension SpecKitSettings {
  fileprivate var json: JSONValue {
    .object([
      .init("version", .optional(version)), .init("integration", .optional(integration)),
      .init("numbering", .optional(numbering?.rawValue)), .init("separator", .optional(separator)),
    ])
  }

  /// All that it says, in one line.
  fileprivate var summary: String {
    [
      "spec-kit" + (version.map { " " + $0 } ?? ""), integration.map { "integration " + $0 },
      scripts.map { $0.rawValue + " scripts" }, numbering.map { $0.rawValue + " numbering" },
      separator.map { "commands /speckit\($0)plan" },
    ].compactMap { $0 }.joined(separator: ", ")
  }
}

extension Diagnostic {
  /// The command was run in a folder of the workspace that it found above.
  fileprivate init(workspaceAbove folder: RelativePath) {
    self.init(
      severity: .note, message: "the workspace is the one above, and \(folder) lies in it",
      hint: "for a workspace of its own, make \(folder)/.specify, then speckit -C \(quotedForShell(folder.string)) init"
    )
  }

  /// What could not be read in a file of spec-kit's.
  init(_ problem: SpecKitSettings.Problem) {
    self.init(severity: .note, message: problem.message, path: problem.path.string, line: problem.line)
  }

  /// Scripts that stand where shims were asked for: a note for each folder and each reason.
  fileprivate static func keptScripts(_ scripts: InstallShims) -> [Diagnostic] {
    let command = "speckit init --scripts \(scripts.language.rawValue)"
    let unknown = scripts.manifestProblem.map { problem in
      Diagnostic(
        severity: .note,
        message: "\(problem.message), so that only scripts that spec-kit published are known as its own",
        path: problem.path.string, line: problem.line, hint: "speckit doctor tells what mends it; then run this again")
    }
    return [unknown].compactMap { $0 }
      + Set(scripts.kept.map(\.path.parent)).sorted().flatMap { folder in
        [true, false].compactMap { isSpecKits in
          let names = scripts.kept.filter { $0.path.parent == folder && $0.isSpecKits == isSpecKits }.map(\.path.name)
          if names.isEmpty { return nil }
          let list = names.joined(separator: ", ")
          return Diagnostic(
            severity: .note,
            message: isSpecKits
              ? "spec-kit's own scripts stand there and are kept: \(list)"
              : "scripts that somebody wrote or edited stand there and are kept: \(list)",
            path: folder.string,
            hint: isSpecKits ? "\(command) --replace" : "where nobody needs them, remove them and run \(command) again")
        }
      }
  }
}

extension InstallShims {
  fileprivate var json: JSONValue {
    .object([
      .init("language", .string(language.rawValue)), .init("replaced", .strings(replaced.map(\.string))),
      .init(
        "kept",
        .array(
          kept.map { .object([.init("path", .string($0.path.string)), .init("specKits", .bool($0.isSpecKits))]) })),
    ])
  }
}
