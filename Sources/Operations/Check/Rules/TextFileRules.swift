import Files
import Markdown
import WorkspaceModel

extension Rule {
  static let mixedLineEndings = Rule(
    "SK060", "mixed-line-endings", .warning, fixable: true,
    summary: "Lines of one file end in different ways",
    explanation: """
      Some lines end with CR and LF, others with LF alone: two editors, or a tool that appends, did not agree. Every further
      edit may change lines that nobody touched, and diffs say so. With `--fix` all lines get the ending that most of them
      have.
      """,
    hint: "let all lines end alike: speckit check --fix",
    .file { file in
      guard let odd = file.source.firstOddLineEnding else { return [] }
      let ending = file.source.lineEnding == .crlf ? "CRLF" : "LF"
      return [
        Problem(
          file.path, line: odd, "this line ends otherwise than most, which end with \(ending)",
          fix: .edit { Source($0).withUniformLineEndings })
      ]
    })

  static let conflictMarker = Rule(
    "SK061", "conflict-marker", .error,
    summary: "A merge conflict was left in a document",
    explanation: """
      The lines that Git writes around the two sides of a conflict (<<<<<<<, =======, >>>>>>>) were committed, or are still
      to be resolved. Inside a managed region `speckit sync` resolves them and keeps the notes of both sides; elsewhere only
      people can.
      """,
    hint: "keep what is right of both sides, and delete the three marker lines",
    .file { file in
      ConflictedLines.all(in: file).map { Problem(file.path, line: $0, "a merge conflict was left here") }
    })

  static let repeatedSection = Rule(
    "SK062", "repeated-section", .warning,
    summary: "An index has a section twice",
    explanation: """
      In execution plans and design indexes the first heading of a name counts: its region is generated there, and decisions
      are appended there. What stands below a second heading of the same name is read by people only.
      """,
    hint: "put both into one section, or give the second another name",
    .file { file in
      guard let epic = file.epic, let document = file.document, [epic.execPlan, epic.designIndex].contains(file.path)
      else {
        return []
      }
      let known = file.path == epic.execPlan ? KnownSection.ofExecPlans : KnownSection.ofDesignIndexes
      return known.flatMap { section -> [Problem] in
        let sections = document.sections(named: file.context.vocabulary.names(section)).filter { $0.heading.level <= 2 }
        return sections.dropFirst().map { repeated in
          Problem(
            file.path, line: repeated.heading.lines.lowerBound,
            "the section \(shortened(repeated.heading.text)) stands above already, and only that one counts")
        }
      }
    })
}

private enum ConflictedLines {
  /// The first line of each conflict.
  static func all(in file: CheckedFile) -> [Int] {
    guard file.source.contains("<<<<<<<") else { return [] }
    return (file.document ?? Document(file.source.bytes)).conflicts.map(\.lowerBound)
  }
}
