public import Documents
import Git
import Markdown
import Text

/// Settles the entries of a Decision Log that stand between conflict markers: those of both sides stay, in the order of their
/// dates. An entry that both sides changed stays in conflict, and so does all that stands outside of the entries. Where the
/// base is known, an entry that one side took away and the other left alone goes.
public struct LogSettlement {
  let vocabulary: SectionVocabulary
  private let prepare: (inout DecisionMerge) -> Void

  /// Settles logs of documents that know these names of sections.
  public init(_ vocabulary: SectionVocabulary, preparing prepare: @escaping (inout DecisionMerge) -> Void = { _ in }) {
    self.vocabulary = vocabulary
    self.prepare = prepare
  }

  /// A document with its log settled.
  public struct Settled: Sendable {
    /// Its bytes.
    public let bytes: [UInt8]
    /// The entries that got another ID.
    public let renamed: [DecisionMerge.Renaming]
  }

  /// The document with its log settled; nil where there is nothing to settle, or it cannot be.
  ///
  /// - Parameter base: what both sides came from; nil where only the conflict markers tell it, or nothing does.
  public func settled(_ bytes: [UInt8], base: () -> [UInt8]? = { nil }) throws -> Settled? {
    guard bytes.contains(Array("<<<<<<<".utf8)) else { return nil }
    let document = Document(bytes)
    guard !document.conflicts.isEmpty, document.source.firstOddLineEnding == nil else { return nil }
    let versions = document.conflictVersions
    let blocks = versions.map { DecisionBlock(of: DecisionLog(of: $0.document, vocabulary)) }
    guard let ours = blocks[0], let theirs = blocks[1], let ourLines = lines(of: ours, versions[0], document),
      let theirLines = lines(of: theirs, versions[1], document),
      let around = document.conflictSurroundings(ours: ourLines, theirs: theirLines)
    else { return nil }
    let common = base().map { Document(Source($0).withLineFeeds) }
    let merge = TextMerge(markerSize: around.markerSize, ours: around.ourLabel, theirs: around.theirLabel)
    let base = (try common.map(whole) ?? document.conflictBase?.document).flatMap {
      DecisionBlock(of: DecisionLog(of: $0, vocabulary))
    }
    var decisions = DecisionMerge(base: base, ours: ours, theirs: theirs, merge)
    // Git has made that base of several that conflict.
    decisions.knowsBase = common?.conflicts.isEmpty ?? true
    prepare(&decisions)
    let merged = try decisions.merged()
    let ending = document.source.lineEnding.bytes
    let entries = merged.bytes.flatMap { $0 == .lineFeed ? ending : [$0] }
    let edit = Edit(
      range: document.source.lines.full(ofLines: around.lines), replacement: around.before + entries + around.after)
    let settled = [edit].apply(to: bytes)
    let log = DecisionLog(of: Document(settled), vocabulary)
    guard merged.hasConflicts || log.conflictLine != nil || log.entries.map(\.entry.id) == merged.ids else {
      return nil
    }
    return Settled(bytes: settled, renamed: merged.renamed)
  }

  /// A base without conflicts: where Git made it of several that conflict, it has the entries of all.
  private func whole(_ base: Document) throws -> Document {
    if base.conflicts.isEmpty { return base }
    let settled = try LogSettlement(vocabulary).settled(base.source.bytes)?.bytes ?? base.source.bytes
    return Document(Source(settled).withoutTheirSides)
  }

  /// The lines of a version's entries by their numbers in the conflicted document; nil where it has no log.
  private func lines(
    of block: DecisionBlock, _ version: Document.ConflictVersion, _ document: Document
  ) -> Range<Int>? {
    guard let lines = block.lines else { return nil }
    if lines.isEmpty {
      let place = version.number(of: lines.lowerBound, in: document)
      return place..<place
    }
    return version.number(of: lines.lowerBound, in: document)..<version.number(of: lines.upperBound - 1, in: document)
      + 1
  }
}
