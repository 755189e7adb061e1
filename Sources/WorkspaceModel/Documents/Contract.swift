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
}
