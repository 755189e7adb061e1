public import Files

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Files as the index has them: those that a sparse checkout leaves out of the working tree, which are not there and yet not
/// deleted, or all that the next commit will hold. See git-sparse-checkout(1).
public final class IndexFiles: Sendable {
  /// One of them, or a folder with some.
  public enum Item: Hashable, Sendable {
    /// A file, or a symbolic link.
    case file(ObjectID, FileKind)
    case folder
  }

  /// What tells it from what another index leaves out.
  public let fingerprint: ObjectID
  private let entries: IndexEntries
  private let root: AbsolutePath
  /// Reads objects, once one is wanted.
  private let repository: ObjectReader

  /// The files that are left out below a workspace's root; nil where none is.
  ///
  /// - Parameter prefix: the root as seen from the top of the working tree.
  public convenience init?(
    of root: AbsolutePath, prefix: RelativePath, in location: RepositoryLocation, settings: GitSettings
  ) throws(GitError) {
    let index =
      settings.value("GIT_INDEX_FILE").flatMap { AbsolutePath($0, relativeTo: location.top ?? root) }
      ?? location.gitDirectory.appending(component: "index")
    guard let bytes = regularFile(index, followingLinks: true), let all = IndexEntries(index: bytes, .skipped) else {
      return nil
    }
    try self.init(all, root, prefix, settings)
    if entries.entries.isEmpty { return nil }
  }

  /// What the next commit will hold below a workspace's root.
  ///
  /// - Parameters:
  ///   - repository: the repository in whose working tree the workspace lies.
  ///   - prefix: the root as seen from the top of the working tree.
  /// - Throws: `.other` for a split index, `.conflict` where a merge left files unresolved.
  public convenience init(
    stagedIn repository: Repository, root: AbsolutePath, prefix: RelativePath
  ) throws(GitError) {
    let operation = "read what is staged"
    // Where nothing was ever staged there is no index.
    let empty = Array("DIRC".utf8) + [0, 0, 0, 2, 0, 0, 0, 0] + Array(repeating: 0, count: 32)
    let index = repository.indexFile
    guard let all = IndexEntries(index: regularFile(index, followingLinks: true) ?? empty, .committed) else {
      throw GitError(.other, operation, "\(index) is split, which only Git reads, or no index")
    }
    if let path = all.unmerged { throw GitError(.conflict, operation, "\(path) is not merged yet") }
    try self.init(all, root, prefix, repository.settings)
  }

  private init(
    _ all: IndexEntries, _ root: AbsolutePath, _ prefix: RelativePath, _ settings: GitSettings
  ) throws(GitError) {
    entries = IndexEntries(all, below: prefix.string)
    let identity =
      entries.names + entries.entries.flatMap { Array($0.id.hex.utf8) + [UInt8(truncatingIfNeeded: $0.mode >> 8)] }
    fingerprint = try ObjectID.ofBlob(identity)
    self.root = root
    repository = ObjectReader(from: root, settings: settings)
  }

  /// Whether a working tree may be sparse, by a file that Git keeps where one was asked for.
  public static func mayExist(in location: RepositoryLocation) -> Bool {
    unsafe access(location.gitDirectory.string + "/info/sparse-checkout", F_OK) == 0
  }

  /// What the index has at a path; nil where nothing is.
  ///
  /// - Throws: `FileError` where an object is not in this clone.
  public func item(at path: RelativePath) throws(FileError) -> Item? {
    if path.isEmpty { return .folder }
    let bytes = Array(path.string.utf8)
    let place = entries.first(notBefore: bytes)
    if place < entries.entries.count, entries.path(place).elementsEqual(bytes) { return item(place) }
    let below = entries.first(notBefore: bytes + [slash])
    if below < entries.entries.count, entries.path(below).starts(with: bytes + [slash]) { return .folder }
    guard let (tree, rest) = collapsed(above: bytes) else { return nil }
    switch try read(path, { @Sendable (repository) throws(GitError) in try repository.entry(at: rest, inTree: tree) }) {
    case let entry? where entry.kind == .tree: return .folder
    case let entry?: return entry.kind.fileKind.map { .file(entry.id, $0) }
    case nil: return nil
    }
  }

  /// What the index has right below a folder, ordered by name.
  ///
  /// - Throws: `FileError` where an object is not in this clone.
  public func list(_ folder: RelativePath) throws(FileError) -> [(name: String, kind: FileKind)] {
    let prefix = folder.isEmpty ? [] : Array(folder.string.utf8) + [slash]
    if let (tree, rest) = collapsed(above: prefix.isEmpty ? prefix : Array(folder.string.utf8)) ?? collapsed(at: prefix)
    {
      return try entries(of: tree, at: rest, folder)
    }
    var found: [(name: String, kind: FileKind)] = []
    var place = entries.first(notBefore: prefix)
    while place < entries.entries.count, entries.path(place).starts(with: prefix) {
      let rest = entries.path(place).dropFirst(prefix.count)
      let name = rest.prefix { $0 != slash }
      let text = String(validating: name, as: UTF8.self)
      if name.count < rest.count {
        if let text { found.append((text, .directory)) }
        place = entries.first(notBefore: prefix + name + [slash + 1])
      } else {
        if let text, case .file(_, let kind)? = item(place) { found.append((text, kind)) }
        place += 1
      }
    }
    return found.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// The bytes of a file as the index has them.
  ///
  /// - Throws: `FileError` where they are not in this clone.
  public func bytes(of blob: ObjectID, at path: RelativePath) throws(FileError) -> [UInt8] {
    try read(path) { @Sendable (repository) throws(GitError) in try repository.blob(blob) }
  }

  private func item(_ place: Int) -> Item? {
    let entry = entries.entries[place]
    return switch entry.mode >> 12 {
    case 0o10: .file(entry.id, .file)
    case 0o12: .file(entry.id, .symbolicLink)
    default: nil
    }
  }

  /// The folder on the way to a path that a sparse index keeps as one entry, and the rest of the way; nil where none is.
  private func collapsed(above path: [UInt8]) -> (tree: ObjectID, rest: RelativePath)? {
    let place = entries.first(notBefore: path) - 1
    guard place >= 0, entries.path(place).last == slash, path.starts(with: entries.path(place)) else { return nil }
    let rest = String(decoding: path.dropFirst(entries.path(place).count), as: UTF8.self)
    return RelativePath(rest).map { (entries.entries[place].id, $0) }
  }

  private func collapsed(at path: [UInt8]) -> (tree: ObjectID, rest: RelativePath)? {
    let place = entries.first(notBefore: path)
    guard !path.isEmpty, place < entries.entries.count, entries.path(place).elementsEqual(path) else { return nil }
    return (entries.entries[place].id, .empty)
  }

  private func entries(
    of tree: ObjectID, at rest: RelativePath, _ folder: RelativePath
  ) throws(FileError) -> [(name: String, kind: FileKind)] {
    let entries = try read(folder) { @Sendable (repository) throws(GitError) -> [TreeEntry] in
      guard let entry = try repository.entry(at: rest, inTree: tree), entry.kind == .tree else { return [] }
      return try repository.entries(ofTree: entry.id)
    }
    return entries.compactMap { entry in entry.kind.fileKind.map { (entry.name, $0) } }
      .sorted { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) }
  }

  private func read<Value: Sendable>(
    _ path: RelativePath, _ body: @Sendable (Repository) throws(GitError) -> Value
  ) throws(FileError) -> Value {
    if let found = try? repository.read(body) { return found }
    throw FileError.notFetched(root.appending(path))
  }
}

private let slash = UInt8(ascii: "/")

extension TreeEntry.Kind {
  /// What a checkout would put there; nil for a submodule.
  fileprivate var fileKind: FileKind? {
    switch self {
    case .tree: .directory
    case .blob: .file
    case .symbolicLink: .symbolicLink
    case .commit: nil
    }
  }
}
