import Documents
import Failures
import Markdown

extension Rule {
  static let machinePath = Rule(
    "SK038", "machine-path", .warning,
    summary: "A header or a link names a path on somebody's machine",
    explanation: """
      Agents like to write where a file lies on the machine that they run on: /Users/ada/shop/specs/001-search/spec.md.
      For everybody else the path leads nowhere, and it tells strangers how somebody's disk is laid out.
      """,
    silences: """
      Of each document only the first is told. Code is left alone, since examples and recorded sessions have such paths,
      and so is prose below the header.
      """,
    hint: "write the path relative to the document",
    .file { file in
      guard let path = file.document?.machinePath else { return [] }
      return [
        Problem(
          file.path, line: path.line, text: path.text, "\(shortened(path.text)) is a path on somebody's machine")
      ]
    })
}
