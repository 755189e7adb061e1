import Changes
import Documents
import Failures
import Files
import Indexes
import Text
import WorkspaceModel

/// `sync`: brings indexes and logs up to date.
enum SyncCommand: Command {
  private static let check = OptionSpecification(
    name: "check", help: "change nothing; exit 1 if anything is out of date")
  private static let force = OptionSpecification(name: "force", help: "discard people's lines inside managed regions")

  static let specification = CommandSpecification(
    words: ["sync"], summary: "bring design indexes, exec plans and decision logs up to date",
    arguments: [.init(name: "EPIC", count: .any, help: "the epics, or roots of the flat layout (all)")],
    options: [check, .staged, force], writes: true,
    discussion: """
      Only what stands between speckit:begin and speckit:end is generated; Notes columns inside it and everything outside
      are yours. A line of yours inside a region makes that file be left alone, with exit 4; a feature that cannot be read
      makes the files of its epic be left alone, with exit 5. A root of the flat layout has an index once a sync has made
      one; --check finds fault with none that is missing, and with --staged looks at what the next commit will hold.
      """, examples: ["speckit sync", "speckit sync --check", "speckit sync EPIC-USER-001"])

  static func run(_ call: Call) throws -> Reply {
    let isCheck = call.arguments.has(check)
    let isStaged = call.arguments.has(.staged)
    if isStaged, !isCheck {
      throw Failure(
        .usage, .stagedAlone, "--staged looks at what is staged, and sync writes files of the working tree",
        hint: "speckit sync --check --staged")
    }
    let session = try call.session(isStaged: isStaged)
    var options = try call.writeOptions()
    options.isDryRun = options.isDryRun || isCheck
    let outcome = try session.carryOut("sync", options) {
      try SyncIndexes.decide(
        groups: call.arguments.positional, isForced: call.arguments.has(force), makesIndexes: !isCheck, session)
    }
    let answer = outcome.answer
    var reply = Reply(outcome)
    if isCheck {
      if !call.arguments.has(.dryRun) { reply.changes = nil }
      reply.diagnostics += call.mentionInterruption(session)
    }
    reply.diagnostics += answer.report.leftOut.map { Diagnostic($0) }
    reply.diagnostics += answer.report.renamed.map { Diagnostic(renamed: $0.renaming, in: $0.path.string) }
    reply.members = [.init("stale", .strings(answer.stale.map(\.string)))]
    reply.members.append(.init("decisions", .array(answer.decisions.map(json))))
    reply.lines = lines(answer, isCheck: isCheck, isVerbose: call.arguments.has(.verbose))
    reply.status = isCheck && !answer.stale.isEmpty ? 1 : 0
    if let failure = failure(answer) {
      reply.diagnostics += answer.report.refusals.map { Diagnostic($0, severity: .error) }
      reply.status = failure.kind.rawValue
      reply.failure = failure
    }
    return reply
  }

  private static func failure(_ answer: SyncIndexes.Answer) -> Failure? {
    let refusals = answer.report.refusals
    if refusals.isEmpty { return nil }
    if refusals.contains(where: \.isUnreadable) { return Failure(leftAlone: refusals, inPart: answer.stale) }
    if refusals.contains(where: { $0.cause == .sparse }) {
      return Failure(
        .system, .hidden, "left alone: \(refusals.listed(inPart: answer.stale))",
        hint: "git sparse-checkout add brings them into the working tree; then speckit sync")
    }
    return Failure(
      .conflict, .regionRefused, "left alone: \(refusals.listed(inPart: answer.stale))",
      hint: "mend the lines that are named, then speckit sync")
  }

  /// `3 epics and specs`.
  private static func counted(_ groups: [FeatureGroup]) -> String {
    let epics = groups.count { $0.epic != nil }
    let roots = groups.filter { $0.epic == nil }.map(\.name)
    let named = epics > 0 || roots.isEmpty ? ["\(epics) \(epics == 1 ? "epic" : "epics")"] + roots : roots
    return named.joined(separator: " and ")
  }

  private static func json(_ change: DecisionChange) -> JSONValue {
    .object([
      .init("kind", .string(change.kind.rawValue)), .init("id", .optional(change.entry.id)),
      .init("decision", .string(change.entry.decision)), .init("source", .optional(change.entry.source)),
      .init("path", .string(change.path.string)),
    ])
  }

  /// `recorded D-003  Keep sessions in … (F-USER-003 impl-plan.md, Complexity Tracking)`.
  private static func line(_ change: DecisionChange, isCheck: Bool) -> Line {
    let source = change.entry.source.map { $0.prefix { $0 != "\"" }.trimmedAtEnd { $0 == ":" || $0 == " " } }
    return Line(isCheck ? "not \(change.kind.rawValue) " : "\(change.kind.rawValue) ", .label)
      + Line(change.entry.id ?? "", .name) + Line("  \(shortened(change.entry.decision))")
      + Line(source.map { " (\($0))" } ?? "")
  }

  private static func lines(_ answer: SyncIndexes.Answer, isCheck: Bool, isVerbose: Bool) -> [Line] {
    if answer.stale.isEmpty, answer.report.refusals.isEmpty {
      if answer.groups.isEmpty { return [Line("no epics and no features, nothing to sync")] }
      let kept = answer.groups.filter { group in !answer.unindexed.contains { $0.directory == group.directory } }
      let current = kept.isEmpty && !answer.groups.isEmpty ? [] : [Line("\(counted(kept)), all current", .good)]
      return current + answer.unindexed.map { Line("\($0.name) has no index; speckit sync makes one") }
    }
    let label = isCheck ? Line("out of date ", .bad) : Line("updated ", .label)
    let decisions = isVerbose ? answer.decisions.map { line($0, isCheck: isCheck) } : []
    return answer.stale.map { label + Line($0.string) } + decisions
      + (isCheck && !answer.stale.isEmpty ? [Line("next: ", .hint) + Line("speckit sync")] : [])
  }
}
