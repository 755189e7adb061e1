public import Files
public import Markdown

/// A document of the workspace: where it stands, what was read, and its structure.
public struct ParsedDocument: Sendable {
  /// Relative to the workspace.
  public let path: RelativePath
  /// What was read.
  public let contents: FileContents
  /// Its structure.
  public let document: Document

  /// Parses what was read at `path`.
  public init(path: RelativePath, contents: FileContents) {
    self.path = path
    self.contents = contents
    document = Document(contents.bytes)
  }

  /// Reads and parses the document at `path`; nil if there is none.
  ///
  /// - Throws: what the tree throws for a file that cannot be read.
  public init?(_ path: RelativePath, in tree: any FileTree) throws {
    guard let contents = try tree.read(path) else { return nil }
    self.init(path: path, contents: contents)
  }
}
