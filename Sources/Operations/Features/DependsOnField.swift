import Markdown
import WorkspaceModel

/// Writes the dependencies of a new feature into its specification's header.
enum DependsOnField {
  /// The document with `names` as the value of its `Depends on` field; a field is added where there is none.
  static func fill(_ bytes: [UInt8], with ids: [FeatureID]) -> [UInt8] {
    let document = Document(bytes)
    let names = ids.map(\.string).joined(separator: ", ")
    if let field = document.headerFields.first(where: { $0.name.lowercased() == "depends on" }) {
      let value = ids.isEmpty ? "none" : names
      let line = document.source.lines.content(ofLine: field.line)
      guard let start = Array(bytes[line]).firstRange(of: Array(field.rawValue.utf8)), !field.rawValue.isEmpty else {
        return bytes
      }
      let range = line.lowerBound + start.lowerBound..<line.lowerBound + start.upperBound
      return [Edit(range: range, replacement: Array(value.utf8))].apply(to: bytes)
    }
    if ids.isEmpty { return bytes }
    let last = document.headerFields.last?.line ?? document.headings.first.map { $0.lines.upperBound - 1 } ?? 0
    let added = (document.headerFields.isEmpty ? [""] : []) + ["**Depends on**: \(names)  "]
    return [document.insertion(of: added, after: last)].apply(to: bytes)
  }
}
