import Files

/// Looks through the folders of a tree, and keeps those that cannot be looked into.
struct FolderSurvey {
  let tree: any FileTree
  private(set) var unreadable: [UnreadableFolder] = []
  private var kept: Set<RelativePath> = []

  init(of tree: any FileTree) { self.tree = tree }

  /// The folders right below one, hidden ones left out.
  mutating func folders(in directory: RelativePath) throws -> [RelativePath] {
    folders(in: directory, among: try list(directory))
  }

  /// What stands in a folder; nothing where that cannot be listed, and then the folder is kept.
  mutating func list(_ directory: RelativePath) throws -> [(name: String, kind: FileKind)] {
    do { return try tree.list(directory) } catch let error as FileError {
      keep(UnreadableFolder(path: directory, reason: .error(error)))
      return []
    }
  }

  /// A path with its links resolved; nil where it leads nowhere, and where that cannot be told, and then the folder is
  /// kept.
  mutating func realPath(_ directory: RelativePath) throws -> RelativePath? {
    do { return try tree.realPath(directory) } catch let error as FileError {
      keep(UnreadableFolder(path: directory, reason: .error(error)))
      return nil
    }
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
    if kept.insert(folder.path).inserted { unreadable.append(folder) }
  }
}
