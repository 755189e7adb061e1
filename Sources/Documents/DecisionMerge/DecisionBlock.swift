import Markdown

/// The entries of a Decision Log as they stand in one version of its document, from the first to the last.
public struct DecisionBlock: Sendable {
  /// An entry with what people wrote between it and the next one.
  struct Chunk: Sendable {
    /// What it says.
    let entry: DecisionEntry
    /// Its lines, with their endings; blank lines behind them left out.
    let text: [UInt8]
    /// The part of them behind the entry's own.
    let tail: [UInt8]
    /// How many blank lines stand between it and the next one; nil for the last.
    let gap: Int?

    /// The ID as it is compared.
    var key: String? { entry.id?.lowercased() }
  }

  /// The lines that the entries take in the document; none, before the line where the first would stand, if there is no
  /// entry. Nil where the document has no log.
  public let lines: Range<Int>?
  let chunks: [Chunk]
  /// Whether blank lines part entries of this form.
  let isApart: Bool
  let log: DecisionLog

  var ending: LineEnding { log.document.source.lineEnding }

  /// Takes a log apart; nil where that cannot be done: a conflict or a block that is never closed takes part of it in, or
  /// headings part its entries. A heading below the last one ends them.
  public init?(of log: DecisionLog) {
    let document = log.document
    let ending = document.source.lineEnding
    self.log = log
    guard log.conflictLine == nil else { return nil }
    guard let section = document.section(named: log.vocabulary.decisionLogNames(in: document)) else {
      (lines, chunks, isApart) = (nil, [], false)
      return
    }
    if let open = document.openBlock, open.lines.lowerBound < section.body.upperBound { return nil }
    let bodyEnd = min(section.body.upperBound, document.source.lines.count + 1)
    guard let first = log.entries.first else {
      let line = DecisionBlock.lastText(in: section.body.lowerBound..<bodyEnd, document).map { $0 + 1 }
      let isBlank = section.body.lowerBound < bodyEnd && document.source.isBlank(line: section.body.lowerBound)
      let place = line ?? section.body.lowerBound + (isBlank ? 1 : 0)
      (lines, chunks, isApart) = (place..<place, [], false)
      return
    }
    let headings = document.headings.map(\.lines.lowerBound).filter { first.lines.lowerBound..<bodyEnd ~= $0 }
    let last = log.entries.map(\.lines.upperBound).max() ?? bodyEnd
    let end = headings.first { $0 >= last } ?? bodyEnd
    let starts = log.entries.map(\.lines.lowerBound) + [end]
    guard zip(log.entries, starts.dropFirst()).allSatisfy({ $0.lines.upperBound <= $1 }) else { return nil }
    let own = Set(log.entries.flatMap(\.lines))
    guard headings.allSatisfy({ $0 >= end || own.contains($0) }) else { return nil }
    var chunks: [Chunk] = []
    for (placed, next) in zip(log.entries, starts.dropFirst()) {
      let all = placed.lines.lowerBound..<next
      let last = DecisionBlock.lastText(in: all, document) ?? placed.lines.upperBound - 1
      var text = Array(document.source.bytes[document.source.lines.full(ofLines: all.lowerBound..<last + 1)])
      if text.last != 0x0A, text.last != 0x0D { text += ending.bytes }
      let table = document.source.lines
      let own = table.start(ofLine: placed.lines.upperBound) - table.start(ofLine: all.lowerBound)
      chunks.append(
        Chunk(
          entry: placed.entry, text: text, tail: Array(text.dropFirst(own)),
          gap: next == end ? nil : next - last - 1))
    }
    let lastText = DecisionBlock.lastText(in: first.lines.lowerBound..<end, document) ?? first.lines.lowerBound
    lines = first.lines.lowerBound..<lastText + 1
    self.chunks = chunks
    isApart = chunks.contains { ($0.gap ?? 0) > 0 } || log.entries.contains { $0.style.layout.isParted }
  }

  /// Whether the text around the entries names a decision by an ID, in a line that an older version lacks. What is generated
  /// does not count.
  func names(_ id: String, besides older: DecisionBlock?) -> Bool {
    log.document.names(id, besides: [older?.log.document].compactMap { $0 }, outside: lines)
  }

  /// The last line that is not blank.
  private static func lastText(in lines: Range<Int>, _ document: Document) -> Int? {
    lines.last { !document.source.isBlank(line: $0) }
  }
}

extension DecisionStyle.Layout {
  /// Whether a blank line stands between two entries of this form, by what Markdown makes of them.
  fileprivate var isParted: Bool { self == .heading || self == .item(bullet: "") }
}
