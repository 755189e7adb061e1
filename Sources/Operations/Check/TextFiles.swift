import Files
import Markdown
import WorkspaceModel

/// Every text file below a directory, hidden ones left out. Documents that were parsed already are not parsed again.
struct TextFiles {
  private let context: CheckContext
  private let parsed: [RelativePath: ParsedDocument]

  init(_ context: CheckContext, _ parsed: [ParsedDocument]) {
    self.context = context
    self.parsed = Dictionary(parsed.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func all(
    below directory: RelativePath, leavingOut excluded: RelativePath? = nil
  ) throws -> [(path: RelativePath, bytes: [UInt8], document: Document?)] {
    var files: [(path: RelativePath, bytes: [UInt8], document: Document?)] = []
    var pending = [directory]
    while let directory = pending.popLast() {
      for entry in try context.tree.list(directory) where !entry.name.hasPrefix(".") {
        let path = directory.appending(component: entry.name)
        if entry.kind == .directory, path != excluded { pending.append(path) }
        guard entry.kind == .file else { continue }
        if let document = parsed[path] {
          files.append((path, document.contents.bytes, document.document))
        } else if let bytes = try readable(path), !bytes.contains(0) || path.name.hasSuffix(".md") {
          files.append((path, bytes, nil))
        }
      }
    }
    return files.sorted { $0.path < $1.path }
  }

  /// The bytes of a file; nil where it cannot be read, for then it is no document that anything relies on.
  private func readable(_ path: RelativePath) throws -> [UInt8]? {
    do {
      return try context.tree.read(path)?.bytes
    } catch is FileError {
      return nil
    }
  }
}
