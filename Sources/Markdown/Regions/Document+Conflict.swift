extension Document {
  /// One version of a document that Git could not merge.
  public struct ConflictVersion: Sendable {
    /// The version as a document of its own.
    public let document: Document
    /// For each of its lines the number in the conflicted document.
    public let lines: [Int]
  }

  /// The lines of each conflict, markers included.
  public var conflicts: [Range<Int>] { source.conflicts }

  /// Where headings begin that a conflict makes of running text: its `=======` underlines the paragraph above it.
  public var headingsMadeByConflicts: Set<Int> {
    let hunks = LineRanges(conflicts)
    return Set(headings.filter { $0.lines.count > 1 && hunks.overlaps($0.lines) }.map(\.lines.lowerBound))
  }

  /// Our version and theirs.
  public var conflictVersions: [ConflictVersion] {
    let hunks = ConflictHunk.all(in: source)
    return [\.ours, \.theirs].map { ConflictVersion(ConflictSide(of: source, hunks, $0)) }
  }

  /// The version that both came from, as far as the markers tell; nil where one of them does not.
  public var conflictBase: ConflictVersion? {
    let hunks = ConflictHunk.all(in: source)
    guard !hunks.isEmpty, hunks.allSatisfy({ $0.base != nil }) else { return nil }
    return ConflictVersion(ConflictSide(of: source, hunks, \.common))
  }

  /// What a conflict leaves around a stretch of lines that is written anew, as each side has it; nil where no conflict touches
  /// the stretch.
  ///
  /// - Parameters:
  ///   - ours: the lines of the stretch in our version, by their numbers in this document.
  ///   - theirs: those in their version.
  public func conflictSurroundings(ours: Range<Int>, theirs: Range<Int>) -> ConflictSurroundings? {
    ConflictSurroundings(of: source, ConflictHunk.all(in: source), ours: ours, theirs: theirs)
  }
}

extension Document.ConflictVersion {
  fileprivate init(_ side: ConflictSide) { self.init(document: side.document, lines: side.lines) }

  /// The number in the conflicted document of a line of this version; for the line behind the last, the one behind all.
  public func number(of line: Int, in document: Document) -> Int {
    lines.indices.contains(line - 1) ? lines[line - 1] : document.source.lines.count + 1
  }
}

extension Source {
  /// The lines of each conflict, markers included.
  public var conflicts: [Range<Int>] { ConflictHunk.all(in: self).map(\.lines) }

  /// What stands in a conflict on each side.
  public struct ConflictLines: Sendable {
    /// All lines, markers included.
    public let all: Range<Int>
    /// Ours.
    public let ours: Range<Int>
    /// Those of the base; none where the markers do not tell.
    public let base: Range<Int>
    /// Theirs.
    public let theirs: Range<Int>
  }

  /// The sides of each conflict.
  public var conflictSides: [ConflictLines] {
    ConflictHunk.all(in: self).map {
      ConflictLines(all: $0.lines, ours: $0.ours, base: $0.common, theirs: $0.theirs)
    }
  }

  /// The bytes without conflict markers: what our side has stays.
  public var withoutTheirSides: [UInt8] {
    let hunks = ConflictHunk.all(in: self)
    if hunks.isEmpty { return bytes }
    return ConflictSide.lines(of: self, hunks, \.ours).flatMap { bytes[lines.full(ofLine: $0)] }
  }
}
