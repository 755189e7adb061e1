import Configuration
import Files
import Markdown
import Templates
import WorkspaceModel

/// Where the constitution stands, and what it demands.
enum Constitution {
  static let standardPath = RelativePath(".specify/memory/constitution.md")
  static let otherPath = RelativePath("docs/constitution.md")

  /// The file that is the constitution: the configured one, and no other where one is configured; nil where there is none.
  static func path(_ session: Session, in tree: any FileTree) throws -> RelativePath? {
    let usual = [standardPath, otherPath].compactMap { $0 }
    let candidates = session.configuration.constitution.map { [$0] } ?? usual
    return try candidates.first { try tree.read($0, limit: 1) != nil }
  }

  /// The constitution; nil where there is none.
  static func document(_ session: Session, in tree: any FileTree) throws -> ParsedDocument? {
    try path(session, in: tree).flatMap { try ParsedDocument($0, in: tree) }
  }

  /// The principles of a constitution, without those that a template left to write.
  static func principles(
    of constitution: ParsedDocument, _ session: Session, in tree: any FileTree
  ) throws -> [Principle] {
    let finder = PlaceholderFinder(templates: try session.templates(in: tree).known(.constitution))
    let untouched = Set(BracketText.all(in: constitution.document).filter(finder.isPlaceholder).map(\.line))
    return constitution.document.principles(session.vocabulary, untouched: untouched)
  }
}
