import Files
import Markdown

extension Rule {
  static let brokenLink = Rule(
    "SK030", "broken-link", .error,
    summary: "A Markdown link or image leads to a file that is not there",
    explanation: """
      Links are followed relative to the document, or from the top of the repository where they begin with a slash.
      Addresses with a scheme, fragments within the document, links that leave the repository, and those in generated
      regions, code and comments are not looked at; of a link with a fragment, only the file is.
      """,
    hint: "mend the path, which is relative to the document",
    .file { file in
      guard let document = file.document else { return [] }
      let references = LinkTargets(file)
      return try document.inlineReferences.filter { $0.kind != .code && !file.generated.contains($0.line) }
        .filter { try references.leadsNowhere(link: $0.text) }.map { reference in
          Problem(
            file.path, line: reference.line, column: reference.column,
            "the link leads to \(shortened(reference.text)), which is not there")
        }
    })

  static let brokenPath = Rule(
    "SK031", "broken-path", .warning,
    summary: "A path of the plans or specs root in a code span leads nowhere",
    explanation: """
      Plans name other documents by their path in a code span, `plans/…/spec.md`, and nothing else notices when those are
      moved. Only paths that begin with a root of plans or specs are looked at, since source files are often named before
      they are written; for the same reason paths within the feature's own folder count in the header only.
      """,
    hint: "mend the path, which begins at the root of the workspace",
    .file { file in
      guard let document = file.document else { return [] }
      let targets = LinkTargets(file)
      let header = document.headings.first { $0.level == 2 }?.lines.lowerBound ?? 1
      return try document.inlineReferences.filter { $0.kind == .code && !file.generated.contains($0.line) }
        .filter { try targets.leadsNowhere(code: $0.text, isInHeader: $0.line < header) }.map { reference in
          Problem(
            file.path, line: reference.line, column: reference.column,
            "\(shortened(reference.text)) is not there")
        }
    })
}
