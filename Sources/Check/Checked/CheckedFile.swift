import Documents
import Files
import Markdown
import WorkspaceModel

/// A text file that `check` looks at.
struct CheckedFile {
  let path: RelativePath
  /// What its lines tell.
  let text: TextFacts
  /// What it says, where it is Markdown.
  let document: DocumentFacts?
  /// The feature it belongs to; nil for those of a group or the workspace.
  let feature: FeatureLocation?
  /// The group it belongs to.
  let group: FeatureGroup?
  let context: CheckContext

  /// A document that was read.
  init(
    _ path: RelativePath, _ document: DocumentFacts, feature: FeatureLocation?, group: FeatureGroup?,
    _ context: CheckContext
  ) {
    self.path = path
    self.text = document.text
    self.document = document
    self.feature = feature
    self.group = group
    self.context = context
  }

  /// A file of another kind.
  init(
    _ path: RelativePath, _ text: TextFacts, feature: FeatureLocation?, group: FeatureGroup?, _ context: CheckContext
  ) {
    self.path = path
    self.text = text
    document = nil
    self.feature = feature
    self.group = group
    self.context = context
  }

  /// A file by its bytes.
  init(
    _ path: RelativePath, _ bytes: [UInt8], feature: FeatureLocation?, group: FeatureGroup?, _ context: CheckContext
  ) {
    if CheckedFile.isMarkdown(path) {
      let document = DocumentFacts(of: Document(bytes), context.vocabulary)
      self.init(path, document, feature: feature, group: group, context)
    } else {
      self.init(path, TextFacts(of: Source(bytes)), feature: feature, group: group, context)
    }
  }

  /// The lines that are generated.
  var generated: LineRanges { document?.generated ?? LineRanges([]) }

  /// Its links, images and the code spans that could be paths, in order.
  var references: [InlineReference] { document?.references ?? [] }

  static func isMarkdown(_ path: RelativePath) -> Bool {
    [".md", ".markdown"].contains { path.name.lowercased().hasSuffix($0) }
  }
}
