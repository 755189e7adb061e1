public import Git
import Markdown

/// Joins the entries of two versions of a Decision Log.
///
/// Entries of both sides stay, new ones in the order of their dates; an entry that one side changed takes the change; one that
/// a side deleted and the other left alone goes. Entries of equal source and text are one, and so are those that differ in
/// nothing but their ID. Of two that got one ID, that of the side ``keepingIDs`` keeps it, and the other gets the next free
/// one; what its own side says of it follows. Nothing conflicts but an entry that both sides changed, against each other.
public struct DecisionMerge {
  /// The side whose entries keep their IDs.
  public var keepingIDs = MergeSide.ours
  /// Whether the base is the one version that both came from. Of several merge bases none tells which side changed an ID.
  public var knowsBase = true
  /// Whether an entry of a side may get another ID, by what names it in other documents.
  public var mayRename: (DecisionEntry, MergeSide) -> Bool = { _, _ in true }
  /// Whether `mayRename` knows what each side wrote.
  public var knowsDocuments = false
  /// The IDs that are named elsewhere, asked for where an entry gets another one.
  public var named: () throws -> NamedDecisions = { NamedDecisions() }
  let merge: TextMerge
  let base: [DecisionBlock.Chunk]
  let baseBlock: DecisionBlock?
  let blocks: OfSides<DecisionBlock>

  /// A merge of two versions of a log that both came from `base`; nil where that is not known.
  public init(base: DecisionBlock?, ours: DecisionBlock, theirs: DecisionBlock, _ merge: TextMerge) {
    self.merge = merge
    self.base = base?.chunks ?? []
    baseBlock = base
    blocks = OfSides(ours: ours, theirs: theirs)
  }

  /// An entry that got another ID.
  public struct Renaming: Hashable, Sendable {
    /// The entry, with the ID that it had.
    public let entry: DecisionEntry
    /// The ID that it has now.
    public let id: String
    /// Whether the other side had recorded it by that ID already.
    public let isUnited: Bool
    /// Whether documents may name it by the old ID, since nobody knows what came with it.
    public let mayBeNamed: Bool
  }

  /// The log that a merge makes.
  public struct Merged: Sendable {
    /// Its lines, from the first entry to the last, with their endings.
    public let bytes: [UInt8]
    /// The IDs of its entries, in their order.
    public let ids: [String?]
    /// Whether entries conflict: then their lines stand between conflict markers.
    public let hasConflicts: Bool
    /// The entries that got another ID.
    public let renamed: [Renaming]
  }

  /// Joins the two.
  public func merged() throws -> Merged {
    var units = DecisionUnits(base: base, ours: blocks.ours.chunks, theirs: blocks.theirs.chunks) { [self] in
      let chunk = keepingIDs == .ours ? $1 : $0
      return canRename(chunk, on: keepingIDs.other)
    }
    let renamed = try settleIDs(of: &units)
    let names = OfSides(ours: references(on: .ours, units), theirs: references(on: .theirs, units))
    var written: [(unit: DecisionUnits.Unit, text: [UInt8])] = []
    var hasConflicts = false
    for unit in units.ordered(isDescending: isDescending) {
      let result = try text(of: unit, names)
      if result.bytes.isEmpty { continue }
      hasConflicts = hasConflicts || result.hasConflicts
      written.append((unit, result.bytes))
    }
    var bytes: [UInt8] = []
    for (position, part) in written.enumerated() {
      bytes += part.text
      guard position + 1 < written.count else { break }
      let gap = gap(between: part.unit, written[position + 1].unit)
      for _ in 0..<gap { bytes += blocks.ours.ending.bytes }
    }
    return Merged(bytes: bytes, ids: written.map(\.unit.id), hasConflicts: hasConflicts, renamed: renamed)
  }

  /// Whether the newest entries stand first.
  private var isDescending: Bool {
    let dates = blocks.ours.chunks.count < 2 ? blocks.theirs.chunks : blocks.ours.chunks
    guard let first = dates.first?.entry.day, let last = dates.last?.entry.day else { return false }
    return first > last
  }

  /// How many blank lines part two entries: as many as in the version in which one follows the other.
  private func gap(between one: DecisionUnits.Unit, _ next: DecisionUnits.Unit) -> Int {
    for side in [MergeSide.ours, .theirs] {
      if let position = one.positions[side], next.positions[side] == position + 1 {
        return blocks[side].chunks[position].gap ?? 0
      }
    }
    return blocks.ours.isApart || blocks.theirs.isApart ? 1 : 0
  }

  /// What stands of an entry then.
  private func text(
    of unit: DecisionUnits.Unit, _ names: OfSides<[String: String]>
  ) throws -> TextMerge.Result {
    let base = unit.base.map { renamed($0, to: unit.id, [:], besides: nil) }
    let text = { (side: MergeSide) in
      unit.chunks[side].map { renamed($0, to: unit.id, names[side], besides: unit.base) }
    }
    let (ours, theirs) = (text(.ours), text(.theirs))
    guard let base else {
      guard let ours, let theirs else { return TextMerge.Result(bytes: ours ?? theirs ?? [], hasConflicts: false) }
      return try united(ours, theirs, unit)
    }
    return try merge.merged(base: base, ours: ours ?? [], theirs: theirs ?? [])
  }

  /// One entry that both sides added.
  private func united(_ ours: [UInt8], _ theirs: [UInt8], _ unit: DecisionUnits.Unit) throws -> TextMerge.Result {
    if ours == theirs || theirs.isPart(of: ours) { return TextMerge.Result(bytes: ours, hasConflicts: false) }
    if ours.isPart(of: theirs) { return TextMerge.Result(bytes: theirs, hasConflicts: false) }
    if unit.isCapturedTwice {
      let tails = [keepingIDs, keepingIDs.other].map { unit.chunks[$0]?.tail ?? [] }
      let text = keepingIDs == .ours ? ours : theirs
      return TextMerge.Result(bytes: tails[0] == tails[1] ? text : text + tails[1], hasConflicts: false)
    }
    return try merge.merged(base: [], ours: ours, theirs: theirs)
  }

  /// An entry with its ID as it shall be, and what it says of others that got another ID. What it said in the base stays.
  private func renamed(
    _ chunk: DecisionBlock.Chunk, to id: String?, _ names: [String: String], besides base: DecisionBlock.Chunk?
  ) -> [UInt8] {
    let isNew = { (old: String) in !(base.map { DecisionNames([old: old]).areNamed(in: $0.text) } ?? false) }
    let meant = names.filter { isNew($0.key) }
    let text = DecisionNames(meant).replaced(in: chunk.text)
    guard let id, let old = chunk.key, chunk.entry.id != id, meant[old] == nil else { return text }
    return DecisionNames([old: id]).replaced(in: text, onlyFirst: true)
  }

  /// What the texts of one side mean by IDs of its own that are others now.
  private func references(on side: MergeSide, _ units: DecisionUnits) -> [String: String] {
    let counts = Dictionary(blocks[side].chunks.compactMap { chunk in chunk.key.map { ($0, 1) } }, uniquingKeysWith: +)
    let pairs = units.all.compactMap { unit -> (String, String)? in
      guard let old = unit.chunks[side]?.key, let id = unit.id, old != id.lowercased(), counts[old] == 1 else {
        return nil
      }
      return (old, id)
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }
}

extension [UInt8] {
  /// Whether another text has all the lines of this one, in their order.
  fileprivate func isPart(of other: [UInt8]) -> Bool {
    var lines = other.split(separator: 0x0A, omittingEmptySubsequences: false).makeIterator()
    return split(separator: 0x0A, omittingEmptySubsequences: false).allSatisfy { line in
      while let next = lines.next() { if next == line { return true } }
      return false
    }
  }
}
