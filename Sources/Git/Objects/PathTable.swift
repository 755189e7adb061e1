public import Files

/// Many paths below one top, each kept once: a folder comes before what is in it, and of each only its own name is kept.
///
/// Numbers stand for paths; 0 stands for the top. A path keeps its number, whatever is added.
public struct PathTable: Sendable {
  /// The number of a path.
  public typealias Node = UInt32

  private var folders: [Node] = [0]
  private var ends: [UInt32] = [0]
  private var names: [UInt8] = []
  /// The numbers by hashes of folder and name, 0 for none; made when a path is looked for.
  private var slots: [Node] = []

  /// No path but the top.
  public init() {}

  /// How many paths there are, the top included.
  public var count: Int { folders.count }

  /// The folder in which a path stands; its number is lower.
  public func folder(of node: Node) -> Node { folders[Int(node)] }

  /// The last component of a path, as bytes.
  public func name(of node: Node) -> ArraySlice<UInt8> { names[nameRange(of: node)] }

  /// How many bytes the last component of a path has.
  public func nameLength(of node: Node) -> Int { nameRange(of: node).count }

  /// The path of a number; nil where Git's trees hold what is no path here, as a file called `..`.
  public func path(of node: Node) -> RelativePath? {
    var bytes: [UInt8] = []
    for part in way(to: node) {
      if !bytes.isEmpty { bytes.append(UInt8(ascii: "/")) }
      bytes += name(of: part)
    }
    let text = String(decoding: bytes, as: UTF8.self)
    return RelativePath(text).flatMap { $0.string == text ? $0 : nil }
  }

  /// The number of a path; nil where it was not added. It is found at once after `prepare`.
  public func node(at path: RelativePath) -> Node? {
    var node: Node = 0
    for component in path.string.utf8.split(separator: UInt8(ascii: "/")) {
      guard let next = child(Array(component), of: node) else { return nil }
      node = next
    }
    return node
  }

  private func child(_ name: [UInt8], of folder: Node) -> Node? {
    if slots.isEmpty {
      return (1..<max(1, folders.count)).first { folders[$0] == folder && self.name(of: Node($0)).elementsEqual(name) }
        .map { Node($0) }
    }
    let slot = unsafe name.withUnsafeBytes { unsafe place(of: $0, in: folder) }
    return slots[slot] == 0 ? nil : slots[slot]
  }

  /// Makes what it takes to find paths at once.
  public mutating func prepare() {
    if slots.isEmpty { fillSlots(max(64, folders.count * 4)) }
  }

  /// Adds what has a name in a folder, where it was not added yet; its number.
  public mutating func add(_ name: some Collection<UInt8>, in folder: Node) -> Node {
    unsafe Array(name).withUnsafeBytes { unsafe add(bytes: $0, in: folder) }
  }

  /// Adds all paths of another table; their numbers here, by those that they have there.
  public mutating func add(_ other: PathTable) -> [Node] {
    var nodes: [Node] = [0]
    nodes.reserveCapacity(other.count)
    for node in 1..<max(1, other.count) {
      let name = other.nameRange(of: Node(node))
      let folder = nodes[Int(other.folders[node])]
      nodes.append(
        unsafe other.names.withUnsafeBytes { unsafe add(bytes: UnsafeRawBufferPointer(rebasing: $0[name]), in: folder) }
      )
    }
    return nodes
  }

  mutating func add(bytes name: UnsafeRawBufferPointer, in folder: Node) -> Node {
    prepare()
    let slot = unsafe place(of: name, in: folder)
    if slots[slot] != 0 { return slots[slot] }
    let node = Node(truncatingIfNeeded: folders.count)
    folders.append(folder)
    unsafe names.append(contentsOf: name)
    ends.append(UInt32(truncatingIfNeeded: names.count))
    slots[slot] = node
    if folders.count * 2 > slots.count { fillSlots(slots.count * 2) }
    return node
  }

  /// Adds a path that is known to be new behind all others, as where they are read from a record.
  ///
  /// - Parameter folder: the number of its folder, which must be there.
  public mutating func append(_ name: ArraySlice<UInt8>, in folder: Node) {
    folders.append(folder)
    names += name
    ends.append(UInt32(truncatingIfNeeded: names.count))
    slots = []
  }

  private func nameRange(of node: Node) -> Range<Int> {
    node == 0 ? 0..<0 : Int(ends[Int(node) - 1])..<Int(ends[Int(node)])
  }

  /// The folders that lead to a path, and the path itself.
  private func way(to node: Node) -> [Node] {
    var way: [Node] = []
    var node = node
    while node != 0 {
      way.append(node)
      node = folders[Int(node)]
    }
    return way.reversed()
  }

  private mutating func fillSlots(_ least: Int) {
    var size = 64
    while size < least { size *= 2 }
    slots = Array(repeating: 0, count: size)
    for node in 1..<max(1, folders.count) {
      let name = nameRange(of: Node(node))
      let slot = unsafe names.withUnsafeBytes {
        unsafe place(of: UnsafeRawBufferPointer(rebasing: $0[name]), in: folders[node])
      }
      slots[slot] = Node(node)
    }
  }

  /// Where the number of a name stands, or would stand.
  private func place(of name: UnsafeRawBufferPointer, in folder: Node) -> Int {
    var hasher = Hasher()
    hasher.combine(folder)
    unsafe hasher.combine(bytes: name)
    let mask = slots.count - 1
    var slot = hasher.finalize() & mask
    while slots[slot] != 0 {
      let node = slots[slot]
      if folders[Int(node)] == folder, unsafe has(node, name) { return slot }
      slot = (slot + 1) & mask
    }
    return slot
  }

  private func has(_ node: Node, _ name: UnsafeRawBufferPointer) -> Bool {
    let range = nameRange(of: node)
    guard range.count == name.count else { return false }
    return unsafe names.withUnsafeBytes { unsafe UnsafeRawBufferPointer(rebasing: $0[range]).elementsEqual(name) }
  }
}
