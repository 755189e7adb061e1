import Configuration
public import Documents
public import Files
import Markdown
import Templates

/// Where the constitution stands, and what it demands.
public enum Constitution {
  /// Where spec-kit keeps it.
  public static let standardPath = RelativePath(".specify/memory/constitution.md")
  /// Where people keep it who do without spec-kit.
  public static let otherPath = RelativePath("docs/constitution.md")

  /// The file that is the constitution: the configured one, and no other where one is configured; nil where there is none.
  public static func path(_ workspace: Workspace, in tree: any FileTree) throws -> RelativePath? {
    let usual = [standardPath, otherPath].compactMap { $0 }
    let candidates = workspace.configuration.constitution.map { [$0] } ?? usual
    return try candidates.first { try tree.read($0, limit: 1) != nil }
  }

  /// The constitution; nil where there is none.
  public static func document(_ workspace: Workspace, in tree: any FileTree) throws -> ParsedDocument? {
    try path(workspace, in: tree).flatMap { try ParsedDocument($0, in: tree) }
  }

  /// The principles of a constitution, without those that a template left to write.
  public static func principles(
    of constitution: ParsedDocument, _ workspace: Workspace, in tree: any FileTree
  ) throws -> [Principle] {
    let finder = PlaceholderFinder(templates: try workspace.templates(in: tree).known(.constitution))
    let untouched = Set(BracketText.all(in: constitution.document).filter(finder.isPlaceholder).map(\.line))
    return constitution.document.principles(workspace.vocabulary, untouched: untouched)
  }
}
