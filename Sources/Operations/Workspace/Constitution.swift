import Configuration
import Files

/// Where the constitution stands.
enum Constitution {
  static let standardPath = RelativePath(".specify/memory/constitution.md")

  /// The file that is the constitution; nil where there is none.
  static func path(_ session: Session, in tree: any FileTree) throws -> RelativePath? {
    let candidates = [session.configuration.constitution, standardPath, RelativePath("docs/constitution.md")]
    return try candidates.compactMap { $0 }.first { try tree.read($0, limit: 1) != nil }
  }
}
