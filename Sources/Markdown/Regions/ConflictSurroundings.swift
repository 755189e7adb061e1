import Text

/// What a conflict leaves around a stretch of lines that is written anew: the conflict is resolved within the stretch, and
/// stays around it where the sides differ.
public struct ConflictSurroundings: Sendable, Equatable {
  /// The lines of the stretch and of all conflicts that touch it.
  public let lines: Range<Int>
  /// What people wrote in them above the stretch.
  public let before: [UInt8]
  /// What people wrote below it.
  public let after: [UInt8]
  /// What the marker says behind its signs that our side of the first of those conflicts begins with.
  public let ourLabel: String
  /// The same of the one that their side ends with.
  public let theirLabel: String
  /// How many signs the markers have.
  public let markerSize: Int

  init?(of source: Source, _ hunks: [ConflictHunk], ours: Range<Int>, theirs: Range<Int>) {
    self.init(
      of: source, hunks, ConflictSide(of: source, hunks, \.ours), ConflictSide(of: source, hunks, \.theirs), ours: ours,
      theirs: theirs)
  }

  /// Nil where no conflict touches the stretch; a side that lacks it has all its lines above.
  init?(
    of source: Source, _ hunks: [ConflictHunk], _ ourSide: ConflictSide, _ theirSide: ConflictSide, ours: Range<Int>?,
    theirs: Range<Int>?
  ) {
    guard let leading = ours ?? theirs else { return nil }
    let (begin, end) = (
      min(leading.lowerBound, theirs?.lowerBound ?? leading.lowerBound),
      max(leading.upperBound, theirs?.upperBound ?? leading.upperBound) - 1
    )
    let touching = hunks.filter { $0.start <= end && $0.end >= begin }
    guard let first = touching.first, let last = touching.last else { return nil }
    lines = min(first.start, begin)..<max(last.end, end) + 1
    func bytes(_ lines: some Sequence<Int>) -> [UInt8] {
      lines.flatMap { source.bytes[source.lines.full(ofLine: $0)] }
    }
    func merged(_ ours: [UInt8], _ theirs: [UInt8], _ hunk: ConflictHunk) -> [UInt8] {
      // Blank lines alone are no reason for a conflict.
      if (ours + theirs).allSatisfy(\.isWhiteSpace) { return ours.count < theirs.count ? theirs : ours }
      return ours == theirs ? ours : bytes([hunk.start]) + ours + bytes([hunk.separator]) + theirs + bytes([hunk.end])
    }
    let (top, bottom) = (lines.lowerBound, lines.upperBound)
    func above(_ side: ConflictSide, _ stretch: Range<Int>?) -> [UInt8] {
      bytes(side.lines(in: top..<(stretch?.lowerBound ?? bottom)))
    }
    func below(_ side: ConflictSide, _ stretch: Range<Int>?) -> [UInt8] {
      stretch.map { bytes(side.lines(in: $0.upperBound..<bottom)) } ?? []
    }
    before = merged(above(ourSide, ours), above(theirSide, theirs), first)
    after = merged(below(ourSide, ours), below(theirSide, theirs), last)
    let marker = source.text(ofLine: first.start)
    markerSize = marker.prefix { $0 == "<" }.count
    ourLabel = marker.drop { $0 == "<" }.drop { $0 == " " }.trimmingWhitespace()
    theirLabel = source.text(ofLine: first.end).drop { $0 == ">" }.drop { $0 == " " }.trimmingWhitespace()
  }
}
