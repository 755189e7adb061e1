public import Records

/// By what contracts are found and compared.
public struct ContractKey: Hashable, Sendable {
  private let text: String

  /// The key of an operation over HTTP. Names of path parameters, a query and a slash at the end do not count.
  public init(method: String, path: String) {
    let path = path.prefix { $0 != "?" && $0 != "#" }
    let parts = path.split(separator: "/").map { part -> String in
      let isParameter = part.hasPrefix(":") || "{<[".contains(part.first ?? "/") && "}>]".contains(part.last ?? "/")
      return isParameter ? "{}" : String(part)
    }
    text = "\(method.uppercased()) /\(parts.joined(separator: "/"))"
  }

  /// The key of anything else by its name.
  init(_ name: String, of kind: Contract.Kind) { text = "\(kind.rawValue) \(name)" }

  /// The key of a remote procedure, of a service that stands in `package`.
  public init(procedure: String, package: String) {
    self.init(package.isEmpty ? procedure : "\(package).\(procedure)", of: .protobuf)
  }

  /// The key of a root field: `query` and `user`.
  public init(operation: String, field: String) { self.init("\(operation) \(field)", of: .graphQL) }
}

extension ContractKey: Recordable {
  /// Appends the text.
  public func write(to writer: inout RecordWriter) { writer.write(text) }

  /// Reads a text.
  public init(from reader: inout RecordReader) throws(RecordDamage) { text = try reader.next() }
}
