import JSON

/// `.registry`, the JSON file in which spec-kit keeps which presets, or which extensions, are installed.
public struct InstalledRegistry {
  /// What the file is called.
  public static let fileName = ".registry"

  /// What is installed, by the name of its folder.
  public struct Entry: Sendable {
    let id: String
    let priority: Int
    /// Whether it takes part.
    public let isEnabled: Bool
    /// Its version; nil where none is noted.
    public let version: String?
    /// The names of its commands, by the agents that have them.
    public let commands: [String: [String]]
    /// Whether an agent has its commands as skills; which one is not noted.
    public let hasSkills: Bool

    /// The agents that have its commands, by name.
    public var agents: Set<String> { Set(commands.keys) }
  }

  private let entries: [Entry]

  /// Nothing is registered.
  init() { entries = [] }

  /// Reads the member `kind` of the registry, `presets` or `extensions`.
  public init(_ bytes: [UInt8], path: String, of kind: String) throws(TemplateError) {
    let root: JSONNode
    do throws(JSONError) {
      root = try JSONNode.parse(bytes)
    } catch {
      throw .invalidFile(path: path, line: error.line, message: "the file is no JSON: \(error.message)")
    }
    if root.members == nil {
      throw .invalidFile(path: path, line: root.line, message: "the file is no mapping of keys to values")
    }
    guard let value = root[kind] else {
      entries = []
      return
    }
    guard let installed = value.members else {
      throw .invalidFile(path: path, line: value.line, message: "`\(kind)` must be a mapping of IDs")
    }
    entries = Dictionary(installed.map { ($0.name, $0.value) }) { $1 }.map { id, node in
      Entry(
        id: id, priority: InstalledRegistry.priority(of: node),
        isEnabled: TemplateName.isPlain(id) && node.members != nil && node["enabled"]?.isTrue ?? true,
        version: node["version"]?.string,
        commands: InstalledRegistry.commands(node["registered_commands"]),
        hasSkills: node["registered_skills"]?.elements?.isEmpty == false)
    }
  }

  private static func commands(_ node: JSONNode?) -> [String: [String]] {
    let agents = node?.members?.map { ($0.name, $0.value.elements?.compactMap(\.string) ?? []) } ?? []
    return Dictionary(agents) { $1 }
  }

  /// What is registered under an ID; nil where nothing is.
  public func entry(_ id: String) -> Entry? { entries.first { $0.id == id } }

  /// The IDs that are enabled, the strongest first: by priority, the lowest number first, then by ID. Folders that stand
  /// there without being registered have the usual priority.
  func order(with folders: [String] = []) -> [String] {
    let registered = Set(entries.map(\.id))
    let others = folders.filter { TemplateName.isPlain($0) && !registered.contains($0) }
    let ranked = entries.filter(\.isEnabled).map { ($0.priority, $0.id) }
    return (ranked + others.map { (InstalledRegistry.usualPriority, $0) }).sorted { $0 < $1 }.map(\.1)
  }

  /// The priority of what has none, or one that is no whole number from 1.
  private static let usualPriority = 10

  private static func priority(of node: JSONNode) -> Int {
    guard let priority = node["priority"]?.wholeNumber, priority >= 1 else { return usualPriority }
    return priority
  }
}
