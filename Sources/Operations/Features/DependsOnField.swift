import Documents
import Markdown
public import Names
import Vocabulary

/// Writes the dependencies of a new feature into its specification's header.
public enum DependsOnField {
  /// The document with the IDs as the value of the field for dependencies, in whatever language its name is; one is
  /// added where there is none. Without IDs only a placeholder is replaced, by the word for nothing.
  public static func fill(_ bytes: [UInt8], with ids: [FeatureID]) -> [UInt8] {
    let document = Document(bytes)
    let fields = HeaderFields(of: document)
    if ids.isEmpty {
      guard let field = fields[.dependsOn], field.value.contains("[") else { return bytes }
      return [field.edit(value: fields.nothing(.dependsOn))].apply(to: bytes)
    }
    return [fields.edit(.dependsOn, value: ids.map(\.string).joined(separator: ", "))].apply(to: bytes)
  }
}
