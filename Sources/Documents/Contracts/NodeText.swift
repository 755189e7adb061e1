import Text
import YAML

/// What counts of the nodes of a document of YAML or JSON: keys and values, whatever they look like, and what they refer to
/// in the same document.
final class NodeText {
  private let root: YAMLNode
  /// What was found behind each reference so far.
  private var targets: [String: Own] = [:]

  /// The nodes of a document.
  init(of root: YAMLNode) { self.root = root }

  /// The bytes that count of a node.
  func bytes(of node: YAMLNode) -> [UInt8] {
    var own = Own()
    own.append(node)
    var bytes = own.bytes
    var pending = own.references[...]
    var seen: Set<String> = []
    while let reference = pending.popFirst(), seen.count < Self.mostReferences {
      guard seen.insert(reference).inserted, let target = target(of: reference) else { continue }
      bytes += Fingerprint(of: target.bytes).digits.utf8
      pending += target.references
    }
    return bytes
  }

  private static let mostReferences = 200

  private func target(of reference: String) -> Own? {
    if let known = targets[reference] { return known }
    guard let node = root.target(of: reference) else { return nil }
    var own = Own()
    own.append(node)
    targets[reference] = own
    return own
  }

  /// What stands in a node itself, and what it refers to.
  private struct Own {
    private(set) var bytes: [UInt8] = []
    private(set) var references: [String] = []

    mutating func append(_ node: YAMLNode) {
      switch node.value {
      case .scalar(let text, isPlain: _):
        // How a text is filled does not count.
        bytes += text.utf8.filter { !$0.isWhiteSpace }
      case .sequence(let nodes):
        bytes.append(.openingBracket)
        for node in nodes {
          append(node)
          bytes.append(.comma)
        }
        bytes.append(.closingBracket)
      case .mapping(let entries):
        bytes.append(.openingBrace)
        for entry in entries {
          append(entry.key)
          bytes.append(.colon)
          append(entry.value)
          bytes.append(.comma)
          if entry.key.string == "$ref", let name = entry.value.string { references.append(name) }
        }
        bytes.append(.closingBrace)
      }
    }
  }
}
