import Changes
import Failures
import Files
import Operations

/// Runs the program: parses `arguments` (without the program's name), does what they say, prints the answer.
///
/// - Returns: the exit code of the contract: 0 done, 1 the answer is no, 2 usage, 3 not found, 4 conflict,
///   5 the system failed, be it that the answer could not be written after the work was done.
public func run(_ arguments: [String], in environment: Environment) -> Int32 {
  let wantsJSON = arguments.prefix { $0 != "--" }.contains("--json")
  var printer = Printer(environment: environment, wantsJSON: wantsJSON)
  let aftermath = Aftermath()
  var name: String?
  let status: Int32
  do {
    let parsed = try ArgumentParser(commands: CommandTable.specifications).parse(arguments)
    name = parsed.command?.name
    printer.configure(parsed.arguments, isScript: parsed.command?.passesOn == true)
    let call = Call(arguments: parsed.arguments, environment: environment, aftermath: aftermath)
    // People read the answer while it is kept.
    defer {
      call.opened.keepFacts()
      environment.keep(call.opened)
    }
    let reply = try reply(to: parsed, call)
    let isAnswer = reply.usage == nil
    printer.print(reply, command: name ?? (isAnswer ? "help" : nil), isDryRun: parsed.arguments.has(.dryRun))
    status = reply.status
  } catch {
    let failure = Failure(error)
    printer.print(failure, command: name, aftermath.diagnostics)
    status = failure.kind.rawValue
  }
  if let reason = environment.outputFailure() { return printer.printOutputFailure(reason, status) }
  if printer.tellsEverything { aftermath.forget() }
  return status
}

extension CommandSpecification {
  /// Whether it tells of a merge driver that is missing. Those that are about it tell more.
  fileprivate var asksForDriver: Bool { writes && !passesOn && words.first != "hooks" }
}

extension Diagnostic {
  /// A clone does not know the driver that its attributes name.
  fileprivate static let missingDriver = Diagnostic(
    severity: .warning,
    message: "this clone has no merge driver for the indexes, so that merging them conflicts: run speckit hooks install"
  )
}

private func reply(to parsed: ArgumentParser.Result, _ call: Call) throws -> Reply {
  if parsed.arguments.has(.version) { return VersionReply.reply }
  if parsed.arguments.has(.help) { return try Help.reply(parsed.command.map { [$0.name] } ?? []) }
  guard let specification = parsed.command else { return Help.withoutCommand }
  guard let command = CommandTable.all.first(where: { $0.specification.words == specification.words }) else {
    throw Failure(.usage, .unknownCommand, "there is no command \(specification.name)", hint: "speckit help")
  }
  var reply = try command.run(call)
  if !specification.passesOn { reply.diagnostics = call.aftermath.diagnostics + reply.diagnostics }
  if specification.asksForDriver, reply.changes?.isEmpty == false,
    call.opened.sessions.contains(where: { MissingDriver.isMissing(in: $0.workspace) })
  {
    reply.diagnostics.append(.missingDriver)
  }
  return reply
}
