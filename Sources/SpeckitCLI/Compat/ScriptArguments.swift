import SpecKit

/// What a script was given.
struct ScriptArguments {
  /// The words, in order.
  private(set) var words: [String] = []
  /// Whether usage is asked for; what stands behind that does not matter.
  private(set) var wantsHelp = false
  private var values: [ScriptFlag: String] = [:]

  /// Whether a flag was given.
  func has(_ flag: ScriptFlag) -> Bool { values[flag] != nil }

  /// The value of a flag; the last one counts.
  func value(_ flag: ScriptFlag) -> String? { values[flag] }

  /// Says that a script does not take an argument.
  static func unknown(_ argument: String, _ dialect: ScriptDialect) -> ScriptRefusal {
    ScriptRefusal("ERROR: Unknown option '\(argument)'. Use \(dialect.name(of: .help)) for usage information.")
  }

  /// Reads what stands behind the script's name.
  ///
  /// - Throws: `ScriptRefusal` for a value that is missing, and for what the script does not take.
  init(_ line: [String], of script: ScriptSpecification, _ dialect: ScriptDialect) throws(ScriptRefusal) {
    var rest = line[...]
    while let argument = rest.popFirst() {
      guard let match = dialect.match(argument, script.flags) else {
        switch script.others {
        case .words: words.append(argument)
        case .refused:
          throw ScriptArguments.unknown(argument, dialect)
        }
        continue
      }
      if match.flag == .help {
        wantsHelp = true
        return
      }
      if match.flag.value == nil {
        let isOff = ["$false", "false"].contains(match.attached?.lowercased())
        values[match.flag] = isOff ? nil : ""
      } else {
        let next = match.attached == nil ? rest.popFirst().flatMap { dialect.isValue($0) ? $0 : nil } : nil
        guard let value = match.attached ?? next, match.attached != "" else {
          let flag = dialect.name(of: match.flag)
          throw ScriptRefusal(
            match.flag == .template ? "ERROR: \(flag) requires a template name" : "Error: \(flag) requires a value")
        }
        values[match.flag] = value
      }
    }
  }
}
