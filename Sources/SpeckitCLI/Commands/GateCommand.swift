import Changes
import Failures
import Files
import Names
import Survey
import WorkspaceModel

/// `gate`: passes, or lists what is missing.
enum GateCommand: Command {
  private static let all = OptionSpecification(name: "all", help: "judge every feature")

  static let specification = CommandSpecification(
    words: ["gate"], summary: "pass, or list what a feature is missing with file and line",
    arguments: [
      .init(name: "GATE", count: .one, help: "spec, plan or tasks", choices: Gate.allCases.map(\.rawValue)),
      .init(name: "FEATURE", count: .any, help: "the features (the current one)"),
    ], options: [all],
    discussion: """
      spec   spec.md without placeholders and open marks, and checklists/requirements.md all ticked
      plan   the spec gate; the plan filled, every constitution gate passed or justified, each row of Complexity Tracking
             in the Decision Log; checklists/plan.md all ticked
      tasks  the plan gate; tasks of its own with unique IDs, and each user story served
      """, examples: ["speckit gate spec", "speckit gate plan F-USER-001 F-USER-002", "speckit gate spec --all"])

  static func run(_ call: Call) throws -> Reply {
    guard let name = call.arguments.positional.first, let gate = Gate(rawValue: name) else {
      throw Failure(.usage, .missingArgument, "gate needs spec, plan or tasks", hint: "speckit gate spec")
    }
    let session = try call.session()
    let answer = try RunGates.decide(
      gate, features: Array(call.arguments.positional.dropFirst()), all: call.arguments.has(all), session.workspace)
    let reports = answer.reports
    var reply = Reply(root: session.workspace.root)
    reply.diagnostics = call.mentionInterruption(session) + answer.leftOut.map(Diagnostic.init)
    reply.members = [
      .init("gate", .string(gate.rawValue)), .init("results", .array(reports.map(JSONValue.result))),
    ]
    reply.diagnostics += reports.flatMap(\.problems).filter(\.isWarning).map {
      Diagnostic(severity: .warning, message: $0.message, path: $0.path.string, line: $0.line)
    }
    reply.lines = GateReply.lines(reports, gate, tellsAll: call.arguments.has(.verbose))
    reply.status = reports.allSatisfy(\.passes) && answer.leftOut.isEmpty ? 0 : 1
    return reply
  }
}

/// How gates are told.
enum GateReply {
  /// How many problems of one document are told unless all are wanted.
  private static let fewProblems = 5

  /// The features that pass, in one line, and what each of the others misses.
  static func lines(_ reports: [GateReport], _ gate: Gate, tellsAll: Bool) -> [Line] {
    let passing = reports.filter(\.passes)
    let names = passing.map(\.feature.id.string).joined(separator: ", ")
    let head =
      Line(names, .name) + Line("  \(gate.rawValue) gate ") + Line(passing.count == 1 ? "passes" : "pass", .good)
    return (passing.isEmpty ? [] : [head])
      + reports.filter { !$0.passes }.flatMap { lines($0, tellsAll: tellsAll) }
  }

  /// Whether the gate passes, and what it misses: of each document only some, unless all is wanted.
  static func lines(_ report: GateReport, tellsAll: Bool = false) -> [Line] {
    let missing = report.problems.filter { !$0.isWarning }
    let verdict =
      missing.isEmpty
      ? Line("passes", .good) : Line("fails, \(missing.count) \(missing.count == 1 ? "thing" : "things") missing", .bad)
    let head = Line(report.feature.id.string, .name) + Line("  \(report.gate.rawValue) gate ") + verdict
    if tellsAll { return [head] + missing.map(line) }
    var counts: [RelativePath: Int] = [:]
    let shown = missing.filter { problem in
      counts[problem.path, default: 0] += 1
      return counts[problem.path, default: 0] <= fewProblems
    }
    let rest = counts.filter { $0.value > fewProblems }.sorted { $0.key < $1.key }.map { path, count in
      Line("  \(path): \(count - fewProblems) more, which -v lists")
    }
    return [head] + shown.map(line) + rest
  }

  /// `path:line: message`.
  static func line(_ problem: GateProblem) -> Line {
    Line("  \(problem.path)\(problem.line.map { ":\($0)" } ?? ""): \(problem.message)")
  }

  /// The answer of a command that a gate holds up.
  static func refusal(_ report: GateReport, session: Session) -> Reply {
    var reply = Reply(status: 1, root: session.workspace.root)
    reply.lines = lines(report)
    reply.members = [
      .init("gate", .string(report.gate.rawValue)), .init("results", .array([JSONValue.result(report)])),
    ]
    reply.failure = Failure(
      .negative, .gateFails, "the \(report.gate.rawValue) gate of \(report.feature.id) does not pass",
      hint: "mend what is listed, or go past it with --force")
    return reply
  }
}
