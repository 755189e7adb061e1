extension Transaction {
  /// Does what a crash has left of the transaction.
  func commit(_ record: Record, _ site: Site) throws {
    var moved = record
    try move(&moved, site)
    var site = site
    try performRenames(moved, &site)
    let filesStand = try moved.entries.indices.allSatisfy { index in
      try spot(index, of: moved, site).map { try $0.targetDigest() == $0.entry.written } ?? false
    }
    for step in record.after { try runner.resume(step, at: record.place, filesStand: filesStand) }
  }

  /// Puts in place what is not there yet. Every part may have been done before. What people have appended to a target in
  /// this instant is in the record afterwards.
  func move(_ record: inout Record, _ site: Site) throws {
    for (index, entry) in record.entries.enumerated() where entry.changesAnything {
      let spot = try placedSpot(index, of: record, site)
      if try spot.isMoved() { continue }
      switch (entry.original, entry.written) {
      case (nil, nil): continue
      case (nil, _?):
        guard try writer.moveToNew(spot.side, spot.target, in: spot.directory) else {
          throw TransactionError.changedMeanwhile(spot.path)
        }
      case (let original?, nil):
        guard try takeAway(spot, expecting: original) else { throw TransactionError.changedMeanwhile(spot.path) }
      case (let original?, let written?):
        guard case .done(let target, let side) = try spot.exchange.perform(expecting: original, staged: written) else {
          throw TransactionError.changedMeanwhile(spot.path)
        }
        (record.entries[index].written, record.entries[index].original) = (target, side)
      }
    }
    try synchronise(record, site)
  }

  /// What was set aside must be as it was: somebody may have had it open, or have given a directory another name.
  func expectNothingLate(_ record: Record, _ site: Site) throws {
    for (index, entry) in record.entries.enumerated() where entry.changesAnything {
      let spot = try placedSpot(index, of: record, site)
      guard let original = entry.original else { continue }
      guard try spot.sideDigest() == original else { throw TransactionError.changedMeanwhile(spot.path) }
    }
    try expectRenamed(record, site)
  }

  /// Whether the last step has been reached, so that whatever else is found was done by people afterwards.
  func isDone(_ record: Record, _ site: Site) throws -> Bool {
    guard !record.after.isEmpty else { return false }
    guard try isRenamed(record, site) else { return false }
    let isMoved = try record.entries.indices.allSatisfy { try spot($0, of: record, site)?.isMoved() ?? true }
    return try isMoved && record.after.allSatisfy { try runner.stands($0, at: record.place) }
  }

  /// Whether what is still to be moved is there and goes where nobody has changed anything, and the steps before it stand.
  func canCommit(_ record: Record, _ site: Site) throws -> Bool {
    guard try canRename(record, site) else { return false }
    for index in record.entries.indices {
      guard let spot = try spot(index, of: record, site) else { return false }
      let target = try spot.targetDigest()
      if try spot.isMoved() {
        // A file that was made and is gone was taken away by people, and perhaps others with it.
        guard target != spot.entry.original else { return false }
      } else {
        guard target == spot.entry.original else { return false }
      }
    }
    return try record.before.allSatisfy { try runner.stands($0, at: record.place) }
  }

  /// Removes what was set aside for taking the change back, and the journal.
  func clear(_ record: Record, _ site: Site) throws {
    for index in record.entries.indices where record.entries[index].original != nil {
      if let spot = try spot(index, of: record, site) { try dispose(of: spot) }
    }
    try journal.removeCleared()
  }

  private func synchronise(_ record: Record, _ site: Site) throws {
    var seen: Set<String> = []
    for entry in record.entries where seen.insert("\(entry.base) \(entry.path.parent)").inserted {
      if let directory = try site.directory(of: entry) { try writer.synchronise(directory) }
    }
    // The names of directories that were made, too.
    for directory in record.directories where seen.insert("tree \(directory.parent)").inserted {
      if let parent = try site.tree?.open(directory.parent) { try writer.synchronise(parent) }
    }
  }
}
