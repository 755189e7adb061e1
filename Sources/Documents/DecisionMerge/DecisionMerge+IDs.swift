extension DecisionMerge {
  /// Gives each entry the ID that it shall have, and another one to entries whose ID is that of an older one; says which.
  /// Where one of them has to keep its ID, all do: what names several of them is to be rewritten at once.
  func settleIDs(of units: inout DecisionUnits) throws -> [Renaming] {
    for position in units.all.indices { units.all[position].id = settledID(of: units.all[position]) }
    let living = units.all.indices.filter { units.all[$0].isKept }
    let groups = Dictionary(grouping: living) { units.all[$0].id?.lowercased() }
    var renamed = living.compactMap { united(units.all[$0]) }
    var later: [(position: Int, entry: DecisionEntry, id: String)] = []
    for (id, positions) in groups.sorted(by: { ($0.key ?? "") < ($1.key ?? "") }) {
      guard let id, positions.count > 1 else { continue }
      let ranks = Dictionary(
        positions.map { ($0, rank(of: units.all[$0], id)) }, uniquingKeysWith: { first, _ in first })
      guard let best = ranks.values.min() else { continue }
      for position in positions where (ranks[position] ?? best) > best {
        guard let (entry, old) = renameable(units.all[position], id), DecisionIdentifier(old) != nil else {
          return renamed
        }
        later.append((position, entry, old))
      }
    }
    guard !later.isEmpty else { return renamed }
    var series = try series()
    for (position, entry, old) in later {
      let next = series.freeID(insteadOf: old)
      series.take(next)
      units.all[position].id = next
      renamed.append(Renaming(entry: entry, id: next, isUnited: false, mayBeNamed: !knowsDocuments))
    }
    return renamed
  }

  /// What becomes of the ID of an entry that both sides added by different ones.
  private func united(_ unit: DecisionUnits.Unit) -> Renaming? {
    guard unit.base == nil, let id = unit.id, let other = unit.chunks[keepingIDs.other], unit.chunks[keepingIDs] != nil,
      let key = other.key, key != id.lowercased()
    else { return nil }
    return Renaming(entry: other.entry, id: id, isUnited: true, mayBeNamed: !knowsDocuments)
  }

  /// The ID by what each side made of it: a change of one side counts, of two changes that of the side that keeps its own.
  private func settledID(of unit: DecisionUnits.Unit) -> String? {
    guard let ours = unit.chunks.ours?.entry.id, let theirs = unit.chunks.theirs?.entry.id else {
      return unit.chunks.ours?.entry.id ?? unit.chunks.theirs?.entry.id
    }
    if knowsBase, let base = unit.base?.entry.id, ours != theirs {
      if ours == base { return theirs }
      if theirs == base { return ours }
    }
    return keepingIDs == .ours ? ours : theirs
  }

  /// Which entry of one ID came first: lower for that.
  private func rank(of unit: DecisionUnits.Unit, _ id: String) -> Int {
    if knowsBase, unit.base?.key == id { return 0 }
    let (keeper, other) = (unit.chunks[keepingIDs]?.key == id, unit.chunks[keepingIDs.other]?.key == id)
    return keeper && other ? 1 : keeper ? 2 : 3
  }

  /// The entry that may get another ID in place of `id`, with the ID as it is written: no text can mean another one by it.
  private func renameable(_ unit: DecisionUnits.Unit, _ id: String) -> (entry: DecisionEntry, id: String)? {
    for side in [keepingIDs.other, keepingIDs] {
      guard let chunk = unit.chunks[side], chunk.key == id, let written = chunk.entry.id else { continue }
      return canRename(chunk, on: side) ? (chunk.entry, written) : nil
    }
    return nil
  }

  /// Whether nothing but entries of its side names an entry by its ID, so that these can follow: no other entry there has
  /// the ID, and no text around the log nor in another document means this one by it.
  func canRename(_ chunk: DecisionBlock.Chunk, on side: MergeSide) -> Bool {
    guard let key = chunk.key else { return true }
    let isAlone = blocks[side].chunks.count { $0.key == key } == 1
    return isAlone && !blocks[side].names(key, besides: baseBlock) && mayRename(chunk.entry, side)
  }

  /// The IDs that are free: none of the versions of the log names them, nor anything else.
  private func series() throws -> DecisionSeries {
    var taken = try named()
    taken.formUnion(blocks.theirs.log.named)
    for chunk in base { taken.add(chunk.text) }
    return DecisionSeries(of: blocks.ours.log, besides: taken)
  }
}
