import Failures
import Names

/// What was typed, held against a command's specification.
struct ParsedArguments {
  /// What stands behind no option, in order.
  var positional: [String] = []
  /// How many of them stand before `--`; nil where there is no such sign.
  var countBeforeDashes: Int?
  /// The values of each option by its name, in order; an empty text for a switch.
  var options: [String: [String]] = [:]

  /// Whether a switch, or an option with or without a value, was given.
  func has(_ option: OptionSpecification) -> Bool { options[option.name] != nil }

  /// The value of an option; the last one counts.
  func value(_ option: OptionSpecification) -> String? { options[option.name]?.last }

  /// Every value of an option.
  func values(_ option: OptionSpecification) -> [String] { options[option.name] ?? [] }

  /// The value of an option that takes a number.
  func number(_ option: OptionSpecification) throws(Failure) -> Int? {
    guard let text = value(option) else { return nil }
    guard let number = Int(decimalDigits: text) else {
      throw Failure(
        .usage, .badNumber, "--\(option.name) takes a number, not \"\(text)\"",
        hint: "give --\(option.name) 7, say")
    }
    return number
  }
}
