public import Documents
public import Markdown

/// Brings the managed regions of a document up to date.
public struct RegionUpdate {
  let vocabulary: SectionVocabulary
  /// Whether people's lines inside a region are discarded instead of refused.
  let discardsPeoplesLines: Bool

  /// An update of documents that know these names of sections.
  public init(vocabulary: SectionVocabulary, discardsPeoplesLines: Bool) {
    self.vocabulary = vocabulary
    self.discardsPeoplesLines = discardsPeoplesLines
  }

  /// The document with its regions current, and what stood in the way in the regions that were left alone.
  public func apply(_ contents: [RegionDescription], to bytes: [UInt8]) -> (bytes: [UInt8], refusals: [RegionRefusal]) {
    apply(contents, to: Document(bytes))
  }

  /// The same for a document that was parsed already.
  ///
  /// - Parameter base: what the document held before both sides of a merge changed it, asked for where a region has a
  ///   conflict; nil where that is not known.
  public func apply(
    _ contents: [RegionDescription], to document: Document, mergedFrom base: () -> [UInt8]? = { nil }
  ) -> (bytes: [UInt8], refusals: [RegionRefusal]) {
    let bytes = document.source.bytes
    let present = ManagedRegions(document)
    // One damaged marker makes others look damaged too, so only the first is told.
    if let damage = present.damages.first {
      let conflict = document.conflicts.first { $0.contains(damage.line) }
      return (bytes, [conflict.map { RegionRefusal(conflictAt: $0.lowerBound) } ?? RegionRefusal(damage)])
    }
    let base = present.regions.contains(where: \.hasConflict) ? base().map { ManagedRegions(Document($0)) } : nil
    var refusals: [RegionRefusal] = []
    var replacements: [Edit] = []
    var missing: [NewRegion] = []
    for content in contents {
      let region = present[content.name]
      do {
        let lines = try RegionMerge.lines(
          of: content, keeping: region, mergedFrom: base?[content.name], discardsPeoplesLines: discardsPeoplesLines)
        if let region {
          if let edit = RegionWriter.replace(region, with: lines, in: document) { replacements.append(edit) }
        } else {
          missing.append(newRegion(content, lines))
        }
      } catch {
        refusals.append(error)
      }
    }
    if missing.isEmpty { return (replacements.apply(to: bytes), refusals) }
    let current = replacements.isEmpty ? document : Document(replacements.apply(to: bytes))
    let (insertions, damages) = RegionWriter.insert(missing, in: current)
    return (insertions.apply(to: current.source.bytes), refusals + damages.map { RegionRefusal($0) })
  }

  private func newRegion(_ content: RegionDescription, _ lines: [String]) -> NewRegion {
    NewRegion(
      name: content.name, remark: content.remark, lines: lines, section: vocabulary.names(content.section),
      heading: SectionVocabulary.heading(content.section))
  }
}
