import Files

/// An epic in memory with one document that libFuzzer made.
struct FuzzTree: FileTree {
  var files: [RelativePath: [UInt8]] = [:]

  init() {}

  init(path: String, bytes: [UInt8]) {
    let spec = "# Feature Specification: Fill a basket\n\n[NEEDS CLARIFICATION: For how long?]\n"
    let plan = "## Complexity Tracking\n\n| Violation | Why | Other |\n|---|---|---|\n| Second store | asked | slow |\n"
    let texts = [
      "exec-plan.md": "# Epic: Shop\n", "design/index.md": "# Design\n", "features/F-SHOP-001/spec.md": spec,
      "features/F-SHOP-001/impl-plan.md": plan,
    ]
    for (name, text) in texts { write(Array(text.utf8), to: "\(Property.epic)/\(name)") }
    write(bytes, to: path)
  }

  /// The two documents that a sync writes.
  var indexes: [RelativePath: [UInt8]] {
    files.filter { $0.key.name == "exec-plan.md" || $0.key.name == "index.md" }
  }

  private mutating func write(_ bytes: [UInt8], to path: String) {
    if let path = RelativePath(path) { files[path] = bytes }
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
