public import Names

/// Something that a feature offers to others: an operation, a message, a schema.
public struct Contract: Hashable, Sendable {
  /// How a contract is written down.
  public enum Kind: String, Hashable, Sendable {
    case openAPI = "OpenAPI"
    case jsonSchema = "JSON Schema"
    case protobuf = "protobuf"
    case graphQL = "GraphQL"
    case http = "HTTP"
    case file = "file"
  }

  /// `POST /signup`, `Accounts.Create`, `query user`, a schema's title, or the file's name.
  public let name: String
  /// How it is written down.
  public let kind: Kind
  /// What two descriptions of one contract have in common: `GET /users/{id}` and `GET /users/:userId` are one operation.
  /// Nil for a file, which is only itself.
  public let key: ContractKey?
  /// The feature that `**Owner**:` names; nil where the file says nothing.
  public let owner: FeatureID?
  /// The line that defines it; nil for a file.
  public let line: Int?

  init(name: String, kind: Kind, key: ContractKey? = nil, owner: FeatureID? = nil, line: Int? = nil) {
    self.name = name
    self.kind = kind
    self.line = line
    self.key = key ?? (kind == .file ? nil : ContractKey(name, of: kind))
    self.owner = owner
  }

  /// An operation over HTTP.
  init(method: String, path: String, kind: Kind, owner: FeatureID? = nil, line: Int) {
    self.init(
      name: "\(method) \(path)", kind: kind, key: ContractKey(method: method, path: path), owner: owner, line: line)
  }

  /// How its name is written on its line: the path of an operation, the procedure without its service.
  public var nameOnLine: String {
    let parts: [Substring] =
      switch kind {
      case .jsonSchema, .file: [name[...]]
      case .protobuf: name.split(separator: ".")
      case .openAPI, .graphQL, .http: name.split(separator: " ")
      }
    return parts.last.map(String.init) ?? name
  }
}
