import Git

/// The paths of a history by their last components.
final class PastNames: Sendable {
  private let nodes: [UInt64: [PathTable.Node]]

  init(_ paths: PathTable) {
    var nodes: [UInt64: [PathTable.Node]] = [:]
    for number in 1..<max(1, paths.count) {
      let node = PathTable.Node(number)
      nodes[PastNames.hash(paths.name(of: node)), default: []].append(node)
    }
    self.nodes = nodes
  }

  /// The paths whose last component may be a name: its hash is the same.
  func candidates(named name: String) -> [PathTable.Node] { nodes[PastNames.hash(Array(name.utf8)[...])] ?? [] }

  /// FNV-1a.
  private static func hash(_ name: ArraySlice<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in name { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash
  }
}
