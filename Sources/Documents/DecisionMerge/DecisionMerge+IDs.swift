extension DecisionMerge {
  /// Gives each entry the ID that it shall have, and another one to entries whose ID is that of an older one; says which.
  func settleIDs(of units: inout DecisionUnits) throws -> [Renaming] {
    for position in units.all.indices { units.all[position].id = settledID(of: units.all[position]) }
    let living = units.all.indices.filter { units.all[$0].isKept }
    let groups = Dictionary(grouping: living) { units.all[$0].id?.lowercased() }
    var renamed: [Renaming] = []
    var known: DecisionSeries?
    for (id, positions) in groups.sorted(by: { ($0.key ?? "") < ($1.key ?? "") }) {
      guard let id, positions.count > 1 else { continue }
      let ranks = Dictionary(
        positions.map { ($0, rank(of: units.all[$0], id)) }, uniquingKeysWith: { first, _ in first })
      guard let best = ranks.values.min() else { continue }
      for position in positions where (ranks[position] ?? best) > best {
        guard let (entry, old) = renameable(units.all[position], id), DecisionIdentifier(old) != nil else { continue }
        var series = try known ?? series()
        let next = series.freeID(insteadOf: old)
        series.take(next)
        known = series
        units.all[position].id = next
        renamed.append(Renaming(entry: entry, id: next))
      }
    }
    return renamed
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
      let isAlone = blocks[side].chunks.count { $0.key == id } == 1
      return isAlone && mayRename(chunk.entry) ? (chunk.entry, written) : nil
    }
    return nil
  }

  /// The IDs that are free: none of the versions of the log names them, nor anything else.
  private func series() throws -> DecisionSeries {
    var taken = try named()
    taken.formUnion(blocks.theirs.log.named)
    for chunk in base { taken.add(chunk.text) }
    return DecisionSeries(of: blocks.ours.log, besides: taken)
  }
}
