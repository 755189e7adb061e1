import Files

/// Looks through the folders of a tree, and keeps those that cannot be looked into.
struct FolderSurvey {
  let tree: any FileTree
  private(set) var unreadable: [UnreadableFolder] = []

  init(of tree: any FileTree) { self.tree = tree }

  /// The folders right below one, hidden ones left out.
  mutating func folders(in directory: RelativePath) throws -> [RelativePath] {
    folders(in: directory, among: try tree.list(directory))
  }

  /// The folders among what stands in `directory`, hidden ones left out.
  mutating func folders(
    in directory: RelativePath, among entries: [(name: String, kind: FileKind)]
  ) -> [RelativePath] {
    var folders: [RelativePath] = []
    for entry in entries where !entry.name.hasPrefix(".") {
      let path = directory.appending(component: entry.name)
      switch entry.kind {
      case .directory: folders.append(path)
      case .misnamed(isDirectory: true): keep(UnreadableFolder(path: path, reason: .name))
      case .misnamed(isDirectory: false), .file, .symbolicLink, .other: continue
      }
    }
    return folders
  }

  /// Roots may lie in each other, so that a folder is met twice.
  private mutating func keep(_ folder: UnreadableFolder) {
    if !unreadable.contains(where: { $0.path == folder.path }) { unreadable.append(folder) }
  }
}
