import Documents
import Files
import Markdown
import Names
import Vocabulary
import WorkspaceModel

/// The ID that a feature had when one of its documents was written, as where that was merged after the feature got another.
struct FormerName {
  private let id: FeatureID
  private let folder: RelativePath

  /// Nil where nobody can tell: the header of the document has to lead to a folder of that ID beside its own, which is not there, and
  /// neither to its own nor to a second one.
  init?(_ id: FeatureID, in file: CheckedFile) {
    guard let feature = file.feature, feature.layout == .epic, feature.id.parts != nil, let document = file.document,
      file.path != feature.path(of: .spec), document.header.featureID == nil
    else { return nil }
    let bodyLine = document.bodyLine ?? 1
    let dependencies = document.header.lines[.dependsOn]
    let named = file.references.filter { $0.line < bodyLine && $0.line != dependencies }.compactMap { reference in
      FormerName.neighbour(
        reference.text, isCode: reference.kind == .code, of: feature.directory, from: file.path.parent)
    }
    guard let first = named.first, named.allSatisfy({ $0 == first }), first != feature.directory,
      FeatureID(directory: first.name) == id, !file.context.exists(first)
    else { return nil }
    (self.id, folder) = (id, feature.directory)
  }

  /// Mends what the documents of the feature say.
  var fix: Finding.Fix { .names(of: folder, id: id.string, epic: nil) }

  /// The folder beside that of the feature, or its own, through which a path leads.
  private static func neighbour(
    _ text: String, isCode: Bool, of folder: RelativePath, from directory: RelativePath
  ) -> RelativePath? {
    // Paths in code spans begin at the top, those of links in the document's folder.
    let target =
      isCode
      ? NamedPath(code: text).flatMap { RelativePath($0.text) }
      : NamedPath(link: text).flatMap { RelativePath(directory.string + "/" + $0.text) }
    return target?.relative(to: folder.parent)?.components.first.map { folder.parent.appending(component: $0) }
  }
}
