extension Transaction {
  /// What is going to be done, from how things stand before anything is touched.
  func plan(_ change: Change) throws -> Record {
    var record = Record(
      identifier: change.identifier, label: change.label, place: change.place, phase: .staging, entries: [],
      directories: [], before: change.before, after: change.after)
    try locate(change, &record)
    guard let tree = try site(top: change.top).tree else { return record }
    if let path = record.firstOverlap { throw TransactionError.overlapping(change.top.appending(path)) }
    let renamed = record.allRenames.flatMap { [$0.source.parent, $0.target.parent] }
    for directory in Set(record.entries.filter { $0.base == .tree }.map(\.path.parent) + renamed + record.directories) {
      _ = try tree.open(directory)
    }
    return record
  }

  /// Looks anew where the files of a change really lie: the steps before may have brought links. The journal hears of it.
  func followLinks(of change: Change, _ record: inout Record) throws {
    if change.before.isEmpty { return }
    let planned = record.paths
    try locate(change, &record)
    if record.paths != planned { try journal.write(Text(record: record, originals: [])) }
  }

  /// Makes the directories and writes every file beside its target, on disk when this returns.
  func stage(_ change: Change, _ record: Record, _ site: inout Site) throws {
    for file in change.files where file.content == .directory {
      _ = try site.tree?.make(located(file.path, change).path)
    }
    for rename in record.allRenames { _ = try site.tree?.make(rename.target.parent) }
    for (index, file) in change.entries.enumerated() {
      guard case .file(let bytes) = file.content else { continue }
      let entry = record.entries[index]
      guard let directory = try entry.base == .state ? site.state : site.tree?.make(entry.path.parent) else {
        throw FileError.gone("create", file.path)
      }
      try WritableTree.refuseGit(entry.path.name, in: directory)
      site.remember(directory, of: index)
      let former = try directory.status(of: entry.path.name)?.stamp.permissions
      try writer.create(
        record.side(of: index), in: directory, bytes,
        permissions: former.map { file.isExecutable ? $0 | ($0 & 0o444) >> 2 : $0 }, isExecutable: file.isExecutable,
        sharing: journal.state.sharing)
    }
  }

  /// Compares each target with what the decision was based on.
  func verify(_ change: Change, _ record: Record) throws {
    for file in change.files {
      let kind = try FileSystem.kind(of: file.path)
      if file.content == .directory {
        guard kind == .directory else { throw TransactionError.notAFile(file.path) }
      } else {
        guard kind == nil || kind == .file else { throw TransactionError.notAFile(file.path) }
        guard try file.isAsDecided() else { throw TransactionError.changedMeanwhile(file.path) }
      }
    }
    try verifyRenames(of: change)
  }

  private func locate(_ change: Change, _ record: inout Record) throws {
    record.entries = try change.entries.map { file in
      let place = try located(file.path, change)
      let written: ContentDigest? = if case .file(let bytes) = file.content { ContentDigest(bytes) } else { nil }
      return Record.Entry(
        base: place.base, path: place.path, original: file.original.map { ContentDigest($0.bytes) }, written: written)
    }
    var needed = zip(record.entries, change.entries)
      .filter { $0.base == .tree && $1.content != .nothing }.map(\.0.path.parent)
    if !change.renames.isEmpty { record.renames = try change.renames.map { try recorded($0, change) } }
    needed += record.allRenames.map(\.target.parent)
    for file in change.files where file.content == .directory { needed.append(try located(file.path, change).path) }
    record.directories = try missing(needed, below: change.top)
  }

  /// Where a file lies, links on the way to it resolved.
  ///
  /// - Throws: `TransactionError.leadsOutside` where that is not below the root of the change, or in a Git directory.
  func located(_ path: AbsolutePath, _ change: Change) throws -> (base: Record.Base, path: RelativePath) {
    if let name = path.relative(to: journal.state.path), !name.isEmpty { return (.state, name) }
    guard path.isInside(change.root) else { throw TransactionError.leadsOutside(path) }
    var existing = path.parent
    while existing != .root, try FileSystem.kind(of: existing) == nil { existing = existing.parent }
    // A root that is still to be made has nothing below it that could lead out.
    guard existing.isInside(change.root), let root = try FileSystem.realPath(change.root) else {
      guard let relative = path.relative(to: change.top) else { throw TransactionError.leadsOutside(path) }
      return (.tree, relative)
    }
    guard let top = try FileSystem.realPath(change.top), let real = try FileSystem.realPath(existing),
      real.belongs(toTreeAt: root), let rest = path.relative(to: existing),
      let relative = real.appending(rest).relative(to: top)
    else { throw TransactionError.leadsOutside(path) }
    return (.tree, relative)
  }

  /// Which of `directories` and of those above them are not there, outermost first.
  private func missing(_ directories: [RelativePath], below top: AbsolutePath) throws -> [RelativePath] {
    var missing: Set<RelativePath> = []
    for var directory in Set(directories) {
      while !directory.isEmpty, !missing.contains(directory),
        try FileSystem.kind(of: top.appending(directory)) == nil
      {
        missing.insert(directory)
        directory = directory.parent
      }
    }
    return missing.sorted()
  }
}

extension JournalRecord {
  /// All that is changed, in the order in which it was asked for.
  fileprivate var paths: [RelativePath] { entries.map(\.path) + allRenames.flatMap { [$0.source, $0.target] } }
}

extension FileChange {
  /// Whether the file still is what it was when the change was decided.
  fileprivate func isAsDecided() throws(FileError) -> Bool {
    let stamp = try FileSystem.stamp(of: path)
    if stamp == nil || original == nil { return stamp == nil && original == nil }
    if let known = original?.stamp, stamp == known { return true }
    return try FileSystem.read(path)?.bytes == original?.bytes
  }
}
