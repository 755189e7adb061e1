import Configuration
import Failures

/// `help`: the list of commands, or all about one.
enum HelpCommand: Command {
  static let specification = CommandSpecification(
    words: ["help"], summary: "explain the program or a command",
    arguments: [.init(name: "COMMAND", count: .any, help: "the command to explain")],
    examples: ["speckit help new-feature"])

  static func run(_ call: Call) throws -> Reply { try Help.reply(call.arguments.positional) }
}

/// The text of `help`.
enum Help {
  /// The page of the command that `words` name; the list of commands for no words.
  static func reply(_ words: [String]) throws -> Reply {
    let name = words.joined(separator: " ")
    if name.isEmpty { return reply(overview) }
    if let command = CommandTable.specifications.first(where: { $0.name == name }) { return reply(page(command)) }
    let group = CommandTable.specifications.filter { $0.name.hasPrefix(name + " ") }
    if !group.isEmpty { return reply(group.flatMap { page($0) + [Line("")] }.dropLast()) }
    let nearest = Suggestion.nearest(to: name, among: CommandTable.specifications.map(\.name))
    throw Failure(
      .usage, .unknownCommand, "there is no command \"\(name)\"",
      hint: nearest.map { "did you mean speckit help \($0)?" } ?? "speckit help lists the commands")
  }

  /// What a command line is told that names no command: the list of commands, as a misuse.
  static var withoutCommand: Reply {
    var reply = Reply(usage: overview)
    let failure = Failure(
      .usage, .missingCommand, "no command is given", hint: "speckit help lists the commands")
    reply.failure = failure
    reply.status = failure.kind.rawValue
    return reply
  }

  private static func reply(_ lines: [Line]) -> Reply {
    Reply(lines: lines, members: [.init("text", .string(lines.map(\.plain).joined(separator: "\n")))])
  }

  private static var overview: [Line] {
    let head: [Line] = [
      "speckit keeps epics, features, branches, indexes and decision logs of a Git repository in order.", "",
      Line("usage: ", .label) + "speckit [-C DIR] COMMAND [OPTION]… [ARGUMENT]…", "",
    ]
    var commands = TextTable()
    for command in CommandTable.specifications { commands.add(["  " + command.name, command.summary]) }
    let tail: [Line] = ["", Line("everywhere", .label)] + table(OptionSpecification.everywhere)
    return head + commands.lines + tail + ["", "speckit help COMMAND explains one of them."]
  }

  private static func page(_ command: CommandSpecification) -> [Line] {
    let arguments = command.arguments.map { " " + $0.usage }.joined()
    let options = command.options.isEmpty && !command.writes ? "" : " [OPTION]…"
    var lines: [Line] = [
      Line("speckit \(command.name)", .name) + Line(": \(command.summary)"), "",
      Line("usage: ", .label) + Line("speckit \(command.name)\(options)\(arguments)"),
    ]
    if !command.arguments.isEmpty {
      var rows = TextTable()
      for argument in command.arguments { rows.add(["  " + argument.name, argument.help]) }
      lines += ["", Line("arguments", .label)] + rows.lines
    }
    let own = command.options + (command.writes ? [.dryRun] : [])
    if !own.isEmpty { lines += ["", Line("options", .label)] + table(own) }
    lines +=
      ["", Line(command.passesOn ? "before \(command.name)" : "everywhere", .label)] + table(command.sharedOptions)
    if !command.discussion.isEmpty {
      lines +=
        [""] + command.discussion.split(separator: "\n", omittingEmptySubsequences: false).map { Line(String($0)) }
    }
    if !command.examples.isEmpty { lines += ["", Line("examples", .label)] + command.examples.map { Line("  " + $0) } }
    return lines
  }

  private static func table(_ options: [OptionSpecification]) -> [Line] {
    var rows = TextTable()
    for option in options { rows.add(["  " + option.usage, option.help]) }
    return rows.lines
  }
}

/// `--version`.
enum VersionReply {
  static var reply: Reply {
    Reply(lines: [Line("speckit \(version)")], members: [.init("version", .string(version))])
  }
}
