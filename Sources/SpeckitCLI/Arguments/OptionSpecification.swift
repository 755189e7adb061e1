import Changes
import Documents
import Names
import Operations
import Survey

/// An option of a command. It is declared once: commands list it and ask for its value by this value, never by its name.
struct OptionSpecification: Sendable {
  /// What follows the option's name.
  enum Value: Sendable {
    /// Nothing: the option is a switch.
    case none
    /// A value, behind a space or `=`.
    case required(String)
    /// A value behind `=`, or nothing.
    case optional(String)
  }

  /// The name without its dashes.
  let name: String
  /// The one-letter form; nil where there is none.
  var short: Character?
  var value = Value.none
  /// Whether it may be given more than once.
  var isRepeatable = false
  /// The values that are allowed; empty where any is.
  var choices: [String] = []
  /// Whether a word behind a value looks like one more. It is one if the option may be given more than once, and otherwise
  /// never the beginning of a text.
  var takesAlso: (@Sendable (String) -> Bool)?
  /// What it does, for `help`.
  let help: String

  /// The values in a text: an option that may be given more than once takes several between commas or spaces.
  func values(in text: String) -> [String] {
    isRepeatable ? text.split { $0 == "," || $0 == " " }.map(String.init) : [text]
  }

  /// Whether a word behind a value of this option is one more.
  func takes(also word: String) -> Bool {
    guard isRepeatable, !word.isEmpty else { return false }
    return values(in: word).allSatisfy { takesAlso?($0) ?? choices.contains($0) }
  }

  /// Whether a word behind the one value of this option looks like another.
  func resembles(_ word: String) -> Bool { !isRepeatable && takesAlso?(word) ?? false }

  /// How `help` shows it: `-q, --quiet`.
  var usage: String {
    let names = name.count == 1 ? "-\(name)" : (short.map { "-\($0), " } ?? "") + "--\(name)"
    return switch value {
    case .none: names
    case .required(let value): "\(names) \(value)\(isRepeatable ? "…" : "")"
    case .optional(let value): "\(names)[=\(value)]"
    }
  }
}

extension OptionSpecification {
  /// The options that every command has.
  static let everywhere = [directory, json, lockTimeout, noCache, color, quiet, verbose, help]

  /// `-C`.
  static let directory = OptionSpecification(
    name: "C", short: "C", value: .required("DIR"), help: "work in DIR instead of here")

  /// `--json`.
  static let json = OptionSpecification(name: "json", help: "print one JSON document and nothing else")

  /// `--lock-timeout`.
  static let lockTimeout = OptionSpecification(
    name: "lock-timeout", value: .required("SECONDS"),
    help: "how long to wait for another writer (\(WriteOptions.standardLockSeconds))")

  /// `--no-cache`.
  static let noCache = OptionSpecification(
    name: "no-cache", help: "read every document anew, and keep nothing for later")

  /// `--color`.
  static let color = OptionSpecification(
    name: "color", value: .required("WHEN"), choices: ["auto", "always", "never"],
    help: "colour: auto, always or never (auto)")

  /// `--quiet`.
  static let quiet = OptionSpecification(name: "quiet", short: "q", help: "print nothing but errors")

  /// `--verbose`.
  static let verbose = OptionSpecification(
    name: "verbose", short: "v", help: "say more; with --dry-run show a diff")

  /// `--help`.
  static let help = OptionSpecification(name: "help", short: "h", help: "show this help")

  /// `--version`, which stands before any command.
  static let version = OptionSpecification(name: "version", help: "print the version")

  /// The option of every command that writes.
  static let dryRun = OptionSpecification(name: "dry-run", help: "show what would change and touch nothing")

  /// `--epic`.
  static let epic = OptionSpecification(
    name: "epic", value: .required("E"), takesAlso: isEpicID,
    help: "the epic, by ID, folder or a part that no other has")

  /// `--epic`, where roots of the flat layout may be named as well.
  static let group = OptionSpecification(
    name: "epic", value: .required("E"), takesAlso: isEpicID,
    help: "the epic, by ID, folder or a part that no other has, or a root of the flat layout")

  /// `--feature`.
  static let feature = OptionSpecification(
    name: "feature", value: .required("F"), takesAlso: isFeatureName,
    help: "the feature, by ID, branch, number or directory")

  /// Whether a word looks like the name of an epic.
  private static let isEpicID: @Sendable (String) -> Bool = { EpicID($0).parts != nil }

  /// Whether a word looks like the name of a feature, or is a number.
  static let isFeatureName: @Sendable (String) -> Bool = { word in
    isNumber(word) || !word.contains(" ") && DependencyName.looksLikeFeature(FeatureNumber.lastSegment(of: word))
  }

  /// Whether a word is a number.
  static let isNumber: @Sendable (String) -> Bool = { Int(decimalDigits: $0) != nil }

  /// `--profile`.
  static let profile = OptionSpecification(
    name: "profile", value: .required("P"),
    help: "the kind of plan: \(ProfileDescription.builtIn.joined(separator: ", ")), or a team's own")

  /// `--staged`.
  static let staged = OptionSpecification(
    name: "staged", help: "judge what the next commit will hold, whatever stands in the working tree")

  /// `--force` of commands that a gate holds up.
  static let forceGate = OptionSpecification(name: "force", help: "go on although the gate before does not pass")
}
