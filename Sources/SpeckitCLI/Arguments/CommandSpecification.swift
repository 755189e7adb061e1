/// What a command is called, takes and does: the source of parsing and help.
struct CommandSpecification: Sendable {
  /// An argument that is no option.
  struct Argument: Sendable {
    enum Count: Sendable { case one, optional, oneOrMore, any }
    let name: String
    let count: Count
    let help: String
    /// The values that are allowed; empty where any is.
    var choices: [String] = []
    /// Whether its words are a sentence of people's.
    var isText = false

    /// How `help` shows it: `[FEATURE]…`.
    var usage: String {
      switch count {
      case .one: name
      case .optional: "[\(name)]"
      case .oneOrMore: "\(name)…"
      case .any: "[\(name)]…"
      }
    }
  }

  /// The words that name it: one, or two as in `decision add`.
  let words: [String]
  /// One line for the list of commands.
  let summary: String
  var arguments: [Argument] = []
  var options: [OptionSpecification] = []
  /// Whether it changes anything, and so has `--dry-run`.
  var writes = false
  /// Whether everything behind the first argument belongs to what that names, and is handed on as it stands.
  var passesOn = false
  /// What there is to know beyond the summary; empty where nothing is.
  var discussion = ""
  /// Whole command lines.
  var examples: [String] = []

  /// The words joined by a space.
  var name: String { words.joined(separator: " ") }

  /// The options that it shares with every command; where it hands its arguments on, those that matter before them.
  var sharedOptions: [OptionSpecification] {
    passesOn ? [.directory, .lockTimeout, .help] : OptionSpecification.everywhere
  }

  /// Its own options, `--dry-run` where it writes, and those of every command.
  var allOptions: [OptionSpecification] {
    options + (writes ? [.dryRun] : []) + OptionSpecification.everywhere
  }
}
