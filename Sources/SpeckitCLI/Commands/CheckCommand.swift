import Changes
import Check
import Configuration
import Failures
import Files
import Survey
import WorkspaceModel

/// `check`: every rule over the documents.
enum CheckCommand: Command {
  private static let strict = OptionSpecification(name: "strict", help: "let warnings count as errors do")
  private static let fix = OptionSpecification(name: "fix", help: "mend what can be mended safely, and tell the rest")
  private static let isRule: @Sendable (String) -> Bool = { word in
    Rule.all.contains { [$0.id.lowercased(), $0.name.lowercased()].contains(word.lowercased()) }
  }
  private static let select = OptionSpecification(
    name: "select", value: .required("R"), isRepeatable: true, takesAlso: isRule,
    help: "ask only these rules, by ID or name")
  private static let ignore = OptionSpecification(
    name: "ignore", value: .required("R"), isRepeatable: true, takesAlso: isRule,
    help: "do not ask these rules")
  private static let explain = OptionSpecification(
    name: "explain", value: .required("R"), isRepeatable: true, takesAlso: isRule,
    help: "say what a rule, or all, look for, and what to do")
  private static let baseline = OptionSpecification(
    name: "baseline", value: .required("FILE"), help: "tell only what is not in this baseline")
  private static let writeBaseline = OptionSpecification(
    name: "write-baseline", value: .required("FILE"), help: "write what is found to a baseline, and exit 0")

  static let specification = CommandSpecification(
    words: ["check"], summary: "ask every rule about the documents; exit 1 if one finds an error",
    arguments: [.init(name: "PATH|ID", count: .any, help: "folders, files, features or epics (everything)")],
    options: [.format, strict, .staged, fix, select, ignore, baseline, writeBaseline, explain], writes: true,
    discussion: """
      Rules are switched off or weighed otherwise in .specify/speckit.yml (rules: {SK012: off}), and one by one by a comment
      on the line before: <!-- speckit:ignore SK012 and the reason -->. An error in a document that is still being written is
      only a warning, and notices never count. --fix changes the indexes, the Decision Log, line endings, IDs in
      headers, and what names a decision that gets another ID. --staged judges the documents and the configuration as the
      next commit will hold them. --write-baseline keeps the findings of today in a file, with which --baseline tells new
      ones only. Without these two nothing is written.
      """,
    examples: [
      "speckit check", "speckit check F-USER-001 --strict", "speckit check --explain SK012",
      "speckit check --format sarif", "speckit check --write-baseline .specify/baseline",
      "speckit check --baseline .specify/baseline",
    ])

  static func run(_ call: Call) throws -> Reply {
    let explained = call.arguments.values(explain)
    if explained.contains("all") { return CheckReply.explanation(of: Rule.all) }
    if !explained.isEmpty {
      return CheckReply.explanation(of: try explained.map { name throws(Failure) in try Rule.named(name) })
    }
    let format = try CheckFormat(call.arguments)
    let options = try options(call)
    let isStaged = call.arguments.has(.staged)
    if isStaged, let other = [fix, writeBaseline].first(where: call.arguments.has) {
      throw Failure(
        .usage, .stagedAlone, "--staged looks at what is staged, and --\(other.name) writes files of the working tree",
        hint: "leave out one of them")
    }
    let session = try call.session(isStaged: isStaged)
    let kept = try keptFile(call)
    var (reply, report) = try answer(call, options, kept, session)
    if report.featureCount == 0, call.arguments.positional.isEmpty {
      let workspace = session.workspace
      let map = try workspace.map(of: workspace.judged)
      let unnamed = try workspace.unnamedRoots(in: map, of: workspace.judged)
      reply.diagnostics.append(
        Diagnostic(unnamed)
          ?? Diagnostic(
            severity: .warning, message: "there is no feature in \(session.workspace.root)",
            hint: map.epics.isEmpty
              ? "run it in the workspace, or name that with -C DIR" : "speckit new-feature \"…\" makes one"))
    }
    reply.diagnostics += report.doubtful.map { Diagnostic($0) }
    let counts = report.count(.error) + (call.arguments.has(strict) ? report.count(.warning) : 0)
    reply.status = counts > 0 && kept == nil ? 1 : 0
    reply.members = CheckReply.members(report)
    reply.bytes = try format.document(report, session).map { Array($0.utf8) }
    let changed = reply.changes?.summaries.map(\.path) ?? []
    if let kept {
      let place = kept.place(in: session.workspace.root)
      reply.lines =
        CheckReply.mended(changed.filter { $0 != place?.string })
        + [.detail("baseline", "\(kept.name) (\(counted(report.findings.count, "finding")))", width: 10)]
    } else {
      reply.lines = CheckReply.lines(report, fixed: changed)
      reply.essentials = CheckReply.lines(report, from: call.arguments.has(strict) ? .warning : .error)
    }
    if reply.changes == nil { reply.preview = reply.lines }
    return reply
  }

  /// What is asked for.
  private static func options(_ call: Call) throws -> Check.Options {
    let known = try call.arguments.value(baseline).map { try BaselineFile($0, in: call.directory()).read() }
    return Check.Options(
      subjects: call.arguments.positional,
      selected: try call.arguments.values(select).map { name throws(Failure) in try Rule.named(name) },
      ignored: try call.arguments.values(ignore).map { name throws(Failure) in try Rule.named(name) },
      baseline: known)
  }

  /// The baseline that is to be written; nil for none.
  private static func keptFile(_ call: Call) throws -> BaselineFile? {
    guard let name = call.arguments.value(writeBaseline) else { return nil }
    let narrowing = [baseline, select, ignore].first { call.arguments.has($0) }.map { "--" + $0.name }
    if let other = narrowing ?? call.arguments.positional.first {
      throw Failure(
        .usage, .baselineOfAll, "--write-baseline takes all findings of the workspace, and \(other) leaves some out",
        hint: "leave out one of them; rules that nobody wants are switched off in .specify/speckit.yml")
    }
    return try BaselineFile(name, in: call.directory())
  }

  /// What the rules say, and what was changed on the way.
  private static func answer(
    _ call: Call, _ options: Check.Options, _ kept: BaselineFile?, _ session: Session
  ) throws -> (Reply, Check.Report) {
    guard call.arguments.has(fix) || kept != nil else {
      var reply = Reply(root: session.workspace.root)
      reply.diagnostics = call.mentionInterruption(session)
      return (reply, try Check.decide(options, session.workspace))
    }
    let mends = call.arguments.has(fix)
    let label = mends ? "check --fix" : "check --write-baseline"
    let outcome = try session.carryOut(label, call.writeOptions()) {
      var (changes, report) =
        mends
        ? try Check.fix(options, session)
        : (ChangeSet(root: session.workspace.root), try Check.decide(options, session.workspace))
      try kept?.write(Baseline(of: report.findings), to: &changes)
      return (changes, report)
    }
    return (Reply(outcome), outcome.answer)
  }
}
