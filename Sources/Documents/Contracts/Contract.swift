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
    case webhook = "webhook"
    case asyncAPI = "AsyncAPI"
    case file = "file"
  }

  /// `POST /signup`, `Accounts.Create`, `query user`, the name of a webhook or a channel, a schema's title, or the file's
  /// name.
  public let name: String
  /// How it is written down.
  public let kind: Kind
  /// What two descriptions of one contract have in common: `GET /users/{id}` and `GET /users/:userId` are one operation.
  /// Nil for a file, which is only itself.
  public let key: ContractKey?
  /// The feature that `**Owner**:`, `x-owner` or a comment names; nil where the file names none.
  public internal(set) var owner: FeatureID?
  /// The line that defines it; nil for a file.
  public let line: Int?
  /// Whether the file says that it is there already or is another's, and only changes or calls it.
  public internal(set) var isBorrowed: Bool
  /// That of what is written of it: the section below its heading, what its node or its declaration holds, or the file.
  public internal(set) var fingerprint = Fingerprint(of: [])

  init(
    name: String, kind: Kind, key: ContractKey? = nil, owner: FeatureID? = nil, line: Int? = nil,
    isBorrowed: Bool = false
  ) {
    self.name = name
    self.kind = kind
    self.line = line
    self.key = key ?? (kind == .file ? nil : ContractKey(name, of: kind))
    self.owner = owner
    self.isBorrowed = isBorrowed
  }

  /// An operation over HTTP.
  init(method: String, path: String, kind: Kind, owner: FeatureID? = nil, line: Int, isBorrowed: Bool = false) {
    self.init(
      name: "\(method) \(path)", kind: kind, key: ContractKey(method: method, path: path), owner: owner, line: line,
      isBorrowed: isBorrowed)
  }

  /// Whether every feature may have its own: what tells whether a service is well, a channel that one sends to and others
  /// listen to, a schema with a name that says nothing.
  public var isOrdinary: Bool {
    switch kind {
    case .asyncAPI, .file: true
    case .openAPI, .http: Self.ordinaryPaths.contains(nameOnLine)
    case .jsonSchema: Self.ordinarySchemas.contains(name.lowercased())
    case .protobuf, .graphQL, .webhook: false
    }
  }

  private static let ordinaryPaths: Set<String> = [
    "/", "/health", "/healthz", "/livez", "/readyz", "/ready", "/live", "/metrics", "/version", "/status", "/ping",
    "/health/live", "/health/ready", "/api/health", "/docs", "/openapi.json",
  ]
  private static let ordinarySchemas: Set<String> = [
    "error", "errorresponse", "error response", "errors", "response", "request", "config", "configuration", "schema",
    "event", "message", "metadata", "result", "settings",
  ]

  /// How its name is written on its line: the path of an operation, the procedure without its service.
  public var nameOnLine: String {
    let parts: [Substring] =
      switch kind {
      case .jsonSchema, .file, .webhook, .asyncAPI: [name[...]]
      case .protobuf: name.split(separator: ".")
      case .openAPI, .graphQL, .http: name.split(separator: " ")
      }
    return parts.last.map(String.init) ?? name
  }
}
