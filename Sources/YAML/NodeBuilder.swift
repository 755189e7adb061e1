/// Puts events together to nodes with a stack of its own, so that no document can exhaust the call stack.
struct NodeBuilder {
  /// How deep collections may nest. libyaml's work for each token grows with the depth, so it is kept low.
  static let deepest = 256
  /// How many nodes aliases may add to a document.
  static let aliasBudget = 100_000

  /// A finished node, the nodes in it, itself included, and the levels of collections in it.
  private struct Finished {
    let node: YAMLNode
    let size: Int
    let height: Int
  }

  private var open: [OpenCollection] = []
  private var anchors: [String: Finished] = [:]
  private var sizeFromAliases = 0

  private init(sizeFromAliases: Int = 0) { self.sizeFromAliases = sizeFromAliases }

  /// The root nodes of the first documents that `events` tell of, at most `most` of them; empty ones are left out.
  static func documents(of events: borrowing EventReader, most: Int) throws(YAMLError) -> [YAMLNode] {
    var documents: [YAMLNode] = []
    var read = 0
    var builder = NodeBuilder()
    var root: YAMLNode?
    var event = try events.next()
    while true {
      if let finished = try builder.take(event) { root = finished }
      if case .streamEnd = event.kind { return documents }
      let endsDocument = if case .documentEnd = event.kind { true } else { false }
      // What follows a document must be the end or another one, or else this one was not whole.
      event = try events.next()
      guard endsDocument else { continue }
      if let root, !root.isEmptyDocument { documents.append(root) }
      builder = NodeBuilder(sizeFromAliases: builder.sizeFromAliases)
      root = nil
      read += 1
      if read == most { return documents }
    }
  }

  /// Takes one event; returns the root once it is finished.
  private mutating func take(_ event: Event) throws(YAMLError) -> YAMLNode? {
    switch event.kind {
    case .scalar(let text, let isPlain, let anchor):
      let node = YAMLNode(value: .scalar(text, isPlain: isPlain), line: event.line, column: event.column)
      return try add(Finished(node: node, size: 1, height: 0), anchor: anchor)
    case .alias(let name):
      return try add(try resolve(name, at: event), anchor: nil)
    case .sequenceStart(let anchor):
      try push(OpenCollection(isMapping: false, anchor: anchor, line: event.line, column: event.column))
    case .mappingStart(let anchor):
      try push(OpenCollection(isMapping: true, anchor: anchor, line: event.line, column: event.column))
    case .collectionEnd:
      guard let collection = open.popLast() else { return nil }
      let finished = Finished(node: collection.node, size: collection.size, height: collection.height)
      return try add(finished, anchor: collection.anchor)
    case .documentEnd, .streamEnd, .other: break
    }
    return nil
  }

  private mutating func push(_ collection: OpenCollection) throws(YAMLError) {
    open.append(collection)
    if open.count > Self.deepest { throw .tooDeep(line: collection.line, column: collection.column) }
  }

  private mutating func add(_ finished: Finished, anchor: String?) throws(YAMLError) -> YAMLNode? {
    if let anchor { anchors[anchor] = finished }
    guard !open.isEmpty else { return finished.node }
    try open[open.count - 1].add(finished.node, size: finished.size, height: finished.height)
    return nil
  }

  /// The node that an alias names, where it neither nests too deep nor costs too much.
  private mutating func resolve(_ name: String, at event: Event) throws(YAMLError) -> Finished {
    guard let target = anchors[name] else {
      throw .unknownAnchor(name, line: event.line, column: event.column)
    }
    guard open.count + target.height <= Self.deepest else {
      throw .tooDeep(line: event.line, column: event.column)
    }
    sizeFromAliases += target.size
    guard sizeFromAliases <= Self.aliasBudget else {
      throw .tooManyAliases(line: event.line, column: event.column)
    }
    return target
  }
}

extension YAMLNode {
  /// libyaml reports a document that holds nothing, such as a lone `---`, as one empty plain scalar.
  fileprivate var isEmptyDocument: Bool {
    if case .scalar("", isPlain: true) = value { true } else { false }
  }
}

extension YAMLError {
  fileprivate static func tooDeep(line: Int, column: Int) -> YAMLError {
    YAMLError(line: line, column: column, message: "nodes nest deeper than \(NodeBuilder.deepest) levels")
  }

  fileprivate static func unknownAnchor(_ name: String, line: Int, column: Int) -> YAMLError {
    YAMLError(line: line, column: column, message: "alias `*\(name)` names no finished node before it")
  }

  fileprivate static func tooManyAliases(line: Int, column: Int) -> YAMLError {
    YAMLError(
      line: line, column: column, message: "aliases repeat more than \(NodeBuilder.aliasBudget) nodes")
  }
}
