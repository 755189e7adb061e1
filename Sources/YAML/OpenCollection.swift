/// A sequence or mapping whose end has not come yet.
struct OpenCollection {
  let isMapping: Bool
  let anchor: String?
  let line: Int
  let column: Int
  /// The nodes in it so far, itself included.
  private(set) var size = 1
  /// The levels of collections in it so far, itself included.
  private(set) var height = 1

  private var items: [YAMLNode] = []
  private var entries: [YAMLNode.Entry] = []
  private var waitingKey: YAMLNode?
  private var keys: Set<String> = []

  init(isMapping: Bool, anchor: String?, line: Int, column: Int) {
    self.isMapping = isMapping
    self.anchor = anchor
    self.line = line
    self.column = column
  }

  /// Adds an item, or in turn a key and its value. Throws where the mapping has the key already.
  mutating func add(_ node: YAMLNode, size: Int, height: Int) throws(YAMLError) {
    self.size += size
    self.height = max(self.height, height + 1)
    if !isMapping {
      items.append(node)
    } else if let key = waitingKey {
      entries.append(YAMLNode.Entry(key: key, value: node))
      waitingKey = nil
    } else {
      if case .scalar(let text, _) = node.value, !keys.insert(text).inserted {
        throw YAMLError(line: node.line, column: node.column, message: "key `\(text)` appears twice")
      }
      waitingKey = node
    }
  }

  /// The collection as a node.
  var node: YAMLNode {
    YAMLNode(value: isMapping ? .mapping(entries) : .sequence(items), line: line, column: column)
  }
}
