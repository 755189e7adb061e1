import Documents
import Markdown

extension Rule {
  static let conflictMarker = Rule(
    "SK061", "conflict-marker", .error,
    summary: "A merge conflict was left in a document",
    explanation: """
      The lines that Git writes around the two sides of a conflict (<<<<<<<, =======, >>>>>>>) were committed, or are
      still to be resolved; in code they count as well, since Git puts them there too. Inside a managed region `speckit
      sync` resolves them and keeps the notes of both sides; elsewhere only people can.
      """,
    silences: """
      A line of equals signs by itself underlines a heading; only the three markers together are a conflict. One that
      fills a code block, or stands in a block of diff, Git or Markdown, is an example, unless the document has others.
      """,
    hint: "keep what is right of both sides, and delete the three marker lines",
    .file { file in
      file.text.conflicts.map { lines in
        let isGenerated = lines.contains(where: file.generated.contains)
        return Problem(
          file.path, line: lines.lowerBound, "a merge conflict was left here",
          hint: isGenerated ? "speckit sync settles it, and keeps the notes of both sides" : nil)
      }
    })
}
