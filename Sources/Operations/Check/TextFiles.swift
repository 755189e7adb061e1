import Files
import Markdown
import WorkspaceModel

/// Every document and contract below a directory, hidden ones left out. Documents that were parsed already are not parsed again.
struct TextFiles {
  /// A file that was read.
  struct Text {
    let path: RelativePath
    let bytes: [UInt8]
    /// Its structure, where it was parsed already.
    let document: Document?
  }

  private let context: CheckContext
  private let parsed: [RelativePath: ParsedDocument]

  init(_ context: CheckContext, _ parsed: [ParsedDocument]) {
    self.context = context
    self.parsed = Dictionary(parsed.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The files, and those that stand there under the name of one and cannot be read.
  func all(
    below directory: RelativePath, leavingOut excluded: RelativePath? = nil
  ) throws -> (read: [Text], unreadable: [UnreadableFile]) {
    var files: [Text] = []
    var unreadable: [UnreadableFile] = []
    var pending = [directory]
    while let directory = pending.popLast() {
      for entry in try list(directory, &unreadable) where !entry.name.hasPrefix(".") {
        let path = directory.appending(component: entry.name)
        if entry.kind.isMisnamed {
          unreadable.append(UnreadableFile(LeftOut(misnamed: path, below: directory)))
          continue
        }
        let isDocument = TextFiles.isDocument(entry.name)
        if entry.kind == .directory, path != excluded, !isDocument { pending.append(path) }
        if !isDocument && (entry.kind == .directory || !TextFiles.isContract(entry.name)) { continue }
        do {
          let text =
            try parsed[path].map { Text(path: path, bytes: $0.contents.bytes, document: $0.document) } ?? read(path)
          files += text.map { [$0] } ?? []
        } catch let error as FileError {
          unreadable.append(UnreadableFile(path, error))
        }
      }
    }
    return (files.sorted { $0.path < $1.path }, unreadable.sorted { $0.path < $1.path })
  }

  /// What stands in a folder; nothing where it cannot be listed.
  private func list(
    _ directory: RelativePath, _ unreadable: inout [UnreadableFile]
  ) throws -> [(name: String, kind: FileKind)] {
    do {
      return try context.tree.list(directory)
    } catch let error as FileError {
      unreadable.append(UnreadableFile(directory, error))
      return []
    }
  }

  private static func isContract(_ name: String) -> Bool {
    name.split(separator: ".").last.map { contractEndings.contains($0.lowercased()) } ?? false
  }

  private static let contractEndings: Set<String> = [
    "yaml", "yml", "json", "proto", "graphql", "gql", "graphqls", "ts", "http", "xsd", "avsc",
  ]

  private static func isDocument(_ name: String) -> Bool { name.lowercased().hasSuffix(".md") }

  /// A file that is text, or a document whatever it holds.
  private func read(_ path: RelativePath) throws -> Text? {
    guard let bytes = try context.tree.read(path)?.bytes, TextFiles.isDocument(path.name) || !bytes.contains(0) else {
      return nil
    }
    return Text(path: path, bytes: bytes, document: nil)
  }
}
