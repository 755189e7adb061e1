/// The regions of a file with conflict markers, put together from both sides.
struct ConflictedRegions {
  private let source: Source
  private let hunks: [ConflictHunk]
  private let ours: ConflictSide
  private let theirs: ConflictSide

  init(_ source: Source, _ hunks: [ConflictHunk]) {
    self.source = source
    self.hunks = hunks
    ours = ConflictSide(of: source, hunks, \.ours)
    theirs = ConflictSide(of: source, hunks, \.theirs)
  }

  func combined() -> ([ManagedRegion], [RegionDamage]) {
    let (ourSpans, ourDamages) = scan(ours)
    let (theirSpans, theirDamages) = scan(theirs)
    var damages = ourDamages + theirDamages.filter { !ourDamages.contains($0) }
    let damaged = Set(damages.map(\.name))
    let names = Set(ourSpans.keys).union(theirSpans.keys).subtracting(damaged)
    let regions = names.compactMap { region($0, ourSpans[$0], theirSpans[$0]) }.sorted { $0.beginLine < $1.beginLine }
    var sound: [ManagedRegion] = []
    for region in regions {
      if let last = sound.last, last.lines.overlaps(region.lines) {
        damages.append(RegionDamage(name: region.name, line: region.beginLine, kind: .nested))
      } else {
        sound.append(region)
      }
    }
    return (sound, damages.sorted { ($0.line, $0.name) < ($1.line, $1.name) })
  }

  /// The spans and the damage of one side, with the line numbers of the conflicted file.
  private func scan(_ side: ConflictSide) -> ([String: RegionScan.Span], [RegionDamage]) {
    let scan = RegionScan(side.document)
    let spans = scan.spans.map {
      RegionScan.Span(name: $0.name, begin: side.lines[$0.begin - 1], end: side.lines[$0.end - 1])
    }
    let damages = scan.damages.map {
      RegionDamage(name: $0.name, line: side.lines[$0.line - 1], kind: $0.kind)
    }
    return (Dictionary(spans.map { ($0.name, $0) }) { first, _ in first }, damages)
  }

  private func region(_ name: String, _ our: RegionScan.Span?, _ their: RegionScan.Span?) -> ManagedRegion? {
    guard let leading = our ?? their else { return nil }
    let begin = min(leading.begin, their?.begin ?? leading.begin)
    let end = max(leading.end, their?.end ?? leading.end)
    let surroundings = ConflictSurroundings(
      of: source, hunks, ours, theirs, ours: our.map { $0.begin..<$0.end + 1 },
      theirs: their.map { $0.begin..<$0.end + 1 })
    let conflict = surroundings.map {
      RegionConflict(
        lines: $0.lines, before: $0.before, beginMarker: bytes([leading.begin]), endMarker: bytes([leading.end]),
        after: $0.after)
    }
    let ourLines = content(our, ours)
    return ManagedRegion(
      name: name, beginLine: begin, endLine: end, content: begin + 1..<end,
      versions: conflict == nil ? [ourLines] : [ourLines, content(their, theirs)], conflict: conflict)
  }

  private func content(_ span: RegionScan.Span?, _ side: ConflictSide) -> [String] {
    guard let span else { return [] }
    return side.lines(in: span.begin + 1..<span.end).map { source.text(ofLine: $0) }
  }

  private func bytes(_ lines: some Sequence<Int>) -> [UInt8] {
    lines.flatMap { source.bytes[source.lines.full(ofLine: $0)] }
  }
}

extension ManagedRegion {
  /// All lines that writing the region replaces or keeps as its markers.
  fileprivate var lines: Range<Int> { conflict?.lines ?? beginLine..<endLine + 1 }
}
