import Documents
import Failures
import Files
import Markdown

extension Rule {
  static let brokenPath = Rule(
    "SK031", "broken-path", .warning,
    summary: "A path of the plans or specs root in a code span leads nowhere",
    explanation: """
      Plans name other documents by their path in a code span, `plans/…/spec.md`, and nothing else notices when those
      are moved.
      """,
    silences: """
      Only paths that begin with a root of plans or specs are looked at, since source files are often named before they
      are written, and of a specs root only those in a folder that is there, or has the number of a feature that was
      made. Patterns, blanks such as `specs/001-X/spec.md`, roots that are not there and what stands behind "e.g." or
      its like are left alone; paths within the feature's own folder, which may be written later, count in the header
      only.
      """,
    hint: "mend the path, which begins at the root of the workspace",
    .file { file in
      guard let document = file.document else { return [] }
      let targets = LinkTargets(file)
      let header = document.bodyLine ?? 1
      let broken = try file.references.filter { $0.kind == .code && !file.generated.contains($0.line) }
        .filter { try targets.leadsNowhere(code: $0.text, isInHeader: $0.line < header) }
      if broken.isEmpty { return [] }
      let source = try file.context.tree.read(file.path).map { Source($0.bytes) }
      return broken.filter { reference in source.map { !NamedExample.isOne(reference, in: $0) } ?? true }
        .map { reference in
          Problem(
            file.path, line: reference.line, text: reference.text, column: reference.column,
            "\(shortened(reference.text)) is not there")
        }
    })
}
