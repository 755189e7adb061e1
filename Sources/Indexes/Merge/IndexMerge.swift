public import Documents
public import Git
import Markdown
import Text

/// Merges two versions of a design index, an exec plan, or another document with managed regions.
///
/// What people wrote is merged line by line, without the regions and the entries of the Decision Log, so that these are no
/// reason for a conflict; rows and entries are joined by themselves. Where a version cannot be taken apart, all of it is merged
/// line by line. No line that people wrote is lost.
public struct IndexMerge {
  let vocabulary: SectionVocabulary
  let merge: TextMerge
  /// Whether the document holds a Decision Log.
  let hasLog: Bool
  /// Which entries keep their IDs, and which may get another one.
  private let prepare: (inout DecisionMerge) -> Void

  /// A merge of documents that know these names of sections.
  public init(
    _ vocabulary: SectionVocabulary, _ merge: TextMerge, hasLog: Bool,
    preparing prepare: @escaping (inout DecisionMerge) -> Void = { _ in }
  ) {
    self.vocabulary = vocabulary
    self.merge = merge
    self.hasLog = hasLog
    self.prepare = prepare
  }

  /// A merged document.
  public struct Merged: Sendable {
    /// Its bytes.
    public let bytes: [UInt8]
    /// Whether conflict markers stand in it.
    public let hasConflicts: Bool
    /// The entries of the Decision Log that got another ID.
    public let renamed: [DecisionMerge.Renaming]

    /// Puts a document together.
    public init(bytes: [UInt8], hasConflicts: Bool, renamed: [DecisionMerge.Renaming] = []) {
      (self.bytes, self.hasConflicts, self.renamed) = (bytes, hasConflicts, renamed)
    }
  }

  /// Merges our version and theirs, which both came from `base`; empty where there is none.
  public func merged(base: [UInt8], ours: [UInt8], theirs: [UInt8]) throws -> Merged {
    if ours == theirs || theirs == base { return Merged(bytes: ours, hasConflicts: false) }
    if ours == base { return Merged(bytes: theirs, hasConflicts: false) }
    let endings = LineEndings(base, ours, theirs)
    let (base, ours, theirs) = (
      Source(endings.common(base)).withoutTheirSides, endings.common(ours), endings.common(theirs)
    )
    let merged = try parts(base, ours, theirs, hasLog: hasLog) ?? parts(base, ours, theirs, hasLog: false)
    if let merged {
      return Merged(bytes: endings.restored(merged.bytes), hasConflicts: merged.hasConflicts, renamed: merged.renamed)
    }
    let plain = try merge.merged(base: base, ours: ours, theirs: theirs)
    return Merged(bytes: endings.restored(plain.bytes), hasConflicts: plain.hasConflicts)
  }

  /// The same part by part; nil where a version cannot be taken apart, or the parts do not fit together again.
  private func parts(_ base: [UInt8], _ ours: [UInt8], _ theirs: [UInt8], hasLog: Bool) throws -> Merged? {
    let versions = [base, ours, theirs].map { IndexVersion($0, vocabulary, hasLog: hasLog) }
    let (base, ours, theirs) = (versions[0], versions[1], versions[2])
    guard ours.regions.damages.isEmpty, theirs.regions.damages.isEmpty else { return nil }
    var log: DecisionMerge.Merged?
    var placeholder: [UInt8]?
    if hasLog {
      guard let decisions = decisions(base, ours, theirs) else { return nil }
      log = try decisions.merged()
      placeholder = Self.placeholder(besides: versions)
    }
    let text = try merge.merged(
      base: base.peoplesText(placeholder), ours: ours.peoplesText(placeholder), theirs: theirs.peoplesText(placeholder))
    guard let filled = try filled(text.bytes, base, ours, theirs) else { return nil }
    guard let log, let placeholder else { return Merged(bytes: filled, hasConflicts: text.hasConflicts) }
    guard let bytes = placed(log, at: placeholder, in: filled) else { return nil }
    return Merged(bytes: bytes, hasConflicts: text.hasConflicts || log.hasConflicts, renamed: log.renamed)
  }

  private func decisions(_ base: IndexVersion, _ ours: IndexVersion, _ theirs: IndexVersion) -> DecisionMerge? {
    guard let our = ours.block, let their = theirs.block, base.block != nil || base.document.source.bytes.isEmpty else {
      return nil
    }
    var decisions = DecisionMerge(base: base.block, ours: our, theirs: their, merge)
    prepare(&decisions)
    return decisions
  }

  /// The text with the regions filled again; nil where a region that people keep something in would be lost.
  private func filled(
    _ text: [UInt8], _ base: IndexVersion, _ ours: IndexVersion, _ theirs: IndexVersion
  ) throws -> [UInt8]? {
    let document = Document(text)
    let regions = ManagedRegions(document)
    guard regions.damages.isEmpty else { return nil }
    let names = Set(regions.regions.map(\.name))
    let isLost = { (version: IndexVersion) in
      version.regions.regions.contains { !names.contains($0.name) && $0.versions != base.regions[$0.name]?.versions }
    }
    if isLost(ours) || isLost(theirs) { return nil }
    let edits = try regions.regions.compactMap { region in
      RegionWriter.replace(
        region,
        with: try RegionRows.merged(
          base: base.content(of: region.name), ours: ours.content(of: region.name),
          theirs: theirs.content(of: region.name)), in: document)
    }
    return edits.apply(to: text)
  }

  /// The text with the merged entries in their place; nil where they would not be read back from there.
  private func placed(_ log: DecisionMerge.Merged, at placeholder: [UInt8], in text: [UInt8]) -> [UInt8]? {
    let source = Source(text)
    let places = (1..<source.lines.count + 1).filter {
      source.bytes[source.lines.content(ofLine: $0)].elementsEqual(placeholder)
    }
    if places.isEmpty, log.ids.isEmpty { return text }
    guard let place = places.first, places.count == 1 else { return nil }
    let bytes = [Edit(range: source.lines.full(ofLine: place), replacement: log.bytes)].apply(to: text)
    if log.hasConflicts { return bytes }
    let found = DecisionLog(of: Document(bytes), vocabulary)
    if found.conflictLine != nil { return bytes }
    return found.entries.map(\.entry.id) == log.ids ? bytes : nil
  }

  /// A line that stands in none of the versions.
  private static func placeholder(besides versions: [IndexVersion]) -> [UInt8] {
    let candidates = (0...).lazy.map { Array("<!-- the entries of the Decision Log, merged: \($0) -->".utf8) }
    return candidates.first { line in versions.allSatisfy { !$0.document.source.bytes.contains(line) } } ?? []
  }
}
