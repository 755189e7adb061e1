/// The managed regions of a document, and what is wrong with their markers.
///
/// A region stands between `<!-- speckit:begin NAME … -->` and `<!-- speckit:end NAME -->`, each on a line of its own,
/// outside code and other comments. In a file with conflict markers each side is read as the document that it was, so
/// that a conflict may stand inside a region or run over its markers.
public struct ManagedRegions: Sendable {
  /// The sound regions, in order.
  public let regions: [ManagedRegion]
  /// The damage, in order of lines; no region of a name in it is in `regions`.
  public let damages: [RegionDamage]

  /// Finds the regions of a document.
  public init(_ document: Document) {
    let hunks = ConflictHunk.all(in: document.source)
    if hunks.isEmpty {
      let scan = RegionScan(document)
      regions = scan.spans.map { ManagedRegion($0, in: document.source) }
      damages = scan.damages
    } else {
      (regions, damages) = ConflictedRegions(document.source, hunks).combined()
    }
  }

  /// Whether there is no marker of a region.
  public var isEmpty: Bool { regions.isEmpty && damages.isEmpty }

  /// The sound region of a name.
  public subscript(name: String) -> ManagedRegion? { regions.first { $0.name == name } }
}

extension ManagedRegion {
  /// A region that no conflict touches.
  fileprivate init(_ span: RegionScan.Span, in source: Source) {
    name = span.name
    beginLine = span.begin
    endLine = span.end
    content = span.begin + 1..<span.end
    versions = [content.map { source.text(ofLine: $0) }]
    conflict = nil
  }
}
