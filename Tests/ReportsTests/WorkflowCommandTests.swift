import Reports
import TestSupport
import Testing

struct WorkflowCommandTests {
  @Test func `a place in a file is marked with all that is known of it`() {
    let line = WorkflowCommand.line(
      .error, file: "plans/a/spec.md", line: 3, column: 7, title: "SK012 open-mark", message: "a question is open")
    #expect(line == "::error file=plans/a/spec.md,line=3,col=7,title=SK012 open-mark::a question is open")
  }

  @Test(
    arguments: [
      (nil, nil, "::warning file=a.md,title=t::m"), (4, nil, "::warning file=a.md,line=4,title=t::m"),
      (4, 1, "::warning file=a.md,line=4,col=1,title=t::m"),
    ] as [(Int?, Int?, String)])
  func `what is not known is left out`(line: Int?, column: Int?, expected: String) {
    let command = WorkflowCommand.line(.warning, file: "a.md", line: line, column: column, title: "t", message: "m")
    #expect(command == expected)
  }

  @Test func `a long message costs time that grows with its length`() {
    let seconds = [100_000, 400_000].map { length in
      ThreadTime.seconds {
        let message = String(repeating: "a: b%\n", count: length / 6)
        _ = WorkflowCommand.line(.error, file: message, line: nil, column: nil, title: message, message: message)
      }
    }
    #expect(seconds[1] < 8 * seconds[0] + 0.1)
  }

  @Test(arguments: [
    ("100%", "100%25", "100%25"), ("a\nb", "a%0Ab", "a%0Ab"), ("a\rb", "a%0Db", "a%0Db"),
    ("a\r\nb", "a%0D%0Ab", "a%0D%0Ab"), ("a: b", "a%3A b", "a: b"), ("a,b", "a%2Cb", "a,b"),
    ("%0A", "%250A", "%250A"), ("%3A:", "%253A%3A", "%253A:"), ("::error::x", "%3A%3Aerror%3A%3Ax", "::error::x"),
    ("仕様 é 👍", "仕様 é 👍", "仕様 é 👍"), ("", "", ""),
  ])
  func `what has a meaning in properties and in messages is escaped`(text: String, property: String, message: String) {
    let command = WorkflowCommand.line(.error, file: text, line: nil, column: nil, title: text, message: text)
    #expect(command == "::error file=\(property),title=\(property)::\(message)")
    #expect(!command.unicodeScalars.contains { $0 == "\n" || $0 == "\r" })
  }
}
