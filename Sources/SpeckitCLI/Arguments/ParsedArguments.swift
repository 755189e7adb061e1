import Operations
import WorkspaceModel

/// What was typed, held against a command's specification.
struct ParsedArguments {
  /// What stands behind no option, in order.
  var positional: [String] = []
  /// The values of each option, in order; an empty text for a switch.
  var options: [String: [String]] = [:]

  /// Whether a switch, or an option with or without a value, was given.
  func has(_ name: String) -> Bool { options[name] != nil }

  /// The value of an option; the last one counts.
  func value(_ name: String) -> String? { options[name]?.last }

  /// Every value of an option.
  func values(_ name: String) -> [String] { options[name] ?? [] }

  /// The value of an option that takes a number.
  func number(_ name: String) throws(Failure) -> Int? {
    guard let text = value(name) else { return nil }
    guard let number = Int(decimalDigits: text) else {
      throw Failure(.usage, .badNumber, "--\(name) takes a number, not \"\(text)\"", hint: "give --\(name) 7, say")
    }
    return number
  }
}
