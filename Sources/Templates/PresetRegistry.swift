import YAML

/// `.specify/presets/.registry`, the JSON file in which spec-kit keeps which presets are installed.
enum PresetRegistry {
  static let fileName = ".registry"
  /// The priority of a preset that has none.
  private static let usualPriority = 10

  /// The IDs of the enabled presets, the strongest first: by priority, the lowest number first, then by ID. Nil where
  /// the registry does not speak of presets.
  static func order(_ bytes: [UInt8], path: String) throws(TemplateError) -> [String]? {
    let entries = try YAMLFile.entries(of: bytes, path: path)
    guard let presets = entries.first(where: { $0.key.string == "presets" })?.value.mapping else { return nil }
    var enabled: [(priority: Int, id: String)] = []
    for preset in presets {
      guard let id = preset.key.string, let name = TemplateName(id) else {
        throw .invalidFile(path: path, line: preset.key.line, message: "the ID of a preset must be a folder's name")
      }
      let priority = preset.value["priority"]
      guard let number = priority == nil ? usualPriority : priority?.integer else {
        throw .invalidFile(path: path, line: preset.key.line, message: "the priority of `\(id)` must be a number")
      }
      if preset.value["enabled"]?.boolean != false { enabled.append((number, name.rawValue)) }
    }
    return enabled.sorted { ($0.priority, $0.id) < ($1.priority, $1.id) }.map(\.id)
  }
}
