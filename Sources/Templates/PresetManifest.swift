import Files
import YAML

/// `preset.yml`, in which a preset says which templates it provides and what each does to those below it.
struct PresetManifest {
  static let fileName = "preset.yml"

  /// A template that the preset provides.
  struct Entry {
    let name: String
    /// Where its text stands, below the preset's folder.
    let file: RelativePath
    let strategy: TemplateLayer.Strategy
    /// The line of the manifest, from 1.
    let line: Int
  }

  /// The templates; commands and scripts are no matter of documents.
  private(set) var templates: [Entry] = []

  /// Reads a manifest. Throws `TemplateError.invalidFile` for what it may not say.
  init(_ bytes: [UInt8], path: String) throws(TemplateError) {
    let entries = try YAMLFile.entries(of: bytes, path: path)
    let provides = entries.first { $0.key.string == "provides" }?.value
    guard let list = provides?["templates"] else {
      throw .invalidFile(path: path, line: provides?.line ?? 1, message: "`provides` must hold `templates`")
    }
    guard let items = list.sequence, !items.isEmpty else {
      throw .invalidFile(path: path, line: list.line, message: "`templates` must be a list of one template at least")
    }
    for item in items {
      guard let entry = try PresetManifest.entry(item, path: path) else { continue }
      if templates.contains(where: { $0.name == entry.name }) {
        throw .invalidFile(path: path, line: entry.line, message: "`\(entry.name)` is provided twice")
      }
      templates.append(entry)
    }
  }

  private static let types = ["template", "command", "script"]

  /// What an item of the list provides; nil for other things than templates.
  private static func entry(_ item: YAMLNode, path: String) throws(TemplateError) -> Entry? {
    let invalid = { (node: YAMLNode?, message: String) -> TemplateError in
      .invalidFile(path: path, line: node?.line ?? item.line, message: message)
    }
    guard item.mapping != nil else { throw invalid(item, "each of `templates` must have `type`, `name` and `file`") }
    guard let type = item["type"]?.string, types.contains(type) else {
      throw invalid(item["type"], "`type` must be one of `template`, `command`, `script`")
    }
    guard let name = item["name"]?.string, type != "template" || TemplateName(name) != nil else {
      throw invalid(item["name"], "`name` must be the name of a template, such as `plan-template`")
    }
    guard let file = item["file"]?.string.flatMap(RelativePath.init), !file.isEmpty else {
      throw invalid(item["file"], "`file` must be a path inside the preset")
    }
    guard type == "template" else { return nil }
    let strategy = item["strategy"]
    let word = strategy?.isNull == false ? strategy?.string : TemplateLayer.Strategy.replace.rawValue
    guard let strategy = word.flatMap({ TemplateLayer.Strategy(rawValue: $0.lowercased()) }) else {
      throw invalid(strategy, "`strategy` must be one of `replace`, `prepend`, `append`, `wrap`")
    }
    return Entry(name: name, file: file, strategy: strategy, line: item.line)
  }
}
