import Configuration
import Failures

/// Parses a command line against a table of commands: options before or after arguments, `--` ends them.
struct ArgumentParser {
  let commands: [CommandSpecification]

  /// The command that was named and what it was given. The command is nil where none was named.
  struct Result {
    var command: CommandSpecification?
    var arguments: ParsedArguments
  }

  /// Parses `line`, the arguments without the program's name.
  ///
  /// - Throws: `Failure` for an unknown command or option, and for what is missing or too much.
  func parse(_ line: [String]) throws(Failure) -> Result {
    var reader = LineReader(line)
    var words: [String] = []
    var given = ParsedArguments()
    // Options that stand before the command can only be those of every command.
    while let token = reader.next() {
      if token.hasPrefix("-"), token != "-" {
        let known = command(words)?.allOptions ?? OptionSpecification.everywhere + [OptionSpecification.version]
        try readOption(token, known, &reader, &given)
        continue
      }
      words.append(token)
      if let command = command(words) {
        try readRest(&reader, command, &given)
        return Result(command: command, arguments: given)
      }
      guard commands.contains(where: { $0.words.count > words.count && $0.words.starts(with: words) }) else {
        throw unknownCommand(words)
      }
    }
    if !words.isEmpty, !given.has(.help) { throw unfinishedCommand(words) }
    return Result(command: nil, arguments: given)
  }

  private func command(_ words: [String]) -> CommandSpecification? { commands.first { $0.words == words } }

  private func readRest(
    _ reader: inout LineReader, _ command: CommandSpecification, _ given: inout ParsedArguments
  ) throws(Failure) {
    var isEnded = false
    /// The option whose value the word before is.
    var option: OptionSpecification?
    while let token = reader.next() {
      if isEnded || !token.hasPrefix("-") || token == "-" {
        if let option, !isEnded {
          if option.takes(also: token) {
            try note(option, token, &given)
            continue
          }
          try refuseStray(token, behind: option, command, given)
        }
        option = nil
        given.positional.append(token)
        isEnded = isEnded || command.passesOn
      } else if token == "--" {
        isEnded = true
        given.countBeforeDashes = given.positional.count
      } else {
        option = try readOption(token, command.allOptions, &reader, &given)
      }
    }
    if given.has(.help) { return }
    try check(given, command)
  }

  /// Refuses a word behind the value of an option that may belong to the option or to the text of the command: one that
  /// looks like a value, and one that follows a text in quotes, or, if the option takes several values, any text.
  private func refuseStray(
    _ word: String, behind option: OptionSpecification, _ command: CommandSpecification, _ given: ParsedArguments
  ) throws(Failure) {
    guard let text = command.arguments.first, text.isText else { return }
    let isBehindText = option.isRepeatable ? !given.positional.isEmpty : given.positional.contains { $0.contains(" ") }
    guard isBehindText || option.resembles(word) else { return }
    let hint =
      switch option.value {
      case .required where !option.isRepeatable:
        "--\(option.name) takes one value; put that in quotes, and the \(text.name) before all options"
      default: "write --\(option.name)=\(word), or put the \(text.name) in quotes"
      }
    throw Failure(
      .usage, .unexpectedArgument,
      "whether \"\(word)\" belongs to --\(option.name) or to the \(text.name) cannot be told", hint: hint)
  }

  /// Reads an option; returns it where a value of it may follow, or one more.
  @discardableResult
  private func readOption(
    _ token: String, _ known: [OptionSpecification], _ reader: inout LineReader, _ given: inout ParsedArguments
  ) throws(Failure) -> OptionSpecification? {
    if token.hasPrefix("--") { return try readLong(token, known, &reader, &given) }
    var letters = token.dropFirst()
    while let letter = letters.popFirst() {
      guard let option = known.first(where: { $0.short == letter }) else { throw unknownOption("-\(letter)", known) }
      guard case .required(let value) = option.value else {
        try note(option, "", &given)
        continue
      }
      let attached = letters.isEmpty ? reader.next() : String(letters)
      guard let attached else { throw missingValue("-\(letter)", value) }
      try note(option, attached, &given)
      return option
    }
    return nil
  }

  private func readLong(
    _ token: String, _ known: [OptionSpecification], _ reader: inout LineReader, _ given: inout ParsedArguments
  ) throws(Failure) -> OptionSpecification? {
    // By scalars: a mark in front of a value joins the sign before it.
    let parts = token.unicodeScalars.dropFirst(2)
      .split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map { String($0) }
    let name = parts.first ?? ""
    let attached = parts.count == 2 ? parts[1] : nil
    guard let option = known.first(where: { $0.name == name && name.count > 1 }) else {
      throw unknownOption("--\(name)", known)
    }
    switch option.value {
    case .none:
      guard attached == nil else {
        throw Failure(.usage, .unexpectedValue, "--\(name) takes no value", hint: "write --\(name) alone")
      }
      try note(option, "", &given)
    case .optional:
      try note(option, attached ?? "", &given)
      return attached == nil ? option : nil
    case .required(let value):
      guard let text = attached ?? reader.next() else { throw missingValue("--\(name)", value) }
      try note(option, text, &given)
      return option
    }
    return nil
  }

  private func note(
    _ option: OptionSpecification, _ text: String, _ given: inout ParsedArguments
  ) throws(Failure) {
    let values = option.values(in: text)
    if values.isEmpty, !given.has(option), case .required(let value) = option.value {
      throw missingValue("--\(option.name)", value)
    }
    if !option.choices.isEmpty, let value = values.first(where: { !option.choices.contains($0) }) {
      throw Failure(
        .usage, .badValue, "--\(option.name) cannot be \"\(value)\"",
        hint: "it is one of \(option.choices.joined(separator: ", "))")
    }
    if case .required = option.value, given.has(option), !option.isRepeatable {
      throw Failure(.usage, .optionTwice, "--\(option.name) is given twice", hint: "give it once")
    }
    given.options[option.name, default: []] += values
  }

  private func check(_ given: ParsedArguments, _ command: CommandSpecification) throws(Failure) {
    let needed = command.arguments.filter { $0.count == .one || $0.count == .oneOrMore }
    if given.positional.count < needed.count {
      let missing = needed[given.positional.count]
      throw Failure(
        .usage, .missingArgument, "\(command.name) needs \(missing.name): \(missing.help)",
        hint: command.examples.first ?? "speckit help \(command.name)")
    }
    let isOpen = command.arguments.contains { $0.count == .oneOrMore || $0.count == .any }
    if !isOpen, given.positional.count > command.arguments.count {
      throw Failure(
        .usage, .unexpectedArgument,
        "\(command.name) takes no argument \"\(given.positional[command.arguments.count])\"",
        hint: "speckit help \(command.name)")
    }
    for (argument, value) in zip(command.arguments, given.positional)
    where !argument.choices.isEmpty && !argument.choices.contains(value) {
      let nearest = Suggestion.nearest(to: value, among: argument.choices)
      throw Failure(
        .usage, .badValue, "\(argument.name) of \(command.name) cannot be \"\(value)\"",
        hint: nearest.map { "did you mean \($0)?" } ?? "it is one of \(argument.choices.joined(separator: ", "))")
    }
  }

  private func unknownCommand(_ words: [String]) -> Failure {
    let names = Set(commands.map { $0.words.prefix(words.count).joined(separator: " ") }).sorted()
    let typed = words.joined(separator: " ")
    let nearest = Suggestion.nearest(to: typed, among: names)
    return Failure(
      .usage, .unknownCommand, "there is no command \"\(typed)\"",
      hint: nearest.map { "did you mean speckit \($0)?" } ?? "speckit help lists the commands")
  }

  private func unfinishedCommand(_ words: [String]) -> Failure {
    let name = words.joined(separator: " ")
    let rest = commands.filter { $0.words.starts(with: words) }.compactMap { $0.words.dropFirst(words.count).first }
    return Failure(
      .usage, .missingArgument, "\(name) needs a second word", hint: "one of \(rest.joined(separator: ", "))")
  }

  private func unknownOption(_ typed: String, _ known: [OptionSpecification]) -> Failure {
    let names = known.filter { $0.name.count > 1 }.map { "--\($0.name)" }
    let nearest = Suggestion.nearest(to: typed, among: names)
    return Failure(
      .usage, .unknownOption, "there is no option \(typed)",
      hint: nearest.map { "did you mean \($0)?" } ?? "-h lists the options; -- ends them")
  }

  private func missingValue(_ option: String, _ value: String) -> Failure {
    Failure(.usage, .missingValue, "\(option) needs a value", hint: "write \(option) \(value)")
  }
}

/// Hands out the words of a command line one by one.
private struct LineReader {
  private var rest: ArraySlice<String>

  init(_ line: [String]) { rest = line[...] }

  mutating func next() -> String? { rest.popFirst() }
}
