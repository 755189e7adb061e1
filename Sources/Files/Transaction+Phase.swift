extension Transaction {
  /// How far a transaction is, as far as its undoing or finishing needs to know.
  ///
  /// An open record is read with what lies beside the targets: files are staged in order, each durable before the next, and
  /// the first is moved once the last is staged.
  func phase(of record: Record, _ name: JournalName, _ site: Site) throws -> Record.Phase {
    guard record.phase == .open else { return record.phase }
    // Only what had been moved is taken back under that name.
    if name != .underway || !site.renamed.isEmpty { return .committing }
    let spots = try record.entries.indices.filter { record.entries[$0].changesAnything }
      .map { try spot($0, of: record, site) }
    if try spots.contains(where: { try $0?.isSurelyMoved() ?? false }) { return .committing }
    let staged = spots.compactMap(\.self).filter { $0.entry.written != nil }
    guard let last = staged.last else { return .committing }
    if try last.isStaged() { return .committing }
    // Nothing staged is left, and in every place stands something new: people have gone on with what was moved.
    let isTakenOver = try staged.count == spots.count && staged.allSatisfy { try $0.isTakenOver() }
    return isTakenOver ? .committing : .staging
  }
}

extension Transaction.Spot {
  /// Whether what shall stand at the target stands beside it, whole.
  fileprivate func isStaged() throws(FileError) -> Bool { try sideDigest() == entry.written }

  /// Whether what stands beside the target, or there, can only have come from the move.
  fileprivate func isSurelyMoved() throws(FileError) -> Bool {
    if entry.written != nil, try isStaged() { return false }
    let found = try targetDigest()
    guard let original = entry.original else {
      let beside = try directory.status(of: side)
      return found == entry.written && beside == nil
    }
    if found == original { return false }
    if let written = entry.written, found == written { return true }
    guard try directory.status(of: side)?.kind == .file, let content = try directory.read(side) else { return false }
    return original.rest(of: content) != nil
  }

  /// Whether a file stands where none did, and nothing beside it.
  fileprivate func isTakenOver() throws(FileError) -> Bool {
    guard entry.original == nil, try targetDigest() != nil else { return false }
    return try directory.status(of: side) == nil
  }
}

extension JournalRecord {
  /// The same record, for a journal that is written once.
  var opened: JournalRecord {
    var record = self
    record.phase = .open
    return record
  }
}
