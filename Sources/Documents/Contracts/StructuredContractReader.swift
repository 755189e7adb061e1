import Names
import YAML

/// Finds OpenAPI operations and JSON Schemas in YAML and JSON.
enum StructuredContractReader {
  /// What every document of the bytes defines; nothing where they cannot be parsed.
  static func contracts(in bytes: [UInt8]) -> [Contract] {
    guard let documents = try? YAMLNode.parseAll(bytes) else { return [] }
    return documents.flatMap { root in
      let text = NodeText(of: root)
      let found = operations(in: root, text) + webhooks(in: root, text) + channels(in: root, text)
      return found.isEmpty ? schema(root, text).map { [$0] } ?? [] : found
    }
  }

  /// The operations of OpenAPI 3 and Swagger 2: the methods of each path, without the base path of a server.
  private static func operations(in root: YAMLNode, _ text: NodeText) -> [Contract] {
    guard let paths = root["paths"] else { return [] }
    let owner = owner(of: root)
    return paths.mergedEntries.flatMap { name, item, line -> [Contract] in
      guard name.hasPrefix("/") else { return [] }
      let item = root.resolved(item)
      let operations = Dictionary(
        item.mergedEntries.map { ($0.name.uppercased(), $0.value) }, uniquingKeysWith: { first, _ in first })
      return ContractReader.methods.compactMap { method in
        operations[method].map { operation in
          Contract(
            method: method, path: name, kind: .openAPI, owner: operation.owner ?? item.owner ?? owner, line: line,
            isBorrowed: operation.isOfAnother || item.isOfAnother
          ).saying(text.bytes(of: operation))
        }
      }
    }
  }

  /// The webhooks of OpenAPI 3.1, which go by their names, since their URLs are the receivers'.
  private static func webhooks(in root: YAMLNode, _ text: NodeText) -> [Contract] {
    guard root["openapi"] != nil, let webhooks = root["webhooks"] else { return [] }
    return webhooks.mergedEntries.filter { !$0.name.hasPrefix("x-") }.map { name, item, line in
      let item = root.resolved(item)
      return Contract(
        name: name, kind: .webhook, owner: item.owner ?? owner(of: root), line: line, isBorrowed: item.isOfAnother
      ).saying(text.bytes(of: item))
    }
  }

  /// The channels of AsyncAPI 2 and 3, by their addresses.
  private static func channels(in root: YAMLNode, _ text: NodeText) -> [Contract] {
    guard root["asyncapi"] != nil, let channels = root["channels"] else { return [] }
    return channels.mergedEntries.filter { !$0.name.hasPrefix("x-") }.map { name, channel, line in
      let channel = root.resolved(channel)
      return Contract(
        name: channel["address"]?.string ?? name, kind: .asyncAPI, owner: channel.owner ?? owner(of: root), line: line
      ).saying(text.bytes(of: channel))
    }
  }

  /// The owner of all that a document defines.
  private static func owner(of root: YAMLNode) -> FeatureID? { root.owner ?? root["info"]?.owner }

  /// A JSON Schema by its title, else by its `$id`.
  private static func schema(_ root: YAMLNode, _ text: NodeText) -> Contract? {
    guard root["$schema"] != nil || root["properties"] != nil || root["$id"] != nil else { return nil }
    let names = [root["title"], root["$id"], root["id"]].compactMap { $0 }
    return names.first { $0.string?.isEmpty == false }.flatMap { node in
      node.string.map {
        Contract(name: $0, kind: .jsonSchema, owner: root.owner, line: node.line).saying(text.bytes(of: root))
      }
    }
  }
}

extension YAMLNode {
  /// The entries of a mapping, those of its merge keys (`<<`) included where it does not have them itself.
  fileprivate var mergedEntries: [(name: String, value: YAMLNode, line: Int)] {
    guard let mapping else { return [] }
    var entries = mapping.compactMap { entry in
      entry.key.string.map { (name: $0, value: entry.value, line: entry.key.line) }
    }
    let merged = entries.filter { $0.name == "<<" }.flatMap { $0.value.sequence ?? [$0.value] }
    guard !merged.isEmpty else { return entries }
    entries.removeAll { $0.name == "<<" }
    var names = Set(entries.map(\.name))
    // A merge key in what is merged is left alone: one level is what people write.
    for entry in merged.flatMap({ $0.mapping ?? [] }) {
      if let name = entry.key.string, names.insert(name).inserted {
        entries.append((name, entry.value, entry.key.line))
      }
    }
    return entries
  }

  /// What `x-owner` says.
  fileprivate var owner: FeatureID? { self["x-owner"]?.string.flatMap { OwnerFields.feature($0) } }

  /// Whether its summary or its description says that it is there already or is another's, or names the features that it
  /// has to do with; what is deprecated was there before, too.
  fileprivate var isOfAnother: Bool {
    if self["deprecated"]?.string == "true" { return true }
    return [self["summary"], self["description"]].contains { node in
      guard let text = node?.string?.prefix(longestDescription) else { return false }
      return FeatureNames.stand(in: String(text))
        || text.split(separator: "\n").first.map { Borrowing.says($0.lowercased()) } == true
    }
  }

  /// What an item refers to, where that stands in this document; else the item.
  fileprivate func resolved(_ item: YAMLNode) -> YAMLNode { item["$ref"]?.string.flatMap { target(of: $0) } ?? item }

  /// What `#/components/pathItems/Users` leads to in this document; nil for other documents.
  func target(of reference: String) -> YAMLNode? {
    guard reference.hasPrefix("#/") else { return nil }
    var node: YAMLNode? = self
    for part in reference.dropFirst(2).split(separator: "/").prefix(16) {
      node = node?[String(part).replacing("~1", with: "/").replacing("~0", with: "~")]
    }
    return node
  }
}

/// How much of a description is read.
private let longestDescription = 400
