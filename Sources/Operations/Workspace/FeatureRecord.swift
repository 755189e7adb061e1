import Files
#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// `.specify/feature.json`, in which spec-kit's scripts remember the current feature's directory.
enum FeatureRecord {
  static let path = RelativePath.empty.appending(component: ".specify").appending(component: "feature.json")

  private struct Contents: Codable {
    let directory: String
    enum CodingKeys: String, CodingKey { case directory = "feature_directory" }
  }

  /// The directory that is recorded; nil where there is no file or none that can be read as one.
  static func directory(in tree: any FileTree) throws -> RelativePath? {
    guard let contents = try tree.read(path) else { return nil }
    let record = try? JSONDecoder().decode(Contents.self, from: Data(contents.bytes))
    return record.flatMap { RelativePath($0.directory) }
  }

  /// Rewrites the directory in the file where it exists, and nothing else in it.
  static func update(_ draft: DraftTree, to directory: RelativePath) throws {
    guard let contents = try draft.read(path) else { return }
    let text = String(decoding: contents.bytes, as: UTF8.self)
    guard let key = text.firstRange(of: "\"feature_directory\""),
      let opening = text[key.upperBound...].firstIndex(of: "\""),
      let closing = text[text.index(after: opening)...].firstIndex(of: "\""),
      text[key.upperBound..<opening].allSatisfy({ $0.isWhitespace || $0 == ":" })
    else { return }
    let quoted = String(decoding: try JSONEncoder.plain.encode(directory.string), as: UTF8.self)
    try draft.write(Array(text.replacingCharacters(opening...closing, with: quoted).utf8), to: path)
  }
}

extension JSONEncoder {
  fileprivate static var plain: JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    return encoder
  }
}

extension String {
  fileprivate func replacingCharacters(_ range: ClosedRange<Index>, with text: String) -> String {
    self[..<range.lowerBound] + text + self[index(after: range.upperBound)...]
  }
}
