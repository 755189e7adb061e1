import Facts
import Files
import Git
import Records

/// The trees that Git would make of folders of the working tree. What nobody changed is not looked at again.
enum FolderTrees {
  /// Those of some folders. One that Git would not make of plain files alone, or that cannot be read, has none.
  static func of(_ folders: [RelativePath], _ workspace: Workspace) throws -> [RelativePath: ObjectID] {
    let (seen, store) = (workspace.seen, workspace.store)
    let subjects = folders.map { folder in
      var subject = store.hasher("tree of a folder")
      subject.combine(folder.string)
      return subject
    }
    let known: [Remembered<[ObjectID]>?] = store.recalled(subjects, in: seen)
    var trees: [RelativePath: ObjectID] = [:]
    for (position, folder) in folders.enumerated() {
      let made =
        try known[position]
        ?? store.remembered(subjects[position], in: seen) { tree in
          [(try? self.tree(of: folder, in: tree)) ?? nil].compactMap(\.self)
        }
      trees[folder] = made.value.first
    }
    return trees
  }

  /// There is no tree of what stands here.
  private struct NoTree: Error {}

  /// The tree of a folder; nil where no file stands in it, so that Git would leave it out.
  private static func tree(of folder: RelativePath, in tree: TracingTree) throws -> ObjectID? {
    var entries: [(name: String, isFolder: Bool, id: ObjectID)] = []
    for entry in try tree.list(folder) {
      let path = folder.appending(component: entry.name)
      switch entry.kind {
      case .directory:
        if let inner = try self.tree(of: path, in: tree) { entries.append((entry.name, true, inner)) }
      case .file:
        guard case .blob(let blob) = try tree.content(of: path) else { throw NoTree() }
        entries.append((entry.name, false, blob))
      default: throw NoTree()
      }
    }
    return entries.isEmpty ? nil : try ObjectID.ofTree(entries)
  }
}
