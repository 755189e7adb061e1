import Text

/// YAML at the head of a document, between lines of three hyphens. CommonMark would see a rule and a heading there.
enum FrontMatter {
  /// Its lines with both delimiters, or `nil`.
  ///
  /// A thematic break on the first line begins none: what follows must look like a key, and a delimiter must end it.
  static func lines(in source: Source) -> Range<Int>? {
    guard source.lines.count > 1, isDelimiter(source, 1, ["---"]) else { return nil }
    var line = 2
    while line <= source.lines.count, isComment(source, line) { line += 1 }
    guard line <= source.lines.count, isDelimiter(source, line, ["---"]) || isKey(source, line) else { return nil }
    while line <= source.lines.count {
      if isDelimiter(source, line, ["---", "..."]) { return 1..<line + 1 }
      line += 1
    }
    return nil
  }

  private static func isDelimiter(_ source: Source, _ line: Int, _ delimiters: [String]) -> Bool {
    let content = source.bytes[source.textRange(ofLine: line)]
    guard let first = content.first, !first.isSpaceOrTab else { return false }
    return delimiters.contains { content.trimmed.elementsEqual($0.utf8) }
  }

  private static func isComment(_ source: Source, _ line: Int) -> Bool {
    source.bytes[source.textRange(ofLine: line)].first == .numberSign
  }

  private static func isKey(_ source: Source, _ line: Int) -> Bool {
    let content = source.bytes[source.textRange(ofLine: line)]
    guard let first = content.first, !first.isSpaceOrTab, let colon = content.firstIndex(of: .colon) else {
      return false
    }
    let after = content.index(after: colon)
    return colon > content.startIndex && (after == content.endIndex || content[after].isSpaceOrTab)
  }
}
