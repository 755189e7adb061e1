extension Transaction {
  /// Does what a crash has left of the transaction.
  func commit(_ record: Record) throws {
    try move(record)
    let filesStand = try record.entries.allSatisfy { try stands($0) }
    for step in record.after { try runner.resume(step, filesStand: filesStand) }
  }

  /// Moves what is not in place yet. Every part may have been done before.
  func move(_ record: Record) throws {
    for entry in record.entries {
      guard let target = path(entry.path), let backup = path(entry.backup) else { continue }
      if let staged = path(entry.staged) {
        guard try FileSystem.kind(of: staged) != nil else { continue }
        if try FileSystem.kind(of: target) != nil {
          // A backup from before a crash may be half a copy.
          try writer.remove(backup)
          try writer.keep(target, as: backup)
        }
        try writer.move(staged, to: target)
      } else if try FileSystem.kind(of: target) != nil {
        try writer.move(target, to: backup)
      }
    }
    try synchronise(record)
  }

  /// Whether the last step has been reached, so that whatever else is found was done by people afterwards.
  func isDone(_ record: Record) throws -> Bool {
    guard !record.after.isEmpty else { return false }
    let isMoved = try record.entries.allSatisfy { entry in
      try path(entry.staged).map { try FileSystem.kind(of: $0) == nil } ?? true
    }
    return try isMoved && record.after.allSatisfy(runner.stands)
  }

  /// Whether what is still to be moved is there and goes where nobody has changed anything, and the steps before it stand.
  func canCommit(_ record: Record) throws -> Bool {
    for entry in record.entries {
      guard let target = path(entry.path) else { return false }
      let stamp = try FileSystem.stamp(of: target)
      if let staged = path(entry.staged) {
        let isStaged = try FileSystem.kind(of: staged) != nil
        if isStaged != (stamp == entry.original) { return false }
      } else if stamp != nil, stamp != entry.original {
        return false
      }
    }
    return try record.before.allSatisfy(runner.stands)
  }

  /// Whether the target is as this transaction made it.
  private func stands(_ entry: Record.Entry) throws -> Bool {
    guard let target = path(entry.path) else { return false }
    return try FileSystem.stamp(of: target) == (entry.staged == nil ? nil : entry.written)
  }

  /// Removes what was kept for taking the change back, and the journal.
  func clear(_ record: Record) throws {
    for entry in record.entries { try path(entry.backup).map(writer.remove) }
    try journal.remove()
  }

  /// Puts everything back as it was, except what someone else has changed since. Of the steps, only as many were begun.
  func undo(_ record: Record, _ name: JournalName, stepsBegun: Int) throws {
    if record.phase == .committing { try journal.rename(name, to: .undoing) }
    if record.phase != .staging {
      let begun = record.after.prefix(max(0, stepsBegun - record.before.count))
      for step in begun.reversed() { try runner.revert(step) }
    }
    for entry in record.entries.reversed() {
      if let staged = path(entry.staged), try FileSystem.kind(of: staged) != nil {
        try writer.remove(staged)
      } else if record.phase != .staging {
        try putBack(entry)
      }
      try path(entry.backup).map(writer.remove)
    }
    try removeDirectories(record)
    for step in record.before.prefix(stepsBegun).reversed() { try runner.revert(step) }
    try removeDirectories(record)
    try journal.remove()
  }

  /// Removes those of the directories that were made and are empty.
  private func removeDirectories(_ record: Record) throws {
    for directory in record.directories.reversed() { try path(directory).map(writer.removeIfEmpty) }
  }

  private func putBack(_ entry: Record.Entry) throws {
    guard let target = path(entry.path), let backup = path(entry.backup) else { return }
    let stamp = try FileSystem.stamp(of: target)
    guard stamp == nil || stamp == entry.written else { return }
    if try FileSystem.kind(of: backup) != nil {
      try writer.move(backup, to: target)
    } else if entry.original == nil, stamp != nil {
      try writer.remove(target)
    }
  }

  private func synchronise(_ record: Record) throws {
    for directory in Set(record.entries.compactMap { path($0.path)?.parent }) {
      try writer.synchronise(directory)
    }
  }
}
