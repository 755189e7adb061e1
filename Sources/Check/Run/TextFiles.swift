import Documents
import Files
import Survey
import WorkspaceModel

/// Every document and contract below a directory, hidden ones left out.
struct TextFiles {
  private let context: CheckContext
  /// The documents that were read already.
  private let known: [RelativePath: DocumentFacts]

  init(_ context: CheckContext, known: [(path: RelativePath, facts: DocumentFacts)]) {
    self.context = context
    self.known = Dictionary(known, uniquingKeysWith: { first, _ in first })
  }

  /// The files, and those that stand there under the name of one and cannot be read.
  func all(
    below directory: RelativePath, leavingOut excluded: RelativePath? = nil, of feature: FeatureLocation?,
    in group: FeatureGroup
  ) throws -> (read: [CheckedFile], unreadable: [UnreadableFile]) {
    var files: [CheckedFile] = []
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
          if let facts = known[path] {
            files.append(CheckedFile(path, facts, feature: feature, group: group, context))
          } else if let bytes = try read(path) {
            files.append(CheckedFile(path, bytes, feature: feature, group: group, context))
          }
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
  private func read(_ path: RelativePath) throws -> [UInt8]? {
    guard let bytes = try context.tree.read(path)?.bytes else { return nil }
    return TextFiles.isDocument(path.name) || !bytes.contains(0) ? bytes : nil
  }
}
