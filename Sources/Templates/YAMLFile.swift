import YAML

/// Reads the small YAML and JSON files that stand beside templates.
enum YAMLFile {
  /// The entries of the mapping that the file is; none where it is empty.
  static func entries(of bytes: [UInt8], path: String) throws(TemplateError) -> [YAMLNode.Entry] {
    do throws(YAMLError) {
      guard let root = try YAMLNode.parse(bytes) else { return [] }
      if let entries = root.mapping { return entries }
      throw YAMLError(line: root.line, column: root.column, message: "the file is no mapping of keys to values")
    } catch {
      throw .invalidFile(path: path, line: error.line, message: error.message)
    }
  }
}
