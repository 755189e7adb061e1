import YAML

/// `.registry`, the JSON file in which spec-kit keeps which presets, or which extensions, are installed.
struct InstalledRegistry {
  static let fileName = ".registry"

  /// What is installed, by the name of its folder.
  private struct Entry {
    let id: String
    let priority: Int
    let isEnabled: Bool
  }

  private let entries: [Entry]

  /// Reads the member `kind` of the registry, `presets` or `extensions`.
  init(_ bytes: [UInt8], path: String, of kind: String) throws(TemplateError) {
    let members = try YAMLFile.entries(of: bytes, path: path)
    guard let value = members.first(where: { $0.key.string == kind })?.value else {
      entries = []
      return
    }
    guard let installed = value.mapping else {
      throw .invalidFile(path: path, line: value.line, message: "`\(kind)` must be a mapping of IDs")
    }
    entries = try installed.map { item throws(TemplateError) in
      guard let id = item.key.string, let name = TemplateName(id) else {
        throw .invalidFile(path: path, line: item.key.line, message: "the ID among `\(kind)` must be a folder's name")
      }
      return Entry(
        id: name.rawValue, priority: try InstalledRegistry.priority(of: item, path: path),
        isEnabled: item.value["enabled"]?.boolean != false)
    }
  }

  /// The IDs that are enabled, the strongest first: by priority, the lowest number first, then by ID. Folders that stand
  /// there without being registered have the usual priority.
  func order(with folders: [String] = []) -> [String] {
    let registered = Set(entries.map(\.id))
    let others = folders.filter { !registered.contains($0) }.map { (InstalledRegistry.usualPriority, $0) }
    return (entries.filter(\.isEnabled).map { ($0.priority, $0.id) } + others).sorted { $0 < $1 }.map(\.1)
  }

  /// The priority of what has none, or one below 1.
  private static let usualPriority = 10

  private static func priority(of item: YAMLNode.Entry, path: String) throws(TemplateError) -> Int {
    guard let node = item.value["priority"] else { return usualPriority }
    guard let priority = node.string.flatMap({ Int($0) }) else {
      throw .invalidFile(
        path: path, line: item.key.line, message: "the priority of `\(item.key.string ?? "")` must be a number")
    }
    return priority < 1 ? usualPriority : priority
  }
}
