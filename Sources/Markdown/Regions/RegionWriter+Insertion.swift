extension RegionWriter {
  /// Places new regions in a document that lacks them.
  ///
  /// Each comes at the end of the section that its names mean, below what stands there. Where there is none, the heading
  /// is appended at level 2 with the region. Blank lines surround it, endings are those of the file. An unclosed fence or
  /// HTML block at the end of the document stays behind it.
  ///
  /// - Returns: The edits, and the damage that keeps regions out: markers in the document are damaged, the region is
  ///   there already, or no place is left between conflict markers or before an unclosed block.
  public static func insert(
    _ regions: [NewRegion], in document: Document
  ) -> (edits: [Edit], damages: [RegionDamage]) {
    if regions.isEmpty { return ([], []) }
    let present = ManagedRegions(document)
    if let damage = present.damages.first { return ([], [damage]) }
    var damages: [RegionDamage] = []
    var placed: [PlacedRegion] = []
    for region in regions {
      let end = SectionEnd(under: region.section, in: document)
      if let other = present[region.name] {
        damages.append(RegionDamage(name: region.name, line: other.beginLine, kind: .doubled))
      } else if let line = end.line {
        placed.append(PlacedRegion(region: region, end: end, line: line))
      } else {
        damages.append(RegionDamage(name: region.name, line: end.wantedLine, kind: .insideOpenBlock))
      }
    }
    // Other text can take a region in that nobody foresaw, so the document is read as it would be.
    while !placed.isEmpty {
      let edits = edits(placing: placed)
      let lost = lost(placed, in: Document(edits.apply(to: document.source.bytes)))
      if lost.isEmpty { return (edits, damages) }
      damages += placed.filter { lost.contains($0.region.name) }.map {
        RegionDamage(name: $0.region.name, line: $0.end.wantedLine, kind: .insideOpenBlock)
      }
      placed.removeAll { lost.contains($0.region.name) }
    }
    return ([], damages)
  }

  private struct PlacedRegion {
    let region: NewRegion
    let end: SectionEnd
    let line: Int
  }

  /// Regions that come to one place are one insertion; those with a heading of their own end the sections before them.
  private static func edits(placing regions: [PlacedRegion]) -> [Edit] {
    Dictionary(grouping: regions, by: \.line).compactMap { line, regions in
      let inOrder = regions.filter { !$0.end.needsHeading } + regions.filter(\.end.needsHeading)
      let paragraphs = inOrder.map { placed in
        let markers = [RegionMarker.begin(placed.region.name, remark: placed.region.remark)]
        let heading = placed.end.needsHeading ? ["## \(placed.region.heading)", ""] : []
        return heading + markers + placed.region.lines + [RegionMarker.end(placed.region.name)]
      }
      return inOrder.first?.end.edit(inserting: Array(paragraphs.joined(separator: [""])), at: line)
    }
  }

  /// The names of the regions that are not found as they were meant.
  private static func lost(_ regions: [PlacedRegion], in edited: Document) -> Set<String> {
    let found = ManagedRegions(edited)
    let isFound = { (region: NewRegion) in
      guard let written = found[region.name], !written.hasConflict, let content = written.versions.first,
        let section = edited.section(named: region.section)
      else { return false }
      return section.body.contains(written.beginLine) && saysTheSame(content, region.lines)
    }
    return Set(regions.map(\.region).filter { !isFound($0) }.map(\.name))
  }
}
