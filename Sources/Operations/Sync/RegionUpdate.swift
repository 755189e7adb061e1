import Markdown
import WorkspaceModel

/// Brings the managed regions of a document up to date.
struct RegionUpdate {
  let vocabulary: SectionVocabulary
  /// Whether people's lines inside a region are discarded instead of refused.
  let discardsPeoplesLines: Bool

  /// The document with its regions current, and what stood in the way in the regions that were left alone.
  func apply(_ contents: [RegionDescription], to bytes: [UInt8]) -> (bytes: [UInt8], refusals: [RegionRefusal]) {
    var document = Document(bytes)
    // One damaged marker makes others look damaged too, so only the first is told.
    if let damage = ManagedRegions(document).damages.first { return (bytes, [RegionRefusal(damage)]) }
    var refusals: [RegionRefusal] = []
    for content in contents {
      do {
        let edits = try edits(for: content, in: document)
        if !edits.isEmpty { document = Document(edits.apply(to: document.source.bytes)) }
      } catch {
        refusals.append(error)
      }
    }
    return (document.source.bytes, refusals)
  }

  private func edits(for content: RegionDescription, in document: Document) throws(RegionRefusal) -> [Edit] {
    let region = ManagedRegions(document)[content.name]
    let lines = try RegionMerge.lines(of: content, keeping: region, discardsPeoplesLines: discardsPeoplesLines)
    if let region { return RegionWriter.replace(region, with: lines, in: document).map { [$0] } ?? [] }
    do {
      return try RegionWriter.insert(
        name: content.name, remark: content.remark, lines: lines, under: vocabulary.names(content.section),
        heading: SectionVocabulary.heading(content.section), in: document)
    } catch {
      throw RegionRefusal(error)
    }
  }
}
