public import Markdown

extension Document {
  /// Whether a line that none of the older versions has names a decision by an ID. What is generated does not count.
  public func names(_ id: String, besides older: [Document], outside lines: Range<Int>? = nil) -> Bool {
    let skipped = ManagedRegions(self).regions.map { $0.beginLine..<$0.endLine + 1 } + [lines].compactMap { $0 }
    let mentions = DecisionRenaming([id: id]).mentions(in: self).filter { mention in
      !skipped.contains { $0.contains(mention.line) }
    }
    if mentions.isEmpty { return false }
    let old = Set(
      older.map(\.source).flatMap { source in
        (1..<source.lines.count + 1).map { source.bytes[source.textRange(ofLine: $0)] }
      })
    return mentions.contains { !old.contains(source.bytes[source.textRange(ofLine: $0.line)]) }
  }
}
