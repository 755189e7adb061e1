extension Transaction {
  /// The directories that a transaction changes, as they can be reached now.
  struct Site {
    /// The working tree; nil where it is gone, or not made yet.
    var tree: WritableTree?
    /// The directory of the journal.
    var state: OpenDirectory?
    /// By entry, the directory that its file was staged in, as far as there are not too many to hold open: people may give
    /// it another name meanwhile.
    private(set) var staged: [Int: OpenDirectory] = [:]

    /// What has got another path.
    var renamed: [Record.Rename] = []

    private static var limit: Int { 100 }

    /// Remembers where the file of an entry was staged.
    mutating func remember(_ directory: OpenDirectory, of index: Int) {
      if staged.count < Site.limit { staged[index] = directory }
    }

    /// Where that is found now which stood at `path` before anything was renamed.
    func found(_ path: RelativePath) -> RelativePath {
      for rename in renamed {
        if let rest = path.relative(to: rename.source) { return rename.target.appending(rest) }
      }
      return path
    }

    /// The directory of an entry's target; nil where it is not there.
    func directory(of entry: Record.Entry) throws -> OpenDirectory? {
      let directory =
        switch entry.base {
        case .tree: try tree?.open(found(entry.path.parent))
        case .state: state
        }
      if let directory { try WritableTree.refuseGit(entry.path.name, in: directory) }
      return directory
    }

    /// The same, unless it is another one than the file was staged in.
    func directory(of entry: Record.Entry, _ index: Int) throws -> OpenDirectory? {
      guard let found = try directory(of: entry) else { return nil }
      guard let known = staged[index] else { return found }
      return try known.status(of: ".")?.stamp.inode == found.status(of: ".")?.stamp.inode ? found : nil
    }
  }

  /// An entry with the files that belong to it.
  struct Spot {
    let entry: Record.Entry
    let exchange: Exchange

    var target: String { exchange.target }
    var side: String { exchange.side }
    var directory: OpenDirectory { exchange.directory }
    var path: AbsolutePath { directory.path.appending(component: target) }

    /// What stands at the target; nil where nothing does, or no file.
    func targetDigest() throws(FileError) -> ContentDigest? { try directory.digest(of: target) }

    /// What stands beside it.
    func sideDigest() throws(FileError) -> ContentDigest? { try directory.digest(of: side) }

    /// Whether the target has changed places with the staged file already, or nobody can tell any more.
    func isMoved() throws(FileError) -> Bool {
      if entry.written == nil, entry.original != nil, try targetDigest() == nil { return true }
      let side = try sideDigest()
      return entry.written == nil ? side != nil : side != entry.written
    }
  }

  func site(top: AbsolutePath?) throws -> Site {
    let top = try top.flatMap { try FileSystem.realPath($0) }
    return Site(
      tree: top.map { WritableTree(root: $0, writer: writer, sharing: journal.state.sharing) },
      state: try journal.state.open())
  }

  /// Looks an entry up, its path component by component, or else in the directory that its file was staged in; nil where
  /// that is gone.
  func spot(_ index: Int, of record: Record, _ site: Site) throws -> Spot? {
    let entry = record.entries[index]
    guard let directory = try site.directory(of: entry, index) ?? site.staged[index] else { return nil }
    return spot(index, of: record, in: directory)
  }

  /// Looks an entry up, its path component by component.
  ///
  /// - Throws: `TransactionError.changedMeanwhile` where its directory is gone, or has another name.
  func placedSpot(_ index: Int, of record: Record, _ site: Site) throws -> Spot {
    let entry = record.entries[index]
    guard let directory = try site.directory(of: entry, index) else {
      throw TransactionError.changedMeanwhile((site.tree?.root ?? journal.state.path).appending(entry.path))
    }
    return spot(index, of: record, in: directory)
  }

  private func spot(_ index: Int, of record: Record, in directory: OpenDirectory) -> Spot {
    let entry = record.entries[index]
    let exchange = Exchange(
      directory: directory, target: entry.path.name, side: record.side(of: index), writer: writer)
    return Spot(entry: entry, exchange: exchange)
  }

  /// Goes on with exchanges that were cut off half-way.
  func resumeExchanges(_ record: Record, _ site: Site) throws {
    for index in record.entries.indices { try spot(index, of: record, site)?.exchange.resume() }
  }
}
