import Foundation
import Testing

/// A place where text from documents and arguments comes out, and what must hold there whatever the text is.
struct TextSink: Sendable {
  let name: String
  /// How the program is made to fill it.
  let arguments: [String]
  /// What is wrong with what came out; nil where nothing is.
  let fault: @Sendable (String) -> String?

  static let all =
    [
      ["list"], ["list", "epics"], ["show", "F-USER-001"], ["show", "EPIC-USER-001"], ["decision", "list"], ["check"],
      ["gate", "tasks", "--all"], ["template", "list"], ["constitution", "gates"], ["sync", "--check"],
      ["new-feature", "Next", "--dry-run", "-v"],
    ].flatMap { command in
      [
        TextSink(name: "text", arguments: command, fault: { terminalFault($0) ?? logFault($0) }),
        TextSink(
          name: "colours", arguments: command + ["--color", "always"],
          fault: { terminalFault(withoutColours($0)) ?? logFault(withoutColours($0)) }),
        TextSink(name: "JSON", arguments: command + ["--json"], fault: jsonFault),
      ]
    } + [
      TextSink(name: "SARIF", arguments: ["check", "--format", "sarif"]) { text in
        parses(text) ? terminalFault(text) ?? logFault(text) : "it is no JSON"
      },
      TextSink(name: "workflow commands", arguments: ["check", "--format", "github"], fault: workflowFault),
    ]

  static func terminalFault(_ text: String) -> String? {
    let bad = text.unsafeScalars
    return bad.isEmpty ? nil : "it holds \(bad.map { String($0.value, radix: 16) })"
  }

  private static func withoutColours(_ text: String) -> String {
    ["0m", "1m", "2m", "32m", "1;31m", "33m", "36m"].reduce(text) { $0.replacing("\u{1B}[" + $1, with: "") }
  }

  static func jsonFault(_ text: String) -> String? {
    let isOneLine = text.hasSuffix("\n") && !text.dropLast().contains("\n")
    return parses(text) && isOneLine ? terminalFault(text) ?? logFault(text) : "it is not one JSON document on a line"
  }

  /// A build server would take a line of its log for a command.
  static func logFault(_ text: String) -> String? {
    let command = text.split(separator: "\n").first { line in
      line.drop(while: \.isWhitespace).hasPrefix("::") || line.contains(/##[A-Za-z]*\[/)
    }
    return command.map { "a line is a command: \($0)" }
  }

  private static func parses(_ text: String) -> Bool {
    (try? JSONSerialization.jsonObject(with: Data(text.utf8))) != nil
  }

  /// Each line is one command, and its text begins behind the second pair of colons.
  static func workflowFault(_ text: String) -> String? {
    for line in text.split(separator: "\n") {
      let form = /::(error|warning) file=[^:,]*(,line=[0-9]+)?(,col=[0-9]+)?,title=SK[0-9]{3} [^:,]*::.*/
      if line.wholeMatch(of: form) == nil { return "a line is no command: \(line)" }
    }
    return terminalFault(text)
  }
}
