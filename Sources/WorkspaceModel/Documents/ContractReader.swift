import Markdown
import YAML

/// Finds what the files below `contracts/` define.
public enum ContractReader {
  /// The contracts in a file; one by the file's name where nothing is recognised in it.
  public static func contracts(in bytes: [UInt8], fileName: String) -> [Contract] {
    let found =
      switch fileName.split(separator: ".").last.map({ $0.lowercased() }) {
      case "yaml", "yml", "json": structured(bytes)
      case "proto": protobuf(String(decoding: bytes, as: UTF8.self))
      case "graphql", "gql", "graphqls": graphQL(String(decoding: bytes, as: UTF8.self))
      case "md", "markdown": markdown(Document(bytes))
      default: [Contract]()
      }
    return found.isEmpty ? [Contract(name: fileName, kind: .file)] : found
  }

  private static let methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"]

  /// OpenAPI operations, or the title of a JSON Schema. A file that cannot be parsed is listed by its name.
  private static func structured(_ bytes: [UInt8]) -> [Contract] {
    guard let root = try? YAMLNode.parse(bytes) else { return [] }
    if let paths = root["paths"]?.mapping {
      return paths.flatMap { path in
        methods.filter { path.value[$0] != nil }.map {
          Contract(name: "\($0.uppercased()) \(path.key.string ?? "")", kind: .openAPI)
        }
      }
    }
    guard root["$schema"] != nil || root["properties"] != nil, let title = root["title"]?.string else { return [] }
    return [Contract(name: title, kind: .jsonSchema)]
  }

  private static func protobuf(_ text: String) -> [Contract] {
    var contracts: [Contract] = []
    var service: String?
    for line in text.split(whereSeparator: \.isNewline) {
      let words = line.split(whereSeparator: { !($0.isLetter || $0.isNumber || $0 == "_") }).map(String.init)
      guard words.count >= 2, line.drop(while: \.isWhitespace).hasPrefix(words[0]) else { continue }
      if words[0] == "service" { service = words[1] }
      if words[0] == "rpc" {
        contracts.append(Contract(name: (service.map { $0 + "." } ?? "") + words[1], kind: .protobuf))
      }
    }
    return contracts
  }

  private static func graphQL(_ text: String) -> [Contract] {
    var contracts: [Contract] = []
    var root: String?
    var depth = 0
    for line in text.split(whereSeparator: \.isNewline) {
      let code = line.prefix { $0 != "#" }
      let words = code.split(whereSeparator: { !($0.isLetter || $0.isNumber || $0 == "_") }).map(String.init)
      if depth == 0, let type = words.first(where: { ["Query", "Mutation", "Subscription"].contains($0) }) {
        root = words.contains("type") ? type.lowercased() : nil
      } else if depth == 1, let root, let field = words.first, code.contains(":"), !code.contains("\"") {
        contracts.append(Contract(name: "\(root) \(field)", kind: .graphQL))
      }
      depth += code.count { $0 == "{" } - code.count { $0 == "}" }
      if depth == 0, code.contains("}") { root = nil }
    }
    return contracts
  }

  /// Headings such as `POST /signup`.
  private static func markdown(_ document: Document) -> [Contract] {
    document.headings.compactMap { heading in
      let words = heading.text.split(separator: " ").map(String.init)
      guard let index = words.firstIndex(where: { methods.contains($0.lowercased()) && $0 == $0.uppercased() }),
        words.indices.contains(index + 1), words[index + 1].hasPrefix("/")
      else { return nil }
      return Contract(name: words[index] + " " + words[index + 1], kind: .http)
    }
  }
}
