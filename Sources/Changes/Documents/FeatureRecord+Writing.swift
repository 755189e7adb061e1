public import Files
public import Survey
import YAML

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension FeatureRecord {
  private static let key = "feature_directory"

  /// Rewrites the directory in the file where it names one, and nothing else in it.
  public static func update(_ draft: DraftTree, to directory: RelativePath) throws {
    guard let contents = try draft.read(path), recorded(in: contents.bytes) != nil else { return }
    try record(directory.string, in: draft)
  }

  /// Records a directory, in a file that is made where it is missing, written as spec-kit's scripts write it. Other keys stay; a file that is no JSON object
  /// is replaced.
  public static func record(_ directory: String, in draft: DraftTree) throws {
    let old = try draft.read(path)?.bytes ?? []
    if recorded(in: old) == directory { return }
    if let bytes = try replacing(in: old, by: directory), recorded(in: bytes) == directory {
      return try draft.write(bytes, to: path)
    }
    let others = otherMembers(of: old)
    let members = try ([(key, quoted(directory))] + others).map { try "\(quoted($0.0)):\($0.1)" }
    try draft.write(Array("{\(members.joined(separator: ","))}\n".utf8), to: path)
  }

  /// The file with another directory; nil where it does not name one as a text.
  private static func replacing(in bytes: [UInt8], by directory: String) throws -> [UInt8]? {
    guard let value = JSONMember.text(of: key, in: bytes) else { return nil }
    return bytes[..<value.lowerBound] + Array(try quoted(directory).utf8) + bytes[value.upperBound...]
  }
}

extension FeatureRecord {
  /// Anything that JSON can say.
  private struct Anything: Decodable {
    init(from decoder: any Decoder) {}
  }

  /// The members of a JSON object but for the directory, with their values as JSON; none where it is no object.
  private static func otherMembers(of bytes: [UInt8]) -> [(String, String)] {
    guard (try? JSONDecoder().decode([String: Anything].self, from: Data(bytes))) != nil,
      let entries = (try? YAMLNode.parse(bytes))?.mapping
    else { return [] }
    return entries.compactMap { entry in
      guard let name = entry.key.string, name != key, let value = try? json(entry.value) else { return nil }
      return (name, value)
    }
  }

  private static func json(_ node: YAMLNode) throws -> String {
    switch node.value {
    case .scalar(let text, let isPlain): return isPlain ? text : try quoted(text)
    case .sequence(let items): return "[\(try items.map(json).joined(separator: ","))]"
    case .mapping(let entries):
      let members = try entries.map { "\(try quoted($0.key.string ?? "")):\(try json($0.value))" }
      return "{\(members.joined(separator: ","))}"
    }
  }

  private static func quoted(_ text: String) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    return String(decoding: try encoder.encode(text), as: UTF8.self)
  }
}
