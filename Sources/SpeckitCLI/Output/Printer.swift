import Changes
import Failures
import Files

/// Prints answers and failures: text for people, or one JSON document.
struct Printer {
  let environment: Environment
  private(set) var wantsJSON: Bool
  private var isQuiet = false
  private var isVerbose = false
  private var isScript = false
  private var colour = "auto"

  init(environment: Environment, wantsJSON: Bool) {
    self.environment = environment
    self.wantsJSON = wantsJSON
  }

  /// Takes `--color`, `-q` and `-v` from what was typed. A script of spec-kit has a form of its own.
  mutating func configure(_ arguments: ParsedArguments, isScript: Bool) {
    self.isScript = isScript
    isQuiet = arguments.has(.quiet)
    isVerbose = arguments.has(.verbose)
    colour = arguments.value(.color) ?? "auto"
    wantsJSON = !isScript && (wantsJSON || arguments.value(.format) == CheckFormat.json.rawValue)
  }

  /// Whether what stands beside the answer is printed too.
  var tellsEverything: Bool { wantsJSON || isScript || !isQuiet }

  /// Prints an answer.
  func print(_ reply: Reply, command: String?, isDryRun: Bool) {
    if wantsJSON {
      environment.writeOutput(document(reply, command: command).text + "\n")
      return
    }
    printDiagnostics(reply.diagnostics)
    if !reply.messages.isEmpty { writeErrors(reply.messages.map { Line($0) }) }
    if let bytes = reply.bytes {
      writeOutput(bytes)
    } else if isQuiet {
      writeOutput(reply.essentials)
    } else {
      writeOutput(isDryRun ? preview(reply) : reply.lines)
    }
    if let usage = reply.usage {
      writeErrors(usage)
    } else if let failure = reply.failure {
      printError(failure)
    }
  }

  /// Prints why a command failed, and what it has to say nevertheless.
  func print(_ failure: Failure, command: String?, _ diagnostics: [Diagnostic]) {
    guard wantsJSON else {
      printDiagnostics(diagnostics)
      return printError(failure)
    }
    let members =
      head(command, ok: false) + [.init("error", error(failure))]
      + (diagnostics.isEmpty ? [] : [.init("diagnostics", .array(diagnostics.map(\.json)))])
    environment.writeOutput(JSONValue.object(members).text + "\n")
  }

  /// Prints that the answer of a command could not be written; returns the exit code. A command that failed anyway has
  /// said so.
  func printOutputFailure(_ reason: String, _ status: Int32) -> Int32 {
    guard status <= Failure.Kind.negative.rawValue else { return status }
    let failure = Failure(
      .system, .output, "the answer could not be written: \(reason)",
      hint: "what the command did stands; write its answer somewhere else")
    if isScript {
      writeErrors(failure.scriptMessages.map { Line($0) })
      return ScriptReply.failureStatus
    }
    printError(failure)
    return failure.kind.rawValue
  }

  private func printDiagnostics(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics where !isQuiet || diagnostic.severity == .error { writeErrors(diagnostic.lines) }
  }

  private func printError(_ failure: Failure) {
    writeErrors([
      Line("error: ", .bad) + Line(failure.message), Line("hint: ", .hint) + Line(failure.hint),
    ])
  }

  private func document(_ reply: Reply, command: String?) -> JSONValue {
    var members = head(command, ok: reply.status == 0)
    if let root = reply.root { members.append(.init("root", .string(root.string))) }
    if let failure = reply.failure { members.append(.init("error", error(failure))) }
    members += reply.members
    let changes = reply.changes?.summaries ?? []
    members.append(
      .init(
        "changes",
        .array(changes.map(\.json))))
    members.append(.init("diagnostics", .array(reply.diagnostics.map(\.json))))
    return .object(members)
  }

  private func head(_ command: String?, ok: Bool) -> [JSONValue.Member] {
    [.init("schema", .string("speckit/1")), .init("command", .optional(command)), .init("ok", .bool(ok))]
  }

  private func error(_ failure: Failure) -> JSONValue {
    .object([
      .init("code", .string(failure.code.rawValue)), .init("message", .string(failure.message)),
      .init("hint", .string(failure.hint)),
    ])
  }

  /// What a dry run shows: the list of changes, and with `-v` the files as a diff.
  private func preview(_ reply: Reply) -> [Line] {
    if let preview = reply.preview { return preview }
    guard let changes = reply.changes, !changes.isEmpty else { return [Line("nothing to change")] }
    var lines = changes.summaries.map { change in
      Line("would \(Printer.verb(change)) ", .label) + Line(change.from.map { $0 + " to " } ?? "")
        + Line(change.path)
    }
    guard isVerbose else { return lines }
    for change in changes.files.sorted(by: { $0.path < $1.path }) {
      guard let path = change.path.relative(to: changes.root) else { continue }
      lines += UnifiedDiff.lines(of: change, path: path.string)
    }
    for change in changes.gitFiles { lines += UnifiedDiff.lines(of: change, path: changes.path(of: change)) }
    return lines
  }

  private static func verb(_ change: ChangeSet.Summary) -> String {
    switch change.kind {
    case "branch": change.from == nil ? "create branch" : "rename branch"
    case "head": "switch to"
    case "worktree": "make worktree"
    default: change.kind
    }
  }

  private func writeOutput(_ lines: [Line]) {
    let inColour = usesColour(environment.isTerminal.output)
    let text = lines.map { $0.rendered(inColour: inColour) + "\n" }.joined()
    if !text.isEmpty { environment.writeOutput(text) }
  }

  private func writeOutput(_ bytes: [UInt8]) {
    guard environment.isTerminal.output else { return environment.writeBytes(bytes) }
    let text = String(decoding: bytes, as: UTF8.self)
    writeOutput(text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { Line(String($0)) })
  }

  private func writeErrors(_ lines: [Line]) {
    let inColour = usesColour(environment.isTerminal.errors)
    environment.writeErrors(lines.map { $0.rendered(inColour: inColour) + "\n" }.joined())
  }

  private func usesColour(_ isTerminal: Bool) -> Bool {
    switch colour {
    case "always": return true
    case "never": return false
    default:
      let isRefused = environment.variables["NO_COLOR"].map { !$0.isEmpty } ?? false
      return isTerminal && !isRefused && environment.variables["TERM"] != "dumb"
    }
  }
}

extension ChangeSet.Summary {
  /// As `--json` shows it.
  fileprivate var json: JSONValue {
    var members: [JSONValue.Member] = [.init("kind", .string(kind)), .init("path", .string(path))]
    if let from { members.append(.init("from", .string(from))) }
    return .object(members)
  }
}
