public import Files

/// Files that exist only in memory.
public struct MemoryTree: FileTree {
  /// The bytes of each file.
  public var files: [RelativePath: [UInt8]] = [:]

  /// Makes a tree of what stands at each path.
  public init(_ files: [String: [UInt8]]) {
    for (path, bytes) in files { if let path = RelativePath(path) { self.files[path] = bytes } }
  }

  /// At most the first `limit` bytes of a file; nil if there is none.
  public func read(_ path: RelativePath, limit: Int) -> FileContents? {
    files[path].map { FileContents(bytes: Array($0.prefix(limit)), stamp: nil) }
  }

  /// The names below a directory with their kinds, ordered by name.
  public func list(_ directory: RelativePath) -> [(name: String, kind: FileKind)] {
    var kinds: [String: FileKind] = [:]
    for path in files.keys where path != directory {
      guard let name = path.relative(to: directory)?.components.first else { continue }
      kinds[name] = path.parent == directory ? .file : .directory
    }
    return kinds.map { ($0.key, $0.value) }.sorted { $0.0 < $1.0 }
  }
}
