import Files
import Operations

/// Prints answers and failures: text for people, or one JSON document.
struct Printer {
  let environment: Environment
  private(set) var wantsJSON: Bool
  private var isQuiet = false
  private var isVerbose = false
  private var colour = "auto"

  init(environment: Environment, wantsJSON: Bool) {
    self.environment = environment
    self.wantsJSON = wantsJSON
  }

  /// Takes `--color`, `-q` and `-v` from what was typed. A script of spec-kit has a form of its own.
  mutating func configure(_ arguments: ParsedArguments, isScript: Bool) {
    isQuiet = arguments.has("quiet")
    isVerbose = arguments.has("verbose")
    colour = arguments.value("color") ?? "auto"
    wantsJSON = !isScript && (wantsJSON || arguments.value("format") == CheckFormat.json.rawValue)
  }

  /// Prints an answer.
  func print(_ reply: Reply, command: String, isDryRun: Bool) {
    if wantsJSON {
      environment.writeOutput(document(reply, command: command).text + "\n")
      return
    }
    for diagnostic in reply.diagnostics where !isQuiet || diagnostic.severity == .error {
      writeErrors(diagnostic.lines)
    }
    if !reply.messages.isEmpty { writeErrors(reply.messages.map { Line($0) }) }
    if let bytes = reply.bytes {
      writeOutput(bytes)
    } else if !isQuiet {
      writeOutput(isDryRun ? preview(reply) : reply.lines)
    }
    if let failure = reply.failure { printError(failure) }
  }

  /// Prints why a command failed.
  func print(_ failure: Failure, command: String?) {
    guard wantsJSON else { return printError(failure) }
    environment.writeOutput(
      JSONValue.object(head(command, ok: false) + [.init("error", error(failure))]).text + "\n")
  }

  private func printError(_ failure: Failure) {
    writeErrors([
      Line("error: ", .bad) + Line(failure.message), Line("hint: ", .hint) + Line(failure.hint),
    ])
  }

  private func document(_ reply: Reply, command: String) -> JSONValue {
    var members = head(command, ok: reply.status == 0)
    if let root = reply.root { members.append(.init("root", .string(root.string))) }
    if let failure = reply.failure { members.append(.init("error", error(failure))) }
    members += reply.members
    let changes = reply.changes?.summaries ?? []
    members.append(
      .init(
        "changes",
        .array(changes.map { .object([.init("kind", .string($0.kind)), .init("path", .string($0.path))]) })))
    members.append(.init("diagnostics", .array(reply.diagnostics.map(\.json))))
    return .object(members)
  }

  private func head(_ command: String?, ok: Bool) -> [JSONValue.Member] {
    [.init("schema", .string("speckit/1")), .init("command", .optional(command)), .init("ok", .bool(ok))]
  }

  private func error(_ failure: Failure) -> JSONValue {
    .object([
      .init("code", .string(failure.code)), .init("message", .string(failure.message)),
      .init("hint", .string(failure.hint)),
    ])
  }

  /// What a dry run shows: the list of changes, and with `-v` the files as a diff.
  private func preview(_ reply: Reply) -> [Line] {
    if let preview = reply.preview { return preview }
    guard let changes = reply.changes, !changes.isEmpty else { return [Line("nothing to change")] }
    var lines = changes.summaries.map { change in
      Line("would \(Printer.verb(change.kind)) ", .label) + Line(change.path)
    }
    guard isVerbose else { return lines }
    for change in changes.files.sorted(by: { $0.path < $1.path }) {
      guard let path = change.path.relative(to: changes.root) else { continue }
      lines += UnifiedDiff.lines(of: change, path: path.string)
    }
    return lines
  }

  private static func verb(_ kind: String) -> String {
    switch kind {
    case "branch": "create branch"
    case "head": "switch to"
    case "worktree": "make worktree"
    default: kind
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
