import Markdown
import YAML

/// Finds what the files below `contracts/` define.
public enum ContractReader {
  /// The contracts in a file; one by the file's name where nothing is recognised in it.
  public static func contracts(in bytes: [UInt8], fileName: String) -> [Contract] {
    let found =
      switch fileName.split(separator: ".").last.map({ $0.lowercased() }) {
      case "yaml", "yml", "json": structured(bytes)
      case "proto": ProtobufReader.contracts(in: String(decoding: bytes, as: UTF8.self))
      case "graphql", "gql", "graphqls": GraphQLReader.contracts(in: String(decoding: bytes, as: UTF8.self))
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
