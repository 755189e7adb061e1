import Changes
import Failures
import Files
import Git
import Survey
import Trace
import WorkspaceModel

/// `trace`: from requirements to what fulfils them.
enum TraceCommand: Command {
  private static let tests = OptionSpecification(
    name: "tests", value: .required("FILE"), isRepeatable: true, help: "results of tests, as JUnit XML")
  private static let format = OptionSpecification(
    name: "format", value: .required("FORMAT"), choices: TraceFormat.allCases.map(\.rawValue),
    help: "human, json, csv, markdown or html (human)")

  static let specification = CommandSpecification(
    words: ["trace"], summary: "tell what fulfils each requirement: story, tasks, files, commits, tests",
    arguments: [
      .init(
        name: "FEATURE|EPIC|FR-…", count: .any,
        help: "features, epics, requirements of the current feature (all features)")
    ],
    options: [format, tests],
    discussion: """
      A requirement is covered once the tasks that name it, or those of its user story where none does, are ticked and the
      files that they name are there; partly, where some is open or missing; not, where nothing is done for it; and unknown,
      where no task of its feature names any requirement. Code, tests and commits that name it speak for it too. Links are
      stated (somebody wrote them: a task, a commit, code or a test names the requirement) or inferred, and -v lists each
      with the line or commit that tells of it. A requirement of another feature is F-USER-001/FR-003. Which files are code
      and which are tests is taken from their names, or from trace: {code: […], tests: […]} in .specify/speckit.yml.
      """,
    examples: [
      "speckit trace", "speckit trace F-USER-001 -v", "speckit trace F-USER-001/FR-003",
      "speckit trace --tests build/junit.xml", "speckit trace F-USER-001 --format markdown",
    ])

  static func run(_ call: Call) throws -> Reply {
    let format = try TraceFormat(call.arguments, format)
    let session = try call.session()
    let workspace = session.workspace
    let map = try workspace.map(of: workspace.seen)
    let subjects = try TraceSubjects(call.arguments.positional, in: map, workspace)
    let results = try call.arguments.values(tests).map { try read($0, call) }
    var reply = Reply(root: workspace.root)
    var page = TracePage(format, isDetailed: subjects.isNarrowed, tellsLinks: call.arguments.has(.verbose))
    let remarks =
      if page.tellsFiguresAlone {
        try TraceFeatures.forEachSummary(in: map, results: results, workspace) { page.add($1, of: $0.id) }
      } else {
        try TraceFeatures.forEach(subjects, in: map, results: results, workspace) { page.add($0) }
      }
    reply.diagnostics =
      call.mentionInterruption(session) + remarks.leftOut.map(Diagnostic.init)
      + Diagnostic.all(remarks)
    page.finish(&reply)
    return reply
  }

  /// The results in a file.
  private static func read(_ name: String, _ call: Call) throws -> TestResults {
    guard let path = AbsolutePath(name, relativeTo: try call.directory()) else {
      throw Failure(.usage, .badPath, "\(name) is no path", hint: "give the file that the test run wrote")
    }
    let shown = RelativePath(name) ?? RelativePath(path.name) ?? .empty
    return try TestResults(reading: path, as: shown)
  }
}

extension Diagnostic {
  /// What keeps a trace from being whole.
  fileprivate static func all(_ remarks: TraceFeatures.Remarks) -> [Diagnostic] {
    let files: Diagnostic? =
      switch remarks.absence {
      case nil: nil
      case .noRepository?:
        Diagnostic(
          severity: .warning, message: "this is no Git repository, so nothing is known of code, tests and commits",
          hint: "git init makes one")
      case .splitIndex?:
        Diagnostic(
          severity: .warning, message: "the index of Git is split, so nothing is known of code and tests",
          hint: "git update-index --no-split-index joins it")
      case .unreadableIndex?:
        Diagnostic(
          severity: .warning, message: "the index of Git cannot be read, so nothing is known of code and tests",
          hint: "see what git status says")
      }
    let history = Diagnostic(
      severity: .note, message: "the history is shallow, so that files of the past are not looked for",
      hint: "git fetch --unshallow brings the rest")
    return [files, remarks.isShallow ? history : nil].compactMap { $0 }
  }
}
