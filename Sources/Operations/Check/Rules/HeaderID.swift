import Markdown
import WorkspaceModel

extension Rule {
  static let headerID = Rule(
    "SK020", "header-id", .error, fixable: true,
    summary: "A header names another feature or epic than the folder it lies in",
    explanation: """
      The folder is what tools go by, the header is what people read. A specification or plan that was copied, moved or
      renumbered by hand keeps the old ID in its header or title, and whoever follows it ends up in another feature. With
      `--fix` the ID of the folder is put into the header field.
      """,
    hint: "write the ID of the folder, or move the document",
    .feature { checked in
      [checked.feature.spec, checked.feature.plan, checked.feature.tasks].compactMap { $0 }.flatMap { parsed in
        HeaderClaims(parsed, checked).problems
      }
    })
}
