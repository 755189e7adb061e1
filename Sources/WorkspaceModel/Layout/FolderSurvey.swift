import Files

/// Looks through the folders of a tree, and keeps those that cannot be looked into.
struct FolderSurvey {
  let tree: any FileTree
  private(set) var unreadable: [UnreadableFolder] = []
  private var kept: Set<RelativePath> = []
  /// The folders that were listed.
  private(set) var listed: Set<RelativePath> = []
  /// The symbolic links that were met, and where.
  private var links: [(path: RelativePath, place: LinkedFolders.Place)] = []

  init(of tree: any FileTree) { self.tree = tree }

  /// The folders right below one, hidden ones left out.
  mutating func folders(in directory: RelativePath, _ place: LinkedFolders.Place) throws -> [RelativePath] {
    folders(in: directory, among: try list(directory), place)
  }

  /// What stands in a folder that a link may lead to; nothing where that leads to no folder of the tree, and then the
  /// folder is kept.
  mutating func listBehindLink(_ directory: RelativePath) throws -> [(name: String, kind: FileKind)] {
    let entries = try list(directory)
    if entries.isEmpty, !directory.isEmpty, let target = try readable({ try tree.target(ofLink: directory) }),
      target == .outerFolder || target == .nowhere
    {
      keep(UnreadableFolder(path: directory, reason: .link))
    }
    return entries
  }

  /// Keeps the links that hide features; `folders` are those of epics and features.
  mutating func judgeLinks(beside folders: [RelativePath]) throws {
    if links.isEmpty { return }
    var known: Set<RelativePath> = []
    for folder in listed.union(folders) {
      if let real = try readable({ try tree.realPath(folder) }) { known.insert(real) }
    }
    let linked = LinkedFolders(tree: tree, known: known)
    for link in links where try linked.hides(link.path, in: link.place) {
      keep(UnreadableFolder(path: link.path, reason: .link))
    }
  }

  private func readable<Value>(_ read: () throws -> Value?) throws -> Value? {
    do { return try read() } catch is FileError { return nil }
  }

  /// What stands in a folder; nothing where that cannot be listed, and then the folder is kept.
  mutating func list(_ directory: RelativePath) throws -> [(name: String, kind: FileKind)] {
    listed.insert(directory)
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
    in directory: RelativePath, among entries: [(name: String, kind: FileKind)], _ place: LinkedFolders.Place
  ) -> [RelativePath] {
    var folders: [RelativePath] = []
    for entry in entries where !entry.name.hasPrefix(".") {
      let path = directory.appending(component: entry.name)
      switch entry.kind {
      case .directory: folders.append(path)
      case .misnamed(isDirectory: true): keep(UnreadableFolder(path: path, reason: .name))
      case .symbolicLink: links.append((path, place))
      case .misnamed(isDirectory: false), .file, .other: continue
      }
    }
    return folders
  }

  /// Roots may lie in each other, so that a folder is met twice.
  private mutating func keep(_ folder: UnreadableFolder) {
    if kept.insert(folder.path).inserted { unreadable.append(folder) }
  }
}
