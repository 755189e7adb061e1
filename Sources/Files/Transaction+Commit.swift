extension Transaction {
  /// Moves what is not in place yet and performs the steps. Every part may have been done before.
  func commit(_ record: Record) throws {
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
    for step in record.after { try runner.perform(step) }
  }

  /// Whether what is still to be moved is there, and goes where nobody has changed anything.
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
    return true
  }

  /// Removes what was kept for taking the change back, and the journal.
  func clear(_ record: Record) throws {
    for entry in record.entries { try path(entry.backup).map(writer.remove) }
    try journal.remove()
  }

  /// Puts everything back as it was, except what someone else has changed since.
  func undo(_ record: Record, _ name: JournalName) throws {
    if record.phase == .committing { try journal.rename(name, to: .undoing) }
    if record.phase != .staging {
      for step in record.after.reversed() { try runner.revert(step) }
    }
    for entry in record.entries.reversed() {
      if let staged = path(entry.staged), try FileSystem.kind(of: staged) != nil {
        try writer.remove(staged)
      } else if record.phase != .staging {
        try putBack(entry)
      }
      try path(entry.backup).map(writer.remove)
    }
    for directory in record.directories.reversed() { try path(directory).map(writer.removeIfEmpty) }
    for step in record.before.reversed() { try runner.revert(step) }
    try journal.remove()
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
