public import Records

/// By what contracts are found and compared.
public struct ContractKey: Hashable, Sendable {
  private let text: String

  /// The key of an operation over HTTP. How a path parameter is written does not count, nor does a query or a slash at the
  /// end. What identifies a thing is one whatever it is called; other parameters are told apart by their names, for
  /// `/items/<kind>` and `/items/[id]` are two operations.
  public init(method: String, path: String) {
    let path = path.prefix { $0 != "?" && $0 != "#" }
    let parts = path.split(separator: "/").map { Self.parameter($0) ?? String($0) }
    text = "\(method.uppercased()) /\(parts.joined(separator: "/"))"
  }

  /// What stands for the path parameter `{id}`, `:id`, `<id>` or `[id]`; nil for any other part of a path.
  private static func parameter(_ part: Substring) -> String? {
    let isFramed = "{<[".contains(part.first ?? "/") && "}>]".contains(part.last ?? "/")
    guard part.hasPrefix(":") || isFramed else { return nil }
    // `<int:user_id>` has a type before the name, `{id:int}` behind it; `[...slug]` and `{path*}` are names all the same.
    let fields = part.split { "{<[}>]:".contains($0) }
    guard let name = part.hasPrefix("<") ? fields.last : fields.first else { return "{}" }
    let key = name.lowercased().filter { $0.isLetter || $0.isNumber }
    let isIdentifier =
      identifiers.contains { key == $0 } || name.hasSuffix("Id") || name.hasSuffix("ID")
      || key.hasSuffix("id") && name.contains { "_-".contains($0) } || key.hasSuffix("uuid")
    return isIdentifier ? "{}" : "{\(key)}"
  }

  private static let identifiers = ["id", "uuid", "guid", "pk"]

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
