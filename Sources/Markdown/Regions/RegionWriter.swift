/// Writes managed regions. Nothing that people wrote is lost or moved.
public enum RegionWriter {
  /// Replaces the content of a region by `lines`, which have no endings; `nil` when it already says the same. A conflict
  /// inside the region or over its markers is always resolved; what it holds of people's text around the region stays.
  public static func replace(_ region: ManagedRegion, with lines: [String], in document: Document) -> Edit? {
    let source = document.source
    let content = text(lines, source.lineEnding)
    if let conflict = region.conflict {
      let replacement =
        conflict.before + conflict.beginMarker + content + conflict.endMarker + conflict.after
      return Edit(range: source.lines.full(ofLines: conflict.lines), replacement: replacement)
    }
    guard !saysTheSame(region.versions.first ?? [], lines) else { return nil }
    return Edit(range: source.lines.full(ofLines: region.content), replacement: content)
  }

  /// Whether two versions of a region's content render the same: line endings, blank lines, spaces, bullets, the padding of
  /// cells, the length of delimiter rows, wrapping, escapes and the encoding of links do not count.
  public static func saysTheSame(_ one: [String], _ other: [String]) -> Bool {
    one == other || RegionContent(one) == RegionContent(other)
  }

  private static func text(_ lines: [String], _ ending: LineEnding) -> [UInt8] {
    lines.flatMap { Array($0.utf8) + ending.bytes }
  }
}
