import Foundation
import Testing

/// What a command left behind.
struct CommandResult: CustomStringConvertible {
  let arguments: [String]
  let status: Int32
  let output: String
  let errors: String

  var description: String { "speckit \(arguments.joined(separator: " ")) → \(status)\n\(output)\(errors)" }

  /// The one JSON document on standard output.
  func json(sourceLocation: SourceLocation = #_sourceLocation) throws -> JSON {
    #expect(output.hasSuffix("}\n") && !output.dropLast().contains("\n"), sourceLocation: sourceLocation)
    return JSON(try JSONSerialization.jsonObject(with: Data(output.utf8)))
  }

  /// Expects a refusal as the contract wants it: the exit code, one sentence, one hint, nothing on standard output.
  func expectFailure(
    _ status: Int32, naming parts: String..., hint: String = "", sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let lines = errors.split(separator: "\n").map(String.init)
    #expect(self.status == status, "\(self)", sourceLocation: sourceLocation)
    #expect(output.isEmpty, "\(self)", sourceLocation: sourceLocation)
    #expect(lines.count { $0.hasPrefix("error: ") } == 1, "\(self)", sourceLocation: sourceLocation)
    #expect(lines.count { $0.hasPrefix("hint: ") } == 1, "\(self)", sourceLocation: sourceLocation)
    #expect(lines.count == 2 && !lines[0].hasSuffix("."), "\(self)", sourceLocation: sourceLocation)
    for part in parts where !part.isEmpty {
      #expect(lines.first?.contains(part) == true, "\(self) lacks \(part)", sourceLocation: sourceLocation)
    }
    #expect(lines.last?.contains(hint) == true || hint.isEmpty, "\(self)", sourceLocation: sourceLocation)
  }
}

/// A JSON value to look into: `json["feature"]["id"].string`.
struct JSON {
  let value: Any?

  init(_ value: Any?) { self.value = value }

  subscript(key: String) -> JSON { JSON((value as? [String: Any])?[key]) }
  subscript(index: Int) -> JSON {
    let array = value as? [Any] ?? []
    return JSON(array.indices.contains(index) ? array[index] : nil)
  }

  var string: String? { value as? String }
  var integer: Int? { value as? Int }
  var bool: Bool? { value as? Bool }
  var array: [JSON] { (value as? [Any] ?? []).map(JSON.init) }
  var strings: [String] { array.compactMap(\.string) }
  var keys: Set<String> { Set((value as? [String: Any] ?? [:]).keys) }
  var isNull: Bool { value is NSNull }
}
