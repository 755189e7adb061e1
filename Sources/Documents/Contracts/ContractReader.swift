import Markdown
import Names
import Text

/// Finds what the files below `contracts/` define.
public enum ContractReader {
  /// The contracts in a file; one by the file's name where nothing is recognised in it.
  public static func contracts(in bytes: [UInt8], fileName: String) -> [Contract] {
    let found =
      switch fileName.split(separator: ".").last.map({ $0.lowercased() }) {
      case "yaml", "yml": BorrowingComments(in: bytes).marking(StructuredContractReader.contracts(in: bytes))
      case "json": StructuredContractReader.contracts(in: bytes)
      case "proto": OwnerComments(in: bytes).owning(ProtobufReader.contracts(in: bytes))
      case "graphql", "gql", "graphqls": OwnerComments(in: bytes).owning(GraphQLReader.contracts(in: bytes))
      case "md", "markdown": OperationHeading.contracts(in: Document(bytes))
      default: [Contract]()
      }
    var seen: Set<Definition> = []
    let distinct = found.filter {
      seen.insert(Definition(name: $0.name, key: $0.key, owner: $0.owner, isBorrowed: $0.isBorrowed)).inserted
    }
    if distinct.isEmpty { return [Contract(name: fileName, kind: .file).saying(whole(bytes, fileName))] }
    return Borrowing.isOfExistingOperations(fileName) ? distinct.map(\.asBorrowed) : distinct
  }

  /// What counts of a file in which nothing is recognised.
  private static func whole(_ bytes: [UInt8], _ fileName: String) -> [UInt8] {
    let isMarkdown = [".md", ".markdown"].contains { fileName.lowercased().hasSuffix($0) }
    return isMarkdown ? DigestedText(of: Document(bytes)).whole : bytes.filter { !$0.isWhiteSpace }
  }

  /// What a contract is, wherever in the file it stands.
  private struct Definition: Hashable {
    let name: String
    let key: ContractKey?
    let owner: FeatureID?
    let isBorrowed: Bool
  }

  /// The methods of HTTP that OpenAPI knows.
  static let methods = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"]
}

extension Contract {
  /// The same of a feature that only calls it: `contracts/external-api.yaml`.
  var asBorrowed: Contract {
    var contract = self
    contract.isBorrowed = true
    return contract
  }

  /// The same, owned by a feature where the file says so.
  func owned(by owner: FeatureID?) -> Contract {
    var contract = self
    contract.owner = owner ?? self.owner
    return contract
  }

  /// The same with the fingerprint of what is written of it.
  func saying(_ words: some Sequence<UInt8>) -> Contract {
    var contract = self
    contract.fingerprint = Fingerprint(of: words)
    return contract
  }

  /// The contract as an item of its file.
  public var item: StatedItem {
    StatedItem(kind: .contract, name: name, lines: (line ?? 1)..<(line ?? 1) + 1, fingerprint: fingerprint)
  }
}
