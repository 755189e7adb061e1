import Files
import Operations

/// Runs the program: parses `arguments` (without the program's name), does what they say, prints the answer.
///
/// - Returns: the exit code of the contract: 0 done, 1 the answer is no, 2 usage, 3 not found, 4 conflict,
///   5 the system failed.
public func run(_ arguments: [String], in environment: Environment) -> Int32 {
  let wantsJSON = arguments.prefix { $0 != "--" }.contains("--json")
  var printer = Printer(environment: environment, wantsJSON: wantsJSON)
  var name: String?
  do {
    let parsed = try ArgumentParser(commands: CommandTable.specifications).parse(arguments)
    name = parsed.command?.name
    printer.configure(parsed.arguments, isScript: parsed.command?.passesOn == true)
    let reply = try reply(to: parsed, in: environment)
    printer.print(reply, command: name ?? "help", isDryRun: parsed.arguments.has("dry-run"))
    return reply.status
  } catch {
    let failure = Failure(error)
    printer.print(failure, command: name)
    return failure.kind.rawValue
  }
}

private func reply(to parsed: ArgumentParser.Result, in environment: Environment) throws -> Reply {
  if parsed.arguments.has("version") { return VersionReply.reply }
  guard let specification = parsed.command, !parsed.arguments.has("help") else {
    return try Help.reply(parsed.command.map { [$0.name] } ?? [])
  }
  let call = Call(arguments: parsed.arguments, environment: environment)
  guard let command = CommandTable.all.first(where: { $0.specification.words == specification.words }) else {
    throw Failure(.usage, "unknown-command", "there is no command \(specification.name)", hint: "speckit help")
  }
  return try command.run(call)
}
