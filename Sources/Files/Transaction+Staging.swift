extension Transaction {
  /// What is going to be done, from how things stand before anything is touched.
  func plan(
    _ changes: [FileChange], before: [Runner.Step], after: [Runner.Step], identifier: String, label: String
  ) throws -> Record {
    let entries = changes.files.enumerated().map { number, change in
      let beside = change.path.parent.appending(component: ".speckit-\(identifier)-\(number)").string
      return Record.Entry(
        path: change.path.string, original: nil,
        staged: change.content == .nothing ? nil : beside + ".new", backup: beside + ".old")
    }
    var directories: Set<AbsolutePath> = []
    for directory in changes.directories { try directories.formUnion(FileSystem.missing(directory)) }
    return Record(
      identifier: identifier, label: label, phase: .staging, entries: entries,
      directories: directories.sorted().map(\.string), before: before, after: after)
  }

  /// Makes the directories, writes every file beside its target, and sees to it that all of it is on disk.
  func stage(_ changes: [FileChange], _ record: inout Record) throws {
    for change in changes { try checkInside(change.path) }
    for directory in changes.directories { try writer.makeDirectories(directory) }
    var touched = Set(record.directories.compactMap { path($0)?.parent })
    for (index, change) in changes.files.enumerated() {
      guard case .file(let bytes) = change.content, let staged = path(record.entries[index].staged) else { continue }
      let permissions = try FileSystem.stamp(of: change.path)?.permissions
      try writer.create(staged, bytes, permissions: permissions, isExecutable: change.isExecutable)
      record.entries[index].written = try FileSystem.stamp(of: staged)
      touched.insert(staged.parent)
    }
    for directory in touched { try writer.synchronise(directory) }
  }

  /// Refuses a path that is below no root, or that a symbolic link on the way leads out of the innermost, or into a Git
  /// directory there.
  func checkInside(_ path: AbsolutePath) throws {
    let around = roots.filter(path.isInside)
    guard let root = around.max(by: { $0.string.utf8.count < $1.string.utf8.count }) else {
      throw TransactionError.leadsOutside(path)
    }
    // Recovery in a Git directory, which is trusted, reaches everywhere.
    if root == .root { return }
    var existing = path.parent
    while existing != .root, try FileSystem.kind(of: existing) == nil { existing = existing.parent }
    // A root that is still to be made has nothing below it that could lead out.
    guard existing.isInside(root) else { return }
    guard let real = try FileSystem.realPath(existing), let tree = try FileSystem.realPath(root),
      real.belongs(toTreeAt: tree)
    else { throw TransactionError.leadsOutside(path) }
  }

  /// Compares each target with what the decision was based on, and notes the stamp that the move will replace.
  func verify(_ changes: [FileChange], _ record: inout Record) throws {
    for change in changes where change.content == .directory {
      guard try FileSystem.kind(of: change.path) == .directory else { throw TransactionError.notAFile(change.path) }
    }
    for (index, change) in changes.files.enumerated() {
      record.entries[index].original = try verifiedStamp(of: change)
    }
  }

  private func verifiedStamp(of change: FileChange) throws -> FileStamp? {
    let kind = try FileSystem.kind(of: change.path)
    guard kind == nil || kind == .file else { throw TransactionError.notAFile(change.path) }
    let stamp = try FileSystem.stamp(of: change.path)
    if stamp == nil, change.original == nil { return nil }
    guard let stamp, let original = change.original else { throw TransactionError.changedMeanwhile(change.path) }
    if stamp == original.stamp { return stamp }
    guard let now = try FileSystem.read(change.path), now.bytes == original.bytes else {
      throw TransactionError.changedMeanwhile(change.path)
    }
    return now.stamp
  }
}

extension [FileChange] {
  /// The changes that are not mere directories, in the order of the journal's entries.
  fileprivate var files: [FileChange] { filter { $0.content != .directory } }

  /// The directories that must be there.
  fileprivate var directories: [AbsolutePath] {
    compactMap { change in
      switch change.content {
      case .file: change.path.parent
      case .directory: change.path
      case .nothing: nil
      }
    }
  }
}
