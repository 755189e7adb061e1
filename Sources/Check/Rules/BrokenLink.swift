import Documents
import Failures
import Markdown
import Survey
import Vocabulary
import WorkspaceModel

extension Rule {
  static let brokenLink = Rule(
    "SK030", "broken-link", .error,
    summary: "A Markdown link or image leads to a file that is not there",
    explanation: """
      Links are followed relative to the document, or from the top of the repository where they begin with a slash.
      """,
    silences: """
      Addresses, fragments, placeholders, pages of the host such as ../../issues/12, source code, which may not be written
      yet, and links that leave the repository are not followed, since what they lead to is not here to be seen; nor are
      single words, without a slash or a period, which name no file. A plan or task list without the document that it
      was made from is told once, by SK006, and the plan and the tasks of a feature may come later. In closed features only
      the line of the Status counts, which leads to what came in their place. Generated regions are left alone, since the next sync writes them, and so are code and comments, which link nowhere.
      """,
    hint: "mend the path, which is relative to the document",
    .file { file in
      let references = LinkTargets(file)
      let broken = try file.references.filter { $0.kind != .code && !file.generated.contains($0.line) }
        .filter { try references.leadsNowhere(link: $0.text) }
      guard !broken.isEmpty else { return [] }
      let statusLine = file.document?.header.lines[.status]
      let isClosed = try file.isOfClosedFeature
      return broken.filter { !isClosed || $0.line == statusLine }.map { reference in
        Problem(
          file.path, line: reference.line, text: reference.text, column: reference.column,
          "the link leads to \(shortened(reference.text)), which is not there",
          about: LinkDestination.uniform(reference.text))
      }
    })
}

extension CheckedFile {
  /// Whether it belongs to a feature with which nobody will go on.
  fileprivate var isOfClosedFeature: Bool {
    get throws {
      guard let feature else { return false }
      let reader = context.workspace.reader(context.tree)
      let spec = try reader.specification(feature.path(of: .spec))?.facts.document
      let document = try spec ?? reader.plan(feature.path(of: .plan))?.facts.document
      return Stage.isClosed(document?.header.statedStatus)
    }
  }
}
