import Markdown
import Names

/// Finds what the files below `contracts/` define.
public enum ContractReader {
  /// The contracts in a file; one by the file's name where nothing is recognised in it.
  public static func contracts(in bytes: [UInt8], fileName: String) -> [Contract] {
    let found =
      switch fileName.split(separator: ".").last.map({ $0.lowercased() }) {
      case "yaml", "yml", "json": StructuredContractReader.contracts(in: bytes)
      case "proto": ProtobufReader.contracts(in: bytes)
      case "graphql", "gql", "graphqls": GraphQLReader.contracts(in: bytes)
      case "md", "markdown": OperationHeading.contracts(in: Document(bytes))
      default: [Contract]()
      }
    var seen: Set<Definition> = []
    let distinct = found.filter { seen.insert(Definition(name: $0.name, key: $0.key, owner: $0.owner)).inserted }
    return distinct.isEmpty ? [Contract(name: fileName, kind: .file)] : distinct
  }

  /// What a contract is, wherever in the file it stands.
  private struct Definition: Hashable {
    let name: String
    let key: ContractKey?
    let owner: FeatureID?
  }

  /// The methods of HTTP that OpenAPI knows.
  static let methods = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"]
}
