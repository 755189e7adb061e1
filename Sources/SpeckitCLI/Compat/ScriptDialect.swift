/// The family of scripts whose flags are given.
enum ScriptDialect: Sendable {
  case bash
  case powerShell

  /// What speckit takes in front of the flags of PowerShell.
  static let powerShellMark = "--powershell"

  /// A flag that was found, and the value that is attached to it.
  struct Match {
    let flag: ScriptFlag
    var attached: String?
  }

  /// The flag of `flags` that an argument is; nil for any other argument.
  func match(_ argument: String, _ flags: [ScriptFlag]) -> Match? {
    switch self {
    case .bash:
      let name = argument == "-h" ? ScriptFlag.help.bash : argument
      return flags.first { $0.bash == name }.map { Match(flag: $0) }
    case .powerShell: return powerShellMatch(argument, flags)
    }
  }

  /// Whether an argument can be the value of the flag before it.
  func isValue(_ argument: String) -> Bool {
    switch self {
    case .bash: return !argument.hasPrefix("--")
    case .powerShell:
      let second = argument.dropFirst().first
      return !argument.hasPrefix("-") || second.map { !$0.isLetter && $0 != "-" } ?? true
    }
  }

  /// A flag as messages name it.
  func name(of flag: ScriptFlag) -> String {
    switch self {
    case .bash: flag.bash
    case .powerShell: "-" + flag.powerShell
    }
  }

  /// The line that sets a variable in the shell.
  ///
  /// - Parameter inASCII: whether letters beyond ASCII are quoted, as Python's `shlex.quote` does and bash's `%q` does not.
  func export(_ variable: String, _ value: String, inASCII: Bool) -> String {
    switch self {
    case .bash: "export \(variable)=\(ScriptDialect.quoted(value, inASCII: inASCII))"
    case .powerShell: "$env:\(variable) = '\(value.replacing("'", with: "''"))'"
    }
  }

  /// PowerShell's own rules: no regard to case, any beginning that only one flag has, the value also behind a colon.
  private func powerShellMatch(_ argument: String, _ flags: [ScriptFlag]) -> Match? {
    let dashes = argument.prefix { $0 == "-" }.count
    let parts = argument.dropFirst(dashes).split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let name = parts.first?.lowercased().filter { $0 != "-" } ?? ""
    guard (1...2).contains(dashes), !name.isEmpty else { return nil }
    let begun = flags.filter { $0.powerShell.lowercased().hasPrefix(name) }
    let exact = begun.filter { $0.powerShell.lowercased() == name }
    guard let flag = exact.first ?? (begun.count == 1 ? begun.first : nil) else { return nil }
    return Match(flag: flag, attached: parts.count == 2 ? String(parts[1]) : nil)
  }

  private static func quoted(_ text: String, inASCII: Bool) -> String {
    if !inASCII { return quotedAsByBash(text) }
    let isPlain = text.unicodeScalars.allSatisfy { scalar in
      scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
        || "-_./@%+=:,".unicodeScalars.contains(scalar)
    }
    if isPlain, !text.isEmpty { return text }
    return "'" + text.replacing("'", with: "'\"'\"'") + "'"
  }

  /// A word as `printf %q` of bash writes it.
  private static func quotedAsByBash(_ text: String) -> String {
    if text.isEmpty { return "''" }
    if text.unicodeScalars.contains(where: isControl) { return "$'\(text.unicodeScalars.map(escaped).joined())'" }
    var quoted = ""
    for character in text.unicodeScalars {
      let isFirst = quoted.isEmpty || ":=".unicodeScalars.contains(quoted.unicodeScalars.last ?? " ")
      let isSpecial =
        " !\"$&'()*,;<>?[\\]^`{|}".unicodeScalars.contains(character)
        || character == "~" && isFirst || character == "#" && quoted.isEmpty
      quoted += (isSpecial ? "\\" : "") + String(character)
    }
    return quoted
  }

  private static func isControl(_ character: Unicode.Scalar) -> Bool { character.value < 32 || character.value == 127 }

  /// A character between `$'` and `'`.
  private static func escaped(_ character: Unicode.Scalar) -> String {
    switch character {
    case "\n": "\\n"
    case "\t": "\\t"
    case "\r": "\\r"
    case "'", "\\": "\\" + String(character)
    case _ where isControl(character):
      "\\" + String(repeating: "0", count: 3 - String(character.value, radix: 8).count)
        + String(character.value, radix: 8)
    default: String(character)
    }
  }
}
