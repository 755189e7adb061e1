import Files
import Operations
import WorkspaceModel

/// `plan`: the implementation plan and its companions.
enum PlanCommand: Command {
  static let specification = CommandSpecification(
    words: ["plan"], summary: "create the plan of a feature; refused while the spec gate fails",
    arguments: [.init(name: "FEATURE", count: .optional, help: "the feature (the current one)")],
    options: [
      OptionSpecification(name: "profile", value: .required("P"), help: "the kind of plan, such as epic or standard"),
      .forceGate,
    ], writes: true,
    discussion: """
      Makes the plan, research.md, data-model.md, quickstart.md, contracts/ and checklists/plan.md. Documents that exist
      are kept. --profile comes before the workspace's own templates, and those before templates.plan of the
      configuration.
      """, examples: ["speckit plan", "speckit plan F-USER-001 --profile standard"])

  static func run(_ call: Call) throws -> Reply {
    try DocumentCommand.run(
      .plan(profile: call.arguments.value("profile")), feature: call.arguments.positional.first, call,
      next: "fill in the plan, then `speckit gate plan`")
  }
}

/// `tasks`: the task list.
enum TasksCommand: Command {
  static let specification = CommandSpecification(
    words: ["tasks"], summary: "create the task list of a feature; refused while the plan gate fails",
    arguments: [.init(name: "FEATURE", count: .optional, help: "the feature (the current one)")],
    options: [.forceGate], writes: true, examples: ["speckit tasks"])

  static func run(_ call: Call) throws -> Reply {
    try DocumentCommand.run(
      .tasks, feature: call.arguments.positional.first, call,
      next: "replace the sample tasks, then `speckit gate tasks`")
  }
}

/// `checklist`: a checklist for a domain.
enum ChecklistCommand: Command {
  static let specification = CommandSpecification(
    words: ["checklist"], summary: "create a checklist for a domain, such as security",
    arguments: [
      .init(name: "FEATURE", count: .optional, help: "the feature (the current one)"),
      .init(name: "DOMAIN", count: .one, help: "what it is about; names checklists/DOMAIN.md"),
    ], writes: true, examples: ["speckit checklist security", "speckit checklist F-USER-001 accessibility"])

  static func run(_ call: Call) throws -> Reply {
    let words = call.arguments.positional
    guard let domain = words.last, words.count <= 2 else {
      throw Failure(.usage, "missing-argument", "checklist needs a DOMAIN", hint: "speckit checklist security")
    }
    return try DocumentCommand.run(
      .checklist(domain: domain), feature: words.count == 2 ? words.first : nil, call, next: "replace its items")
  }
}

/// What the three have in common.
private enum DocumentCommand {
  static func run(_ kind: MakeDocuments.Kind, feature: String?, _ call: Call, next: String) throws -> Reply {
    let session = try call.session()
    let isForced = call.arguments.has("force")
    do {
      let outcome = try session.carryOut(label(kind), call.writeOptions()) {
        try MakeDocuments.decide(kind, feature: feature, isForced: isForced, session)
      }
      return reply(outcome, verbose: call.arguments.has("verbose"), next: next)
    } catch let refusal as GateRefusal {
      return GateReply.refusal(refusal.report, session: session)
    }
  }

  private static func label(_ kind: MakeDocuments.Kind) -> String {
    switch kind {
    case .plan: "plan"
    case .tasks: "tasks"
    case .checklist(let domain): "checklist \(domain)"
    }
  }

  private static func reply(_ outcome: Outcome<MakeDocuments.Answer>, verbose: Bool, next: String) -> Reply {
    let answer = outcome.answer
    var reply = Reply(outcome)
    reply.members = [
      .init("feature", .string(answer.location.id.string)),
      .init("made", .strings(answer.made.map(\.string))), .init("kept", .strings(answer.kept.map(\.string))),
    ]
    reply.lines = [Line(answer.location.id.string, .name) + Line("  \(answer.location.directory)")]
    let short = { (path: RelativePath) in path.relative(to: answer.location.directory)?.string ?? path.string }
    if !answer.made.isEmpty { reply.lines.append(.detail("made", answer.made.map(short).joined(separator: ", "))) }
    if !answer.kept.isEmpty {
      reply.lines.append(.detail("kept", answer.kept.map(short).joined(separator: ", ") + " (there already)"))
    }
    if !answer.made.isEmpty { reply.lines.append(Line("next: ", .hint) + Line(next)) }
    if verbose {
      reply.diagnostics.append(Diagnostic(severity: .note, message: "the feature was decided by \(answer.decidedBy)"))
    }
    if !answer.forcedPast.isEmpty {
      let count = answer.forcedPast.count { !$0.isWarning }
      reply.diagnostics.append(
        Diagnostic(severity: .warning, message: "the gate before misses \(count) things, and --force went past it"))
    }
    reply.diagnostics += answer.refusals.map { Diagnostic($0, severity: .warning) }
    return reply
  }
}
