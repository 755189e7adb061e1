import Changes
import Files
import Survey
import Templates

/// speckit's extension of spec-kit, as spec-kit has it installed.
enum ExtensionTopic {
  static func examine(_ session: Session, version: String) throws -> [Diagnosis] {
    let tree = session.workspace.workingTree
    guard try SpecKitSettings.read(in: tree) != nil else { return [] }
    let entry: InstalledRegistry.Entry?
    do {
      entry = try tree.read(registry).map {
        try InstalledRegistry($0.bytes, path: registry.string, of: "extensions")
      }?.entry(id)
    } catch let error as TemplateError {
      return [Diagnosis("extension", failure: error, as: .warning)] + (try hooks(in: tree))
    }
    guard let entry else {
      return [
        Diagnosis(
          "extension", .note, "speckit's extension of spec-kit is not installed", hint: "speckit init --spec-kit")
      ]
    }
    return [state(entry, version: version)] + (try hooks(in: tree))
  }

  private static let id = "workspace"
  private static let registry = SpecKitExtension.installedPlace.parent.appending(
    component: InstalledRegistry.fileName)

  private static func state(_ entry: InstalledRegistry.Entry, version: String) -> Diagnosis {
    if !entry.isEnabled {
      return Diagnosis(
        "extension", .warning, "\(id) is not enabled", hint: "specify extension enable \(id)", path: registry.string)
    }
    if entry.version == version { return Diagnosis("extension", .ok, "\(id) \(version)") }
    return Diagnosis(
      "extension", .warning,
      "\(id) \(entry.version.map { "is \($0)" } ?? "names no version"), and this is speckit \(version)",
      hint: "speckit init --spec-kit tells how to install it anew", path: registry.string)
  }

  /// What `.specify/extensions.yml` keeps prompts from calling.
  private static func hooks(in tree: any FileTree) throws -> [Diagnosis] {
    let hooks: ExtensionHooks
    do {
      hooks = try ExtensionHooks(in: tree)
    } catch let error as TemplateError {
      return [Diagnosis("extension", failure: error, as: .warning)]
    }
    let path = ExtensionHooks.path.string
    let first = hooks.called(at: "before_specify")
    let second = first.firstIndex(of: id).flatMap { own in first.firstIndex(of: "git").map { $0 > own } } ?? false
    let twice = Diagnosis(
      "extension", .warning,
      "before_specify calls spec-kit's extension for Git after ours, which makes a second branch",
      hint: "specify extension disable git", path: path)
    let disabled = hooks.hooks.filter { $0.owner == id && !$0.isEnabled }.map(\.event)
    let found = second ? [twice] : []
    if disabled.isEmpty { return found }
    return found + [
      Diagnosis(
        "extension", .warning, "its hooks are not enabled: \(disabled.joined(separator: ", "))",
        hint: "enabled: true", path: path)
    ]
  }
}
