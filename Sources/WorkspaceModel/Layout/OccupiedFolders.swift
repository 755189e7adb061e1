import Facts
import Files
import Records

/// Tells which folders hold a file, themselves or below. What was seen once is not looked for again.
struct OccupiedFolders {
  let tree: any FileTree
  let store: FactsStore?

  /// How many folders are asked about in one step.
  private static let size = 256

  /// Whether each of some folders holds a file, or may, since the system does not let us look.
  ///
  /// - Throws: what the tree throws, but for `FileError`.
  func holdFiles(_ folders: [RelativePath]) throws -> [Bool] {
    let homes = Dictionary(grouping: folders.indices) { folders[$0].parent }.values.sorted { $0[0] < $1[0] }
    let steps = homes.flatMap { places in
      stride(from: 0, to: places.count, by: OccupiedFolders.size).map {
        Array(places[$0...].prefix(OccupiedFolders.size))
      }
    }
    let asked = steps.map { places in places.map { folders[$0] } }
    let known = recalled(asked)
    var holdFiles = Array(repeating: true, count: folders.count)
    for (number, places) in steps.enumerated() {
      let vacant = try known[number] ?? vacant(asked[number])
      for place in vacant where places.indices.contains(place) { holdFiles[places[place]] = false }
    }
    return holdFiles
  }

  /// The places of those that hold no file among the folders of each step, as far as they are known; on all processors.
  private func recalled(_ steps: [[RelativePath]]) -> [[Int]?] {
    guard let store else { return steps.map { _ in nil } }
    guard let seen = tree as? any SharedTree else {
      (tree as? any ContentTree)?.stamped?.lookAhead(steps.flatMap(\.self))
      return steps.map { _ in nil }
    }
    let known: [Remembered<[Int]>?] = store.recalled(steps.map { subject($0, store) }, in: seen, batch: 1)
    return known.map { $0?.value }
  }

  private func vacant(_ folders: [RelativePath]) throws -> [Int] {
    guard let store, let contents = tree as? any ContentTree else { return try vacant(folders, in: tree) }
    return try store.remembered(subject(folders, store), in: contents) { try vacant(folders, in: $0) }.value
  }

  /// What the answer follows from beside the tree; the folders are all of one.
  private func subject(_ folders: [RelativePath], _ store: FactsStore) -> FactHasher {
    var subject = store.hasher("vacant folders")
    subject.combine(folders[0].parent.string)
    for folder in folders { subject.combine(folder.name) }
    return subject
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
