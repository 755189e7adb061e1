public import Markdown

/// What the lines of a text file tell, whatever it holds.
public struct TextFacts: Hashable, Sendable {
  /// The first line that ends otherwise than most; nil where none does.
  public let oddLineEnding: Int?
  /// How most lines end.
  public let lineEnding: LineEnding
  /// The lines of each merge conflict, markers included.
  public let conflicts: [Range<Int>]

  /// Looks at the lines of a file.
  public init(of source: Source) {
    lineEnding = source.lineEnding
    oddLineEnding = source.firstOddLineEnding
    conflicts = source.contains("<<<<<<<") ? source.conflicts : []
  }

  private init(_ facts: TextFacts, conflicts: [Range<Int>]) {
    oddLineEnding = facts.oddLineEnding
    lineEnding = facts.lineEnding
    self.conflicts = conflicts
  }

  /// The same without the conflicts that a document shows as examples. Where one of them is none, all are conflicts.
  func leavingOutExamples(in document: Document) -> TextFacts {
    guard !conflicts.isEmpty else { return self }
    let fences = document.blocks.compactMap { block -> (info: String, lines: Range<Int>)? in
      guard case .fencedCode(let info, isClosed: true) = block.kind else { return nil }
      return (info, block.lines.lowerBound + 1..<block.lines.upperBound - 1)
    }
    let areExamples = conflicts.allSatisfy { conflict in
      fences.contains { fence in
        fence.lines.lowerBound <= conflict.lowerBound && conflict.upperBound <= fence.lines.upperBound
          && (TextFacts.showsConflicts(fence.info) || isWhole(fence.lines))
      }
    }
    return areExamples ? TextFacts(self, conflicts: []) : self
  }

  /// Whether lines begin and end with a conflict.
  private func isWhole(_ lines: Range<Int>) -> Bool {
    conflicts.contains { $0.lowerBound == lines.lowerBound } && conflicts.contains { $0.upperBound == lines.upperBound }
  }

  private static func showsConflicts(_ info: String) -> Bool {
    let language = info.prefix { !$0.isWhitespace && $0 != "{" }.lowercased()
    return ["diff", "patch", "git", "conflict", "markdown", "md"].contains(language)
  }
}
