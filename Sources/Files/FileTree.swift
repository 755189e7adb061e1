/// A tree of files that can be read: the working tree, or one that a checkout is about to make.
public protocol FileTree {
  /// At most the first `limit` bytes of a file; nil if there is none.
  func read(_ path: RelativePath, limit: Int) throws -> FileContents?

  /// The names in a directory with their kinds, ordered by name; empty if there is no such directory.
  func list(_ directory: RelativePath) throws -> [(name: String, kind: FileKind)]

  /// `path` with symbolic links resolved; nil if it does not exist, or leads out of the tree.
  func realPath(_ path: RelativePath) throws -> RelativePath?

  /// Where the symbolic link at `path` leads; nil if no link stands there.
  func target(ofLink path: RelativePath) throws -> LinkTarget?
}

extension FileTree {
  /// The whole of a file; nil if there is none.
  public func read(_ path: RelativePath) throws -> FileContents? { try read(path, limit: .max) }

  /// `path` itself, for trees in which no link is followed.
  public func realPath(_ path: RelativePath) throws -> RelativePath? { path }

  /// Unknown, for trees in which no link is followed.
  public func target(ofLink path: RelativePath) throws -> LinkTarget? {
    try list(path.parent).contains { $0.name == path.name && $0.kind == .symbolicLink } ? .unknown : nil
  }
}

/// The files below a directory of the file system. A symbolic link out of it, into a Git directory, or to nothing, is no
/// file of it, and what a link on the way leads out to neither: reading such a file is an error, listing such a directory
/// finds nothing.
public struct WorkingTree: FileTree, Sendable {
  /// The directory that the paths are relative to.
  public let root: AbsolutePath
  /// The size of the largest file that is read as a whole, in bytes.
  public let largest: Int64
  private let inner: InnerDirectories

  /// The tree below `root`. Reading the whole of a file of more than `largest` bytes is an error.
  public init(root: AbsolutePath, largest: Int64 = .max) {
    self.root = root
    self.largest = largest
    inner = InnerDirectories(of: root)
  }

  /// At most the first `limit` bytes of a file; nil if there is none.
  public func read(_ path: RelativePath, limit: Int) throws -> FileContents? {
    if let place = try target(of: path) {
      return try FileSystem.read(place, limit: limit, largest: limit == .max ? largest : .max)
    }
    let place = root.appending(path)
    if try FileSystem.kind(of: place) == nil { return nil }
    throw FileError.leadsNowhere(place)
  }

  /// Refuses a file that is too large to be read as a whole, by what the system tells of it.
  public func refuseLargeFile(_ path: RelativePath, _ data: StatData) throws(FileError) {
    try FileSystem.refuse(root.appending(path), of: data.size, above: largest)
  }

  /// The names in a directory with their kinds, ordered by name; empty if there is no such directory.
  public func list(_ directory: RelativePath) throws -> [(name: String, kind: FileKind)] {
    try target(of: directory).map { (place) throws(FileError) in try FileSystem.list(place) } ?? []
  }

  /// `path` with symbolic links resolved; nil if it does not exist, or leads out of the tree.
  public func realPath(_ path: RelativePath) throws -> RelativePath? {
    guard let root = try FileSystem.realPath(root) else { return nil }
    guard let real = try FileSystem.realPath(root.appending(path)), real.belongs(toTreeAt: root) else { return nil }
    return real.relative(to: root)
  }

  /// Where the symbolic link at `path` leads; nil if no link stands there.
  public func target(ofLink path: RelativePath) throws -> LinkTarget? {
    let place = root.appending(path)
    guard try inner.contains(path.parent), try FileSystem.kind(of: place) == .symbolicLink else { return nil }
    if FileSystem.isDirectory(place) { return try realPath(path).map { .folder($0) } ?? .outerFolder }
    do throws(FileError) {
      return try FileSystem.realPath(place) == nil ? .nowhere : .file
    } catch {
      return .nowhere
    }
  }

  /// Whether no symbolic link on the way to a directory, itself included, leads out of the tree.
  public func contains(_ directory: RelativePath) throws -> Bool { try inner.contains(directory) }

  /// Where a file or directory really stands; nil for one that a link leads out to.
  private func target(of path: RelativePath) throws -> AbsolutePath? {
    guard try inner.contains(path.parent) else { return nil }
    let place = root.appending(path)
    guard try FileSystem.kind(of: place) == .symbolicLink else { return place }
    return try realPath(path).map(root.appending)
  }
}
