extension Transaction {
  /// How far a rename is, as the names tell: anything may have happened since it was begun.
  private enum RenameState {
    /// It stands where it stood, and the new path is free.
    case pending
    /// It stands at its new path.
    case done
    /// People have taken it away, or have put something where it was or shall be.
    case unclear
  }

  /// What the journal says of a rename.
  func recorded(_ rename: Rename, _ change: Change) throws -> Record.Rename {
    guard case (.tree, let source) = try located(rename.source, change),
      case (.tree, let target) = try located(rename.target, change), !source.isEmpty
    else { throw TransactionError.leadsOutside(rename.source) }
    return Record.Rename(
      source: source, target: target, isDirectory: rename.kind == .directory, inode: rename.stamp.inode)
  }

  /// Compares what is to be renamed with what the decision was based on.
  func verifyRenames(of change: Change) throws {
    for rename in change.renames {
      guard try rename.isAsDecided() else { throw TransactionError.changedMeanwhile(rename.source) }
      if try FileSystem.kind(of: rename.target) != nil { throw TransactionError.changedMeanwhile(rename.target) }
    }
  }

  /// Gives everything its new path that has not got it yet.
  func performRenames(_ record: Record, _ site: inout Site) throws {
    for rename in record.allRenames where try state(of: rename, site) != .done {
      guard try move(rename.source, to: rename.target, site) else {
        throw TransactionError.changedMeanwhile(path(rename.target, site))
      }
    }
    try findRenamed(record, &site)
  }

  /// What got its new path must be what was looked at: somebody may have put something else in its place.
  func expectRenamed(_ record: Record, _ site: Site) throws {
    for rename in record.allRenames where try status(of: rename.target, site)?.stamp.inode != rename.inode {
      throw TransactionError.changedMeanwhile(path(rename.source, site))
    }
  }

  /// Gives everything its old path back that is free. What cannot be put back stays.
  func takeBackRenames(_ record: Record, _ site: inout Site) throws {
    for rename in record.allRenames.reversed() where try state(of: rename, site) == .done {
      _ = try move(rename.target, to: rename.source, site)
    }
    try findRenamed(record, &site)
  }

  /// Finds out what has its new path now, so that the files in it are found there.
  func findRenamed(_ record: Record, _ site: inout Site) throws {
    site.renamed = try record.allRenames.filter { try state(of: $0, site) == .done }
  }

  /// Whether every rename is done, or can be.
  func canRename(_ record: Record, _ site: Site) throws -> Bool {
    try record.allRenames.allSatisfy { try state(of: $0, site) != .unclear }
  }

  /// Whether no rename is still to be done.
  func isRenamed(_ record: Record, _ site: Site) throws -> Bool {
    try record.allRenames.allSatisfy { try state(of: $0, site) != .pending }
  }

  private func state(of rename: Record.Rename, _ site: Site) throws -> RenameState {
    let kind: FileKind = rename.isDirectory ? .directory : .file
    let (old, new) = (try status(of: rename.source, site), try status(of: rename.target, site))
    if new?.kind == kind, old == nil || new?.stamp.inode == rename.inode { return .done }
    return new == nil && old?.kind == kind ? .pending : .unclear
  }

  /// Moves a file or folder to a path that is free, durably; says whether it was.
  private func move(_ old: RelativePath, to new: RelativePath, _ site: Site) throws -> Bool {
    guard let from = try site.tree?.open(old.parent), let to = try site.tree?.open(new.parent) else { return false }
    try WritableTree.refuseGit(old.name, in: from)
    try WritableTree.refuseGit(new.name, in: to)
    guard try writer.rename(old.name, in: from, to: new.name, in: to) else { return false }
    try writer.synchronise(to)
    try writer.synchronise(from)
    return true
  }

  private func status(of path: RelativePath, _ site: Site) throws -> FileStatus? {
    try site.tree?.open(path.parent)?.status(of: path.name)
  }

  private func path(_ path: RelativePath, _ site: Site) -> AbsolutePath {
    (site.tree?.root ?? journal.state.path).appending(path)
  }
}

extension JournalRecord {
  /// The first path of a rename that another change is about as well; nil if all are about paths of their own.
  ///
  /// What changes in a folder is named by where it stood before.
  var firstOverlap: RelativePath? {
    let files = entries.filter { $0.base == .tree }.map(\.path)
    for (index, rename) in allRenames.enumerated() {
      if rename.source.overlaps(rename.target) { return rename.target }
      for other in allRenames[..<index].flatMap({ [$0.source, $0.target] }) {
        for path in [rename.source, rename.target] where path.overlaps(other) { return path }
      }
      if files.contains(where: rename.target.overlaps) { return rename.target }
      let isOpen = { (file: RelativePath) in
        rename.isDirectory ? rename.source.relative(to: file) == nil : !rename.source.overlaps(file)
      }
      if !files.allSatisfy(isOpen) { return rename.source }
      if directories.contains(where: { $0.relative(to: rename.target) != nil }) { return rename.target }
    }
    return nil
  }
}

extension RelativePath {
  /// Whether one of the two is or holds the other.
  fileprivate func overlaps(_ other: RelativePath) -> Bool {
    relative(to: other) != nil || other.relative(to: self) != nil
  }
}
