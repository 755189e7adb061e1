import Changes
import Files
import WorkspaceModel

/// The Markdown files of features and of what they share.
struct GroupDocuments {
  /// What is larger is no document that people refer to decisions in.
  private static let mostBytes = 1 << 20

  private let tree: DraftTree

  init(_ tree: DraftTree) { self.tree = tree }

  /// The files below a folder that can be read, but for archives, in which nothing is worked on.
  func below(_ folder: RelativePath, besides excluded: Set<RelativePath> = []) throws -> [(
    path: RelativePath, bytes: [UInt8]
  )] {
    var found: [(path: RelativePath, bytes: [UInt8])] = []
    var folders = [folder]
    while let folder = folders.popLast() {
      for (name, kind) in try tree.list(folder) {
        let path = folder.appending(component: name)
        if excluded.contains(path) { continue }
        switch kind {
        case .directory where !ArchiveFolder.isNamed(name): folders.append(path)
        case .file where name.lowercased().hasSuffix(".md"):
          if let bytes = try? tree.read(path)?.bytes, bytes.count <= GroupDocuments.mostBytes {
            found.append((path, bytes))
          }
        default: break
        }
      }
    }
    return found
  }

  /// The files of a group that belong to none of its features, but for its log. People keep much else in a specs root.
  func own(of group: FeatureGroup) throws -> [(path: RelativePath, bytes: [UInt8])] {
    if group.epic != nil { return try below(group.directory, besides: [group.features, group.decisionLog]) }
    return try tree.read(group.designIndex).map { [(group.designIndex, $0.bytes)] } ?? []
  }
}
