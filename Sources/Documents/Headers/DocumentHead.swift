public import Files
public import Markdown

extension FileTree {
  /// The document at `path` as far as its header fields reach: to the first heading of the second level, or farther;
  /// nil where there is no file.
  ///
  /// Headers are short, so a few kilobytes are read, and more only where no such heading stands in them.
  ///
  /// - Throws: what the tree throws for a file that cannot be read.
  public func head(of path: RelativePath) throws -> Document? {
    var limit = 4096
    while let bytes = try read(path, limit: limit)?.bytes {
      let document = Document(bytes)
      if bytes.isEmpty { return document }
      let isFrontMatterCut = document.frontMatter == nil && document.source.text(ofLine: 1) == "---"
      let reachesBody = !isFrontMatterCut && document.headings.contains { $0.level == 2 }
      if bytes.count < limit || reachesBody { return document }
      limit *= 8
    }
    return nil
  }
}
