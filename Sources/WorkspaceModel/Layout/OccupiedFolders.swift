import Facts
import Files
import Records

/// Tells which folders hold a file, themselves or below. What was seen once is not looked for again.
struct OccupiedFolders {
  let tree: any FileTree
  let store: FactsStore?

  /// Whether each of some folders holds a file, or may, since the system does not let us look.
  ///
  /// - Throws: what the tree throws, but for `FileError`.
  func holdFiles(_ folders: [RelativePath]) throws -> [Bool] {
    (tree as? any ContentTree)?.stamped?.lookAhead(folders)
    var holdFiles = Array(repeating: true, count: folders.count)
    for (parent, places) in Dictionary(grouping: folders.indices, by: { folders[$0].parent }) {
      for place in try vacant(places.map { folders[$0] }, below: parent) { holdFiles[places[place]] = false }
    }
    return holdFiles
  }

  /// The places of those that hold no file.
  private func vacant(_ folders: [RelativePath], below parent: RelativePath) throws -> [Int] {
    guard let store, let contents = tree as? any ContentTree else { return try vacant(folders, in: tree) }
    var subject = store.hasher("vacant folders")
    subject.combine(parent.string)
    for folder in folders { subject.combine(folder.name) }
    return try store.remembered(subject, in: contents) { try vacant(folders, in: $0) }.value
      .filter(folders.indices.contains)
  }

  private func vacant(_ folders: [RelativePath], in tree: any FileTree) throws -> [Int] {
    try folders.indices.filter { place in
      do { return try !holdsFile(folders[place], in: tree) } catch is FileError { return false }
    }
  }

  private func holdsFile(_ directory: RelativePath, in tree: any FileTree) throws -> Bool {
    var pending = [directory]
    while let directory = pending.popLast() {
      for entry in try tree.list(directory) {
        if entry.kind != .directory { return true }
        pending.append(directory.appending(component: entry.name))
      }
    }
    return false
  }
}
