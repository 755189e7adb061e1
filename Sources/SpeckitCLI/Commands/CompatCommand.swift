import Failures
import SpecKit

/// `compat`: stands in for spec-kit's scripts, with their flags, keys, streams and exit codes.
enum CompatCommand: Command {
  private static let contract = OptionSpecification(
    name: "contract", value: .required("VERSION"),
    help: "answer as this release of spec-kit does, also behind SCRIPT (the one that set up the repository)")

  static let specification = CommandSpecification(
    words: ["compat"], summary: "stand in for a script of spec-kit",
    arguments: [
      .init(name: "SCRIPT", count: .one, help: "the script, without its extension"),
      .init(name: "ARGUMENT", count: .any, help: "what the script is given, --help included"),
    ], options: [contract], passesOn: true,
    discussion: """
      The scripts are \(ScriptTable.names.prefix(3).joined(separator: ", ")),
      \(ScriptTable.names.dropFirst(3).joined(separator: ", ")).

      Those in .specify/scripts hand their arguments on to this command, so that the prompts of spec-kit find
      what they expect: the same flags, the same keys with --json, messages on standard error, and the same exit codes.
      With --powershell right behind SCRIPT the flags are those of the PowerShell scripts: -Json, -ShortName, …
      A script waits \(ScriptCall.patience.name) for the lock, unless --lock-timeout says otherwise.
      """,
    examples: [
      "speckit compat create-new-feature --json --short-name sign-up \"Let customers sign up\"",
      "speckit compat check-prerequisites --json --require-tasks --include-tasks",
      "speckit compat setup-plan --powershell -Json",
    ])

  static func run(_ call: Call) throws -> Reply {
    var reply: Reply
    do {
      reply = try answer(call)
    } catch let refusal as ScriptRefusal {
      reply = Reply(status: refusal.status, bytes: [], messages: refusal.lines)
    } catch {
      reply = Reply(status: ScriptReply.failureStatus, bytes: [], messages: Failure(error).scriptMessages)
    }
    reply.messages = call.aftermath.diagnostics.flatMap(\.scriptMessages) + reply.messages
    return reply
  }

  private static func answer(_ call: Call) throws -> Reply {
    let known = (specification.options + specification.sharedOptions).map(\.name)
    if let option = call.arguments.options.keys.sorted().first(where: { !known.contains($0) }) {
      throw ScriptRefusal("ERROR: --\(option) belongs behind the name of the script, if it knows it at all")
    }
    let name = call.arguments.positional.first ?? ""
    guard let script = ScriptTable.all.first(where: { $0.specification.name == name }) else {
      throw ScriptRefusal(
        "ERROR: There is no script '\(name)'.", "The scripts are \(ScriptTable.names.joined(separator: ", ")).")
    }
    var rest = call.arguments.positional.dropFirst()
    let dialect: ScriptDialect = rest.first == ScriptDialect.powerShellMark ? .powerShell : .bash
    if dialect == .powerShell { rest.removeFirst() }
    let release = try release(call.arguments.value(contract), &rest)
    let arguments = try ScriptArguments(Array(rest), of: script.specification, dialect)
    let named = call.environment.variables[ScriptRoot.scriptVariable] ?? ""
    let shown = named.isEmpty ? "speckit compat \(name)" : named
    if arguments.wantsHelp {
      return reply(ScriptReply(lines: script.specification.help(shown, dialect)), asJSON: false)
    }
    let scriptCall = ScriptCall(call: call, arguments: arguments, dialect: dialect, name: shown, release: release)
    return reply(try script.run(scriptCall), asJSON: arguments.has(.json))
  }

  /// Takes `--contract` out of what stands behind the script; that one wins over `typed`, before the script. Further on than
  /// right behind the script it is ours only before `--` and where a whole release follows: a description may hold the word.
  ///
  /// - Throws: `ScriptRefusal` for a value that is no release, or is missing.
  private static func release(_ typed: String?, _ rest: inout ArraySlice<String>) throws(ScriptRefusal) -> Release? {
    let option = "--" + contract.name
    var text = typed
    let end = rest.firstIndex(of: "--") ?? rest.endIndex
    for place in rest.startIndex..<end where rest[place] == option || rest[place].hasPrefix(option + "=") {
      let isAttached = rest[place] != option
      let next = place + 1 < rest.endIndex ? rest[place + 1] : ""
      let value = isAttached ? String(rest[place].dropFirst(option.count + 1)) : next
      guard place == rest.startIndex || value.contains(".") && Release(value) != nil else { continue }
      rest.removeSubrange(place..<min(place + (isAttached ? 1 : 2), rest.endIndex))
      text = value
      break
    }
    guard let text else { return nil }
    if let release = Release(text) { return release }
    throw ScriptRefusal("ERROR: \(option) needs a release of spec-kit, such as 1.2.3, and \(quoted(text)) is none")
  }

  private static func reply(_ answer: ScriptReply, asJSON: Bool) -> Reply {
    let text =
      asJSON
      ? JSONValue.object(answer.members).compactText + "\n"
      : answer.lines.map { Line($0).rendered(inColour: false) + "\n" }.joined()
    return Reply(bytes: answer.bytes ?? Array(text.utf8), messages: answer.messages)
  }
}
