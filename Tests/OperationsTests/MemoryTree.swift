import Files

/// Files that exist only in memory.
struct MemoryTree: FileTree {
  var files: [RelativePath: [UInt8]] = [:]

  init(_ files: [String: [UInt8]]) {
    for (path, bytes) in files { if let path = RelativePath(path) { self.files[path] = bytes } }
  }

  func read(_ path: RelativePath, limit: Int) -> FileContents? {
    files[path].map { FileContents(bytes: Array($0.prefix(limit)), stamp: nil) }
  }

  func list(_ directory: RelativePath) -> [(name: String, kind: FileKind)] {
    var kinds: [String: FileKind] = [:]
    for path in files.keys where path != directory {
      guard let name = path.relative(to: directory)?.components.first else { continue }
      kinds[name] = path.parent == directory ? .file : .directory
    }
    return kinds.map { ($0.key, $0.value) }.sorted { $0.0 < $1.0 }
  }
}
