/// Tells which entry of one version of a Decision Log is which of another.
enum DecisionPairs {
  /// For each of the entries of `version` the position of the one in `base` that it was; nil for a new one.
  static func positions(of version: [DecisionBlock.Chunk], in base: [DecisionBlock.Chunk]) -> [Int?] {
    var positions: [Int?] = Array(repeating: nil, count: version.count)
    var isFree = Array(repeating: true, count: base.count)
    let pair = { (key: (DecisionBlock.Chunk) -> Key?) in
      let known = unique(base.indices.filter { isFree[$0] }, in: base, key)
      for (key, position) in unique(version.indices.filter { positions[$0] == nil }, in: version, key) {
        guard let other = known[key] else { continue }
        positions[position] = other
        isFree[other] = false
      }
    }
    pair { Key(of: $0, withID: true) }
    pair { Key(of: $0, withID: false) }
    pair { chunk in chunk.key.map { Key(id: $0) } }
    pairInPlace(&positions, version, base, &isFree)
    return positions
  }

  /// For each of the new entries of one side the new one of the other side that says the same; nil where there is none. Those
  /// that have different IDs are one where `mayUnite` says so.
  static func twins(
    of ours: [DecisionBlock.Chunk], in theirs: [DecisionBlock.Chunk],
    where mayUnite: (DecisionBlock.Chunk, DecisionBlock.Chunk) -> Bool
  ) -> [Int?] {
    var taken: Set<Int> = []
    var twins: [Int?] = Array(repeating: nil, count: ours.count)
    let pair = { (isTwin: (DecisionBlock.Chunk, DecisionBlock.Chunk) -> Bool) in
      for (position, our) in ours.enumerated() where twins[position] == nil {
        guard let twin = theirs.indices.first(where: { !taken.contains($0) && isTwin(our, theirs[$0]) }) else {
          continue
        }
        twins[position] = twin
        taken.insert(twin)
      }
    }
    pair { areTwins($0.entry, $1.entry) }
    pair { areEqual($0.entry, $1.entry) && mayUnite($0, $1) }
    return twins
  }

  /// Whether two entries are one that a cherry-pick or a squash brought over by another ID: they say the same, one person
  /// wrote both on one day, and neither is numbered within another feature.
  private static func areEqual(_ one: DecisionEntry, _ other: DecisionEntry) -> Bool {
    let series = { (entry: DecisionEntry) in entry.id.flatMap { DecisionIdentifier($0)?.prefix.lowercased() } }
    guard one.day != nil, one.day == other.day, one.author == other.author, one.sourceKey == other.sourceKey,
      series(one) == series(other)
    else { return false }
    return DecisionText.normalised(one.decision) == DecisionText.normalised(other.decision)
      && DecisionText.normalised(one.rationale) == DecisionText.normalised(other.rationale)
  }

  /// Whether two entries that neither side had before are one: they say the same of one source, or bear one ID and are about
  /// the same.
  private static func areTwins(_ one: DecisionEntry, _ other: DecisionEntry) -> Bool {
    let hasSameID = one.id?.lowercased() == other.id?.lowercased()
    guard one.sourceKey == other.sourceKey else { return false }
    let isSame = { (text: KeyPath<DecisionEntry, String>) in
      DecisionText.normalised(one[keyPath: text]) == DecisionText.normalised(other[keyPath: text])
    }
    if one.isCaptured, isSame(\.decision), isSame(\.rationale) { return true }
    guard hasSameID else { return false }
    return isSame(\.decision) || one.id != nil && one.isCaptured
  }

  /// What tells entries apart.
  private struct Key: Hashable {
    var id: String?
    var source: String?
    var decision: String?
    var rationale: String?

    init(id: String) { self.id = id }

    init(of chunk: DecisionBlock.Chunk, withID: Bool) {
      id = withID ? chunk.key : nil
      source = chunk.entry.sourceKey
      decision = DecisionText.normalised(chunk.entry.decision)
      rationale = DecisionText.normalised(chunk.entry.rationale)
    }
  }

  /// Those of some entries whose key no other has.
  private static func unique(
    _ positions: [Int], in chunks: [DecisionBlock.Chunk], _ key: (DecisionBlock.Chunk) -> Key?
  ) -> [Key: Int] {
    var found: [Key: Int] = [:]
    var repeated: Set<Key> = []
    for position in positions {
      guard let key = key(chunks[position]) else { continue }
      if found.updateValue(position, forKey: key) != nil { repeated.insert(key) }
    }
    return found.filter { !repeated.contains($0.key) }
  }

  /// Entries without an ID that somebody rewrote where they stand.
  private static func pairInPlace(
    _ positions: inout [Int?], _ version: [DecisionBlock.Chunk], _ base: [DecisionBlock.Chunk], _ isFree: inout [Bool]
  ) {
    var start = 0
    while start < version.count {
      guard positions[start] == nil else {
        start += 1
        continue
      }
      let end = version[start...].indices.first { positions[$0] != nil } ?? version.count
      let before = start == 0 ? -1 : positions[start - 1] ?? -1
      let after = end == version.count ? base.count : positions[end] ?? base.count
      let left = before + 1 < after ? (before + 1..<after).filter { isFree[$0] && base[$0].key == nil } : []
      let new = (start..<end).filter { version[$0].key == nil }
      if left.count == new.count {
        for (position, other) in zip(new, left) {
          positions[position] = other
          isFree[other] = false
        }
      }
      start = end
    }
  }
}

extension DecisionEntry {
  /// Whether its source names a place in a document, and so is the key of what was captured there.
  var isCaptured: Bool { source?.contains("\"") == true }
}
