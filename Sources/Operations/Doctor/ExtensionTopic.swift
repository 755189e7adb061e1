import Changes
import Files
import Survey
import YAML

/// speckit's extension of spec-kit, as spec-kit has it installed.
enum ExtensionTopic {
  static func examine(_ session: Session, version: String) throws -> [Diagnosis] {
    let tree = session.workspace.workingTree
    guard try SpecKitSettings.read(in: tree) != nil else { return [] }
    guard let entry = try node(registry, in: tree)?["extensions"]?[id] else {
      return [
        Diagnosis(
          "extension", .note, "speckit's extension of spec-kit is not installed", hint: "speckit init --spec-kit")
      ]
    }
    let installed = entry["version"]?.string ?? "of no version"
    let state: Diagnosis
    if entry["enabled"]?.boolean == false {
      state = Diagnosis(
        "extension", .warning, "\(id) is not enabled", hint: "specify extension enable \(id)", path: registry)
    } else if installed != version {
      state = Diagnosis(
        "extension", .warning, "\(id) is \(installed), and this is speckit \(version)",
        hint: "speckit init --spec-kit tells how to install it anew", path: registry)
    } else {
      state = Diagnosis("extension", .ok, "\(id) \(installed)")
    }
    return [state] + (try hooks(in: tree))
  }

  private static let id = "workspace"
  private static let registry = ".specify/extensions/.registry"
  private static let settings = ".specify/extensions.yml"

  /// What `.specify/extensions.yml` keeps prompts from calling.
  private static func hooks(in tree: any FileTree) throws -> [Diagnosis] {
    guard let file = try node(settings, in: tree) else { return [] }
    if file["settings"]?["auto_execute_hooks"]?.boolean == false {
      return [
        Diagnosis(
          "extension", .warning, "hooks are not run by themselves", hint: "auto_execute_hooks: true", path: settings)
      ]
    }
    let first = (file["hooks"]?["before_specify"]?.sequence ?? []).filter { $0["enabled"]?.boolean != false }
      .compactMap { $0["extension"]?.string }
    let second = first.firstIndex(of: id).flatMap { own in first.firstIndex(of: "git").map { $0 > own } } ?? false
    let twice = Diagnosis(
      "extension", .warning,
      "before_specify calls spec-kit's extension for Git after ours, which makes a second branch",
      hint: "specify extension disable git", path: settings)
    let disabled = (file["hooks"]?.mapping ?? []).filter { hook in
      (hook.value.sequence ?? []).contains { $0["extension"]?.string == id && $0["enabled"]?.boolean == false }
    }.compactMap(\.key.string)
    let found = second ? [twice] : []
    if disabled.isEmpty { return found }
    return found + [
      Diagnosis(
        "extension", .warning, "its hooks are not enabled: \(disabled.joined(separator: ", "))",
        hint: "enabled: true", path: settings)
    ]
  }

  private static func node(_ path: String, in tree: any FileTree) throws -> YAMLNode? {
    guard let path = RelativePath(path), let contents = try tree.read(path) else { return nil }
    return try? YAMLNode.parse(contents.bytes)
  }
}
