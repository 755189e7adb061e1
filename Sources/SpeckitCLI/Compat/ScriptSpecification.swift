/// What a script of spec-kit is called and takes.
struct ScriptSpecification: Sendable {
  /// What becomes of an argument that is no flag.
  enum Others: Sendable {
    /// It is a word of what the script works on.
    case words
    /// It is an error.
    case refused
  }

  /// The name without its extension.
  let name: String
  let flags: [ScriptFlag]
  let others: Others
  /// What usage texts call the words; empty where there are none.
  var operand = ""

  /// What else there is to know, for the usage text.
  var remarks: [String] = []

  /// The first line of the usage: `Usage: ./setup-plan.sh [--json]`.
  func usage(_ script: String, _ dialect: ScriptDialect) -> String {
    let shown = flags.filter { $0 != .help }.map { flag in
      " [\(dialect.name(of: flag))\(flag.value.map { " " + $0 } ?? "")]"
    }
    return "Usage: \(script)\(shown.joined())\(operand.isEmpty ? "" : " " + operand)"
  }

  /// The whole usage.
  func help(_ script: String, _ dialect: ScriptDialect) -> [String] {
    var rows = TextTable()
    for flag in flags {
      rows.add(["  " + dialect.name(of: flag) + (flag.value.map { " " + $0 } ?? ""), flag.help])
    }
    return [usage(script, dialect), "", "Options:"] + rows.lines.map(\.plain) + (remarks.isEmpty ? [] : [""] + remarks)
  }
}
