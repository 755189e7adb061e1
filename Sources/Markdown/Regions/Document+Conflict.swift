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
    return [ConflictSide(of: source, hunks, \.ours), ConflictSide(of: source, hunks, \.theirs)].map {
      ConflictVersion(document: $0.document, lines: $0.lines)
    }
  }
}

extension Source {
  /// The lines of each conflict, markers included.
  public var conflicts: [Range<Int>] { ConflictHunk.all(in: self).map(\.lines) }
}
