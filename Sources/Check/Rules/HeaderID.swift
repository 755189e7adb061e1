import Documents
import Files
import Markdown
import Names
import Vocabulary
import WorkspaceModel

extension Rule {
  static let headerID = Rule(
    "SK020", "header-id", .error, fixable: true,
    summary: "A header names another feature or epic than the folder it lies in",
    explanation: """
      The folder is what tools go by, the header is what people read. A specification or plan that was copied, moved or
      renumbered by hand keeps the old ID in its header or title, and whoever follows it ends up in another feature.
      With `--fix` the ID of the folder is put into the header field. Where no folder bears the other ID, or the feature has
      left the other epic, its documents and its decisions follow too, and where its specification says the other ID, the
      `Depends on` of other features.
      """,
    silences: """
      A header that names no ID, or one in a form of the team's own, is left alone, since nobody takes it for the ID of
      another feature.
      """,
    hint: "write the ID of the folder, or move the document",
    .feature { checked in
      let feature = checked.feature
      let documents: [(RelativePath?, DocumentFacts?)] = [
        (feature.spec?.path, feature.spec?.facts.document), (feature.plan?.path, feature.plan?.facts.document),
      ]
      let lists = feature.taskLists.map { ($0.path as RelativePath?, $0.facts.document as DocumentFacts?) }
      return (documents + lists).flatMap { path, document -> [Problem] in
        guard let path, let document else { return [] }
        return HeaderClaims(path, document, checked).problems
      }
    },
    .group { group in
      guard let epic = group.group.epic, let document = group.logDocument?.document else { return [] }
      let header = DocumentHeader(of: document)
      guard let value = header.epic, let line = header.lines[.epic] else { return [] }
      let claimed = String(value.prefix { !$0.isWhitespace && !"(（,".contains($0) })
      guard EpicID(claimed).parts != nil, !epic.id.isNamed(by: claimed) else { return [] }
      let path = group.group.decisionLog
      return [
        Problem(
          path, line: line, text: claimed, "the header says \(claimed), and the folder is \(epic.id)",
          fix: HeaderClaims.replacing(claimed, by: epic.id.string, in: path, onLine: line, group.context))
      ]
    })
}
