import CCMarkGFM

/// Visits the nodes below one node in preorder, without recursion.
@safe struct TreeWalk {
  private let top: OpaquePointer
  private var current: OpaquePointer
  /// How far the node last visited lies below the top: 1 for a child.
  private(set) var depth = 0

  init(of top: OpaquePointer) {
    unsafe self.top = top
    unsafe current = top
  }

  /// The next node; the children of the last one are passed over where `descending` is false.
  mutating func next(descending: Bool = true) -> OpaquePointer? {
    if descending, let child = unsafe cmark_node_first_child(current) {
      depth += 1
      unsafe current = child
      return unsafe child
    }
    while unsafe current != top {
      if let sibling = unsafe cmark_node_next(current) {
        unsafe current = sibling
        return unsafe sibling
      }
      guard let parent = unsafe cmark_node_parent(current) else { return nil }
      depth -= 1
      unsafe current = parent
    }
    return nil
  }
}
