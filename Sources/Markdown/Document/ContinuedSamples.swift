import Text

extension Document {
  /// The lines that go on a sample of Markdown which a fence of its own has closed too soon.
  ///
  /// A sample between fences of three signs that holds a fence of three signs ends for CommonMark at the end of the inner one.
  /// What follows, up to the fence that was to end it, is text to the parser and a sample to whoever wrote it.
  public var continuedSamples: LineRanges {
    var samples: [Range<Int>] = []
    var end: Int?
    for block in blocks.reversed() where block.depth == 0 {
      guard case .fencedCode(let info, let isClosed) = block.kind else { continue }
      if info.allSatisfy(\.isWhitespace) { end = block.lines.lowerBound }
      if let end, isClosed, Self.isMarkdown(info), opensFence(within: block) {
        samples.append(block.lines.upperBound..<end)
      }
    }
    samples.reverse()
    return LineRanges(joining: samples)
  }

  private static func isMarkdown(_ info: String) -> Bool {
    ["markdown", "md"].contains(info.prefix { !$0.isWhitespace }.lowercased())
  }

  /// Whether a line between the fences of a block would open another one of the same sign.
  private func opensFence(within block: Block) -> Bool {
    guard let sign = source.bytes[source.textRange(ofLine: block.lines.lowerBound)].trimmed.first else { return false }
    return block.lines.dropFirst().dropLast().contains { line in
      let text = source.bytes[source.textRange(ofLine: line)].trimmed
      let info = text.drop { $0 == sign }
      return text.count - info.count >= 3 && info.first?.isLetter == true && !info.contains(sign)
    }
  }
}
