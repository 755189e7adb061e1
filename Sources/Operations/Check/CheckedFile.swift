import Files
import Markdown
import WorkspaceModel

/// A text file that `check` looks at.
struct CheckedFile {
  let path: RelativePath
  let source: Source
  /// Its structure, where it is Markdown.
  let document: Document?
  /// The feature it belongs to; nil for those of a group or the workspace.
  let feature: FeatureLocation?
  /// The group it belongs to.
  let group: FeatureGroup?
  let context: CheckContext
  /// The lines that are generated.
  let generated: LineRanges
  /// Its links, images and code spans, in order.
  let references: [InlineReference]
  /// Where on its lines findings lie.
  let columns: FindingColumns

  init(
    _ path: RelativePath, _ bytes: [UInt8], document: Document?, feature: FeatureLocation?, group: FeatureGroup?,
    _ context: CheckContext
  ) {
    self.path = path
    self.document = document ?? (CheckedFile.isMarkdown(path) ? Document(bytes) : nil)
    source = self.document?.source ?? Source(bytes)
    references = self.document?.inlineReferences ?? []
    columns = FindingColumns(in: source)
    self.feature = feature
    self.group = group
    self.context = context
    let hasRegions = source.contains("speckit:begin")
    generated = LineRanges(
      joining: hasRegions ? self.document.map { ManagedRegions($0).regions.map(\.content) } ?? [] : [])
  }

  private static func isMarkdown(_ path: RelativePath) -> Bool {
    [".md", ".markdown"].contains { path.name.lowercased().hasSuffix($0) }
  }
}
