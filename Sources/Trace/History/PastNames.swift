import Git

/// The paths of a history by their last components.
final class PastNames: Sendable {
  private let table: NameTable
  private let paths: PathTable

  init(_ paths: PathTable) {
    self.paths = paths
    table = NameTable(paths.count) { paths.name(of: PathTable.Node($0)) }
  }

  /// The paths whose last component is a name.
  func nodes(named name: String) -> [PathTable.Node] {
    let bytes = Array(name.utf8)
    var found: [PathTable.Node] = []
    table.forEach(named: bytes[...]) { place in
      let node = PathTable.Node(place)
      if node != 0, paths.name(of: node).elementsEqual(bytes) { found.append(node) }
      return true
    }
    return found
  }
}
