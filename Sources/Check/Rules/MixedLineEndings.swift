import Documents
import Markdown

extension Rule {
  static let mixedLineEndings = Rule(
    "SK060", "mixed-line-endings", .warning, fixable: true,
    summary: "Lines of one file end in different ways",
    explanation: """
      In a document or contract some lines end with CR and LF, others with LF alone: two editors, or a tool that
      appends, did not agree. Every further edit may change lines that nobody touched, and diffs say so. With `--fix`
      all lines get the ending that most of them have.
      """,
    silences: """
      A file whose lines all end alike is left alone, whichever ending that is: Git's attributes decide that.
      """,
    hint: "let all lines end alike: speckit check --fix",
    .file { file in
      guard let odd = file.text.oddLineEnding else { return [] }
      let ending = file.text.lineEnding == .crlf ? "CRLF" : "LF"
      return [
        Problem(
          file.path, line: odd, "this line ends otherwise than most, which end with \(ending)",
          isAboutDocument: true, fix: .edit { Source($0).withUniformLineEndings })
      ]
    })
}
