import YAML

/// Finds OpenAPI operations and JSON Schemas in YAML and JSON.
enum StructuredContractReader {
  /// What every document of the bytes defines; nothing where they cannot be parsed.
  static func contracts(in bytes: [UInt8]) -> [Contract] {
    guard let documents = try? YAMLNode.parseAll(bytes) else { return [] }
    return documents.flatMap { root in
      let operations = operations(in: root)
      return operations.isEmpty ? schema(root).map { [$0] } ?? [] : operations
    }
  }

  /// The operations of OpenAPI 3 and Swagger 2: the methods of each path, without the base path of a server.
  private static func operations(in root: YAMLNode) -> [Contract] {
    guard let paths = root["paths"] else { return [] }
    return paths.mergedEntries.flatMap { name, item, line -> [Contract] in
      guard name.hasPrefix("/") else { return [] }
      let item = item["$ref"]?.string.flatMap { root.target(of: $0) } ?? item
      let methods = Set(item.mergedEntries.map { $0.name.uppercased() })
      return ContractReader.methods.filter(methods.contains).map {
        Contract(method: $0, path: name, kind: .openAPI, line: line)
      }
    }
  }

  /// A JSON Schema by its title, else by its `$id`.
  private static func schema(_ root: YAMLNode) -> Contract? {
    guard root["$schema"] != nil || root["properties"] != nil || root["$id"] != nil else { return nil }
    let names = [root["title"], root["$id"], root["id"]].compactMap { $0 }
    return names.first { $0.string?.isEmpty == false }.flatMap { node in
      node.string.map { Contract(name: $0, kind: .jsonSchema, line: node.line) }
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

  /// What `#/components/pathItems/Users` leads to in this document; nil for other documents.
  fileprivate func target(of reference: String) -> YAMLNode? {
    guard reference.hasPrefix("#/") else { return nil }
    var node: YAMLNode? = self
    for part in reference.dropFirst(2).split(separator: "/").prefix(16) {
      node = node?[String(part).replacing("~1", with: "/").replacing("~0", with: "~")]
    }
    return node
  }
}
