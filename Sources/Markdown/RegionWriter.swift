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

  /// Places a new region in a document that lacks it.
  ///
  /// It comes at the end of the first section that has one of the names `section`, below what stands there. Where there is
  /// none, `heading` is appended at level 2 with the region. Blank lines surround it, endings are those of the file.
  /// An unclosed fence or HTML block at the end of the document stays behind it.
  ///
  /// - Parameters:
  ///   - name: The region's name, in the markers.
  ///   - remark: What the begin marker says to people.
  ///   - lines: The content, without line endings.
  /// - Throws: The damage that keeps the region out: markers in the document are damaged, the region is there already, or
  ///   no place is left between conflict markers or before an unclosed block.
  public static func insert(
    name: String, remark: String, lines: [String], under section: [SectionName], heading: String, in document: Document
  ) throws(RegionDamage) -> [Edit] {
    let present = ManagedRegions(document)
    if let damage = present.damages.first(where: { $0.name == name }) ?? present.damages.first { throw damage }
    if let region = present[name] { throw RegionDamage(name: name, line: region.beginLine, kind: .doubled) }
    let place = SectionEnd(under: section, in: document)
    let region = [RegionMarker.begin(name, remark: remark)] + lines + [RegionMarker.end(name)]
    guard let line = place.line else { throw RegionDamage(name: name, line: place.wantedLine, kind: .insideOpenBlock) }
    let paragraphs = place.needsHeading ? ["## \(heading)", ""] + region : region
    let edits = [place.edit(inserting: paragraphs, at: line)]
    guard isFound(name, lines, under: section, after: edits, in: document) else {
      throw RegionDamage(name: name, line: place.wantedLine, kind: .insideOpenBlock)
    }
    return edits
  }

  /// Whether two versions of a region's content say the same: line endings, blank lines, trailing spaces, the padding of
  /// cells and the length of delimiter rows do not count.
  public static func saysTheSame(_ one: [String], _ other: [String]) -> Bool {
    one == other || RegionContent(one) == RegionContent(other)
  }

  /// Reads the document as it would be, because other text can take a region in that nobody foresaw.
  private static func isFound(
    _ name: String, _ lines: [String], under names: [SectionName], after edits: [Edit], in document: Document
  ) -> Bool {
    let edited = Document(edits.apply(to: document.source.bytes))
    guard let region = ManagedRegions(edited)[name], !region.hasConflict, let content = region.versions.first,
      let section = edited.section(named: names)
    else { return false }
    return section.body.contains(region.beginLine) && saysTheSame(content, lines)
  }

  private static func text(_ lines: [String], _ ending: LineEnding) -> [UInt8] {
    lines.flatMap { Array($0.utf8) + ending.bytes }
  }
}
