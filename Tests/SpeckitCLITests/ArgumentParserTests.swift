import Failures
import Testing

@testable import SpeckitCLI

/// How a command line is taken apart.
@Suite struct ArgumentParserTests {
  private func parse(_ line: String...) throws -> ArgumentParser.Result {
    try ArgumentParser(commands: CommandTable.specifications).parse(line)
  }

  private func failure(_ line: String...) -> Failure? {
    do throws(Failure) {
      _ = try ArgumentParser(commands: CommandTable.specifications).parse(line)
      return nil
    } catch {
      return error
    }
  }

  @Test func `options stand before, between and after arguments`() throws {
    let lines = [
      ["new-feature", "--epic", "E", "Sign", "up"], ["new-feature", "Sign", "--epic", "E", "up"],
      ["new-feature", "Sign", "up", "--epic", "E"], ["new-feature", "--epic=E", "Sign", "up"],
    ]
    for line in lines {
      let parsed = try ArgumentParser(commands: CommandTable.specifications).parse(line)
      #expect(parsed.command?.name == "new-feature")
      #expect(parsed.arguments.positional == ["Sign", "up"])
      #expect(parsed.arguments.value("epic") == "E")
    }
  }

  @Test func `two dashes end the options`() throws {
    let parsed = try parse("new-feature", "--", "--epic", "-x", "--")
    #expect(parsed.arguments.positional == ["--epic", "-x", "--"])
    #expect(!parsed.arguments.has("epic"))
  }

  @Test func `a single dash is an argument`() throws {
    #expect(try parse("new-feature", "-").arguments.positional == ["-"])
  }

  @Test func `everywhere options may stand before the command`() throws {
    let parsed = try parse("-C", "dir", "--json", "-qv", "list", "epics")
    #expect(parsed.command?.name == "list")
    #expect(parsed.arguments.value("C") == "dir")
    for name in ["json", "quiet", "verbose"] { #expect(parsed.arguments.has(name)) }
    #expect(try parse("list", "-Cdir").arguments.value("C") == "dir")
  }

  @Test func `an optional value needs the equals sign`() throws {
    let bare = try parse("new-feature", "--worktree", "Sign up")
    #expect(bare.arguments.values("worktree") == [""])
    #expect(bare.arguments.positional == ["Sign up"])
    #expect(try parse("new-feature", "A", "--worktree=../x").arguments.value("worktree") == "../x")
  }

  @Test func `a required value may look like an option, be empty and hold equals signs`() throws {
    #expect(try parse("new-feature", "A", "--title", "--json").arguments.value("title") == "--json")
    #expect(try parse("new-feature", "A", "--title=").arguments.value("title") == "")
    #expect(try parse("new-feature", "A", "--title=\u{200D}x").arguments.value("title") == "\u{200D}x")
    #expect(try parse("new-feature", "A", "--title=a=b").arguments.value("title") == "a=b")
  }

  @Test func `repeatable options keep their order, others are given once`() throws {
    #expect(
      try parse("new-feature", "A", "--depends-on", "1", "--depends-on=2").arguments.values("depends-on") == ["1", "2"])
    #expect(failure("new-feature", "A", "--title", "a", "--title", "b")?.code == .optionTwice)
    #expect(failure("list", "-C", "a", "-C", "b")?.code == .optionTwice)
  }

  @Test(arguments: [
    ["--depends-on", "F-USER-001", "f-user-002", "003", "--full"], ["--depends-on=F-USER-001,f-user-002,003"],
    ["--depends-on", "F-USER-001, f-user-002", ",", "003"], ["--depends-on", "F-USER-001,", "f-user-002", "003"],
    ["--depends-on", "F-USER-001", "--depends-on", "f-user-002,003"],
  ])
  func `an option of several values takes them between commas and spaces`(words: [String]) throws {
    for line in [["new-feature", "Log in"] + words, ["new-feature"] + words + ["--full", "Log in"]] {
      let parsed = try ArgumentParser(commands: CommandTable.specifications).parse(line)
      #expect(parsed.arguments.values("depends-on") == ["F-USER-001", "f-user-002", "003"])
      #expect(parsed.arguments.positional == ["Log in"])
    }
  }

  @Test func `words that are no value of it stay arguments`() throws {
    let list = try parse("list", "--stage", "done", "closed", "epics").arguments
    #expect(list.values("stage") == ["done", "closed"] && list.positional == ["epics"])
    #expect(failure("list", "--stage", "done,later")?.code == .badValue)
    let check = try parse("check", "--select", "SK001", "sk002", "plans", "SK003").arguments
    #expect(check.values("select") == ["SK001", "sk002"] && check.positional == ["plans", "SK003"])
    let ended = try parse("new-feature", "--depends-on", "F-USER-001", "--", "F-USER-002", "again").arguments
    #expect(ended.values("depends-on") == ["F-USER-001"] && ended.positional == ["F-USER-002", "again"])
    #expect(try parse("new-feature", "--title", "A, B", "C").arguments.values("title") == ["A, B"])
  }

  @Test func `a word that may be a value or go on with the description is refused`() {
    #expect(failure("new-feature", "Log in", "--depends-on", "login", "signup")?.code == .unexpectedArgument)
    #expect(failure("new-feature", "Log", "--depends-on", "login", "in")?.code == .unexpectedArgument)
    #expect(failure("new-feature", "--depends-on", "login", "Log", "in") == nil)
    #expect(failure("new-feature", "Log", "--epic", "E", "in") == nil)
  }

  @Test func `a command of two words needs both`() throws {
    #expect(try parse("decision", "list").command?.name == "decision list")
    #expect(try parse("decision", "--json", "list").command?.name == "decision list")
    #expect(failure("decision")?.code == .missingArgument)
    #expect(failure("decision", "remove")?.code == .unknownCommand)
  }

  @Test func `no command at all, help and version are understood`() throws {
    #expect(try parse().command == nil)
    #expect(try parse("--version").arguments.has("version"))
    #expect(try parse("-h").arguments.has("help"))
    #expect(try parse("new-feature", "-h").command?.name == "new-feature")
    #expect(try parse("gate", "--help", "nonsense", "more").arguments.has("help"))
  }

  @Test(arguments: [
    ("--jsno", "did you mean --json?"), ("--dry", "did you mean --dry-run?"), ("--Epic", "did you mean --epic?"),
    ("--no_switch", "did you mean --no-switch?"),
  ])
  func `an unknown option is answered with the nearest one`(typed: String, hint: String) {
    let failure = failure("new-feature", "A", typed)
    #expect(failure?.kind == .usage)
    #expect(failure?.hint == hint)
  }

  @Test func `an option of another command is unknown`() {
    #expect(failure("list", "--rationale", "x")?.code == .unknownOption)
    #expect(failure("list", "--dry-run")?.code == .unknownOption)
    #expect(failure("--epic", "E", "new-feature", "A")?.code == .unknownOption)
  }
}

/// The table that parser and help live on.
@Suite struct CommandTableTests {
  @Test func `names are unique and every command has a summary and an example that parses`() throws {
    let specifications = CommandTable.specifications
    #expect(Set(specifications.map(\.name)).count == specifications.count)
    for command in specifications {
      #expect(!command.summary.isEmpty && command.summary.first?.isLowercase == true, "\(command.name)")
      #expect(!command.summary.hasSuffix("."), "\(command.name)")
      #expect(!command.examples.isEmpty, "\(command.name)")
      for example in command.examples { #expect(try parsed(example) == command.name, "\(example)") }
    }
  }

  @Test func `every option and argument is described, and options are unique within a command`() {
    for command in CommandTable.specifications {
      let options = command.allOptions
      #expect(Set(options.map(\.name)).count == options.count, "\(command.name)")
      let letters = options.compactMap(\.short)
      #expect(Set(letters).count == letters.count, "\(command.name)")
      for option in options {
        #expect(!option.help.isEmpty && option.help.count <= 100, "\(command.name) \(option.name)")
      }
      for argument in command.arguments { #expect(!argument.help.isEmpty, "\(command.name) \(argument.name)") }
    }
  }

  @Test func `an optional argument never stands before one that is required, but for FEATURE of checklist`() {
    for command in CommandTable.specifications where command.name != "checklist" {
      let isOpen = command.arguments.map { $0.count == .optional || $0.count == .any }
      #expect(isOpen == isOpen.sorted { !$0 && $1 }, "\(command.name)")
    }
  }

  /// The command that an example line names; quoted words are one argument.
  private func parsed(_ example: String) throws -> String? {
    let quoted = example.split(separator: "\"", omittingEmptySubsequences: false)
    let words = quoted.enumerated().flatMap { index, part in
      index.isMultiple(of: 2) ? part.split(separator: " ").map(String.init) : [String(part)]
    }
    #expect(words.first == "speckit")
    return try ArgumentParser(commands: CommandTable.specifications).parse(Array(words.dropFirst())).command?.name
  }
}

extension ParsedArguments {
  fileprivate func has(_ name: String) -> Bool { options[name] != nil }

  fileprivate func value(_ name: String) -> String? { options[name]?.last }

  fileprivate func values(_ name: String) -> [String] { options[name] ?? [] }
}
