extension Transaction {
  /// Puts everything back as it was, except what someone else has changed since. Of the steps, only as many were begun.
  func undo(_ text: Text, _ name: JournalName, _ site: Site, stepsBegun: Int) throws {
    let record = text.record
    var site = site
    if record.phase == .committing { try journal.rename(name, to: .undoing) }
    if record.phase != .staging {
      let begun = record.after.prefix(max(0, stepsBegun - record.before.count))
      for step in begun.reversed() { try runner.revert(step, at: record.place) }
      try takeBackRenames(record, &site)
    }
    for index in record.entries.indices.reversed() {
      if record.phase == .staging {
        try removeStaged(index, record, site)
      } else if let spot = try spot(index, of: record, site) {
        try putBack(spot, text.originals.indices.contains(index) ? text.originals[index] : nil)
      }
    }
    try removeDirectories(record, site)
    for step in record.before.prefix(stepsBegun).reversed() { try runner.revert(step, at: record.place) }
    try removeDirectories(record, site)
    try journal.remove()
  }

  /// Removes a file that was written beside its target. Where none may be written, none was.
  private func removeStaged(_ index: Int, _ record: Record, _ site: Site) throws {
    let spot: Spot?
    do { spot = try self.spot(index, of: record, site) } catch is TransactionError { return }
    if let spot { try writer.remove(spot.side, in: spot.directory) }
  }

  /// Takes the target of an entry back, unless somebody has changed it since. What was set aside and is gone, as after `git
  /// clean`, is written anew.
  private func putBack(_ spot: Spot, _ original: [UInt8]?) throws {
    if try spot.isMoved(), try spot.targetDigest() == spot.entry.written {
      if let original, try spot.directory.status(of: spot.side) == nil {
        try writer.create(
          spot.side, in: spot.directory, original,
          permissions: spot.directory.status(of: spot.target)?.stamp.permissions)
      }
      try takeBack(spot)
    }
    try dispose(of: spot)
    try writer.synchronise(spot.directory)
  }

  private func takeBack(_ spot: Spot) throws {
    switch (spot.entry.original, spot.entry.written) {
    case (nil, nil): return
    case (_?, nil): _ = try writer.moveToNew(spot.side, spot.target, in: spot.directory)
    case (nil, let written?): _ = try takeAway(spot, expecting: written)
    case (_?, let written?):
      guard let staged = try spot.sideDigest(),
        case .refused = try spot.exchange.perform(expecting: written, staged: staged)
      else { return }
      // Somebody has the new file open, and may save it yet: what stood there before must not be lost with it.
      if try spot.targetDigest() == written { try spot.exchange.keep(spot.side) }
    }
  }

  /// Moves the target aside; false where somebody has changed it, and it stands where it was.
  func takeAway(_ spot: Spot, expecting expected: ContentDigest) throws(FileError) -> Bool {
    guard try spot.directory.status(of: spot.target) != nil,
      try writer.moveToNew(spot.target, spot.side, in: spot.directory)
    else { return false }
    if try spot.sideDigest() == expected { return true }
    if try !writer.moveToNew(spot.side, spot.target, in: spot.directory) { try spot.exchange.keep(spot.side) }
    return false
  }

  /// Removes what was set aside. What people have written into it meanwhile goes to the target where it can be told apart,
  /// else it is kept under a name of its own.
  func dispose(of spot: Spot) throws(FileError) {
    guard let content = try readable(spot.side, in: spot.directory) else {
      // People put something else there than a file.
      if try spot.directory.status(of: spot.side) != nil { try spot.exchange.keep(spot.side) }
      return
    }
    let digest = ContentDigest(content)
    var isNeeded = digest != spot.entry.original && digest != spot.entry.written
    if isNeeded { isNeeded = try !carry(spot.entry.original?.rest(of: content), to: spot) }
    if !isNeeded {
      try writer.remove(spot.side, in: spot.directory)
    } else {
      try spot.exchange.keep(spot.side)
    }
  }

  /// Appends to the target what was appended to the file that it has replaced, unless it stands there already.
  private func carry(_ appended: ArraySlice<UInt8>?, to spot: Spot) throws(FileError) -> Bool {
    guard let appended, let target = try readable(spot.target, in: spot.directory) else { return false }
    if target.contains(appended) { return true }
    guard let written = spot.entry.written, written.rest(of: target) != nil,
      let file = try OpenFile.open(spot.target, in: spot.directory, .appending)
    else { return false }
    try file.append(appended)
    return true
  }

  private func readable(_ name: String, in directory: OpenDirectory) throws(FileError) -> [UInt8]? {
    try directory.status(of: name)?.kind == .file ? directory.read(name) : nil
  }

  /// Removes those of the directories that were made and are empty.
  private func removeDirectories(_ record: Record, _ site: Site) throws {
    for directory in record.directories.reversed() {
      guard let parent = try site.tree?.open(site.found(directory.parent)) else { continue }
      try writer.removeIfEmpty(directory.name, in: parent)
    }
  }
}
