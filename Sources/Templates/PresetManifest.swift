import Files
import YAML

/// `preset.yml`, in which a preset says which templates it provides and what each does to those below it.
struct PresetManifest {
  static let fileName = "preset.yml"

  /// A template that the preset provides.
  struct Entry {
    let name: String
    /// Where its text stands, below the preset's folder; nil where that is no place inside it.
    let file: RelativePath?
    let strategy: TemplateLayer.Strategy
    /// The line of the manifest, from 1.
    let line: Int
  }

  /// The templates that it provides. Commands and scripts are left out, since no document is made from them.
  private(set) var templates: [Entry] = []

  /// Reads a manifest. Throws `TemplateError.invalidFile` for what it may not say, and with ``Care/told`` also for what
  /// spec-kit's scripts pass over.
  init(_ bytes: [UInt8], path: String, _ care: Care) throws(TemplateError) {
    let entries = try YAMLFile.entries(of: bytes, path: path)
    let provides = entries.first { $0.key.string == "provides" }?.value
    guard let list = provides?["templates"] else {
      throw .invalidFile(path: path, line: provides?.line ?? 1, message: "`provides` must hold `templates`")
    }
    guard let items = list.sequence, !items.isEmpty else {
      throw .invalidFile(path: path, line: list.line, message: "`templates` must be a list of one template at least")
    }
    for item in items {
      guard let entry = try PresetManifest.entry(item, path: path, care) else { continue }
      if care == .told, templates.contains(where: { $0.name == entry.name }) {
        throw .invalidFile(path: path, line: entry.line, message: "`\(entry.name)` is provided twice")
      }
      templates.append(entry)
    }
  }

  private static let types = ["template", "command", "script"]

  /// What an item of the list provides; nil for other things than templates.
  private static func entry(_ item: YAMLNode, path: String, _ care: Care) throws(TemplateError) -> Entry? {
    let invalid = { (node: YAMLNode?, message: String) -> TemplateError in
      .invalidFile(path: path, line: node?.line ?? item.line, message: message)
    }
    guard item.mapping != nil else { throw invalid(item, "each of `templates` must have `type`, `name` and `file`") }
    guard let type = item["type"]?.string, types.contains(type) else {
      throw invalid(item["type"], "`type` must be one of `template`, `command`, `script`")
    }
    let isNamed = care == .passedOver || type != "template" || item["name"]?.string.flatMap(TemplateName.init) != nil
    guard let name = item["name"]?.text, isNamed else {
      throw invalid(item["name"], "`name` must be the name of a template, such as `plan-template`")
    }
    let file = item["file"]?.text.map(place)
    guard let file, care == .passedOver || file != nil else {
      throw invalid(item["file"], "`file` must be a path inside the preset")
    }
    let strategy = try strategy(of: item, type: type, invalid)
    return type == "template" ? Entry(name: name, file: file, strategy: strategy, line: item.line) : nil
  }

  /// Where a file stands in the preset; nil where the path could lead out of it.
  private static func place(_ file: String) -> RelativePath? {
    guard !file.contains("../"), let path = RelativePath(file), !path.isEmpty else { return nil }
    return path
  }

  private static func strategy(
    of item: YAMLNode, type: String, _ invalid: (YAMLNode?, String) -> TemplateError
  ) throws(TemplateError) -> TemplateLayer.Strategy {
    guard let node = item["strategy"] else { return .replace }
    let isScript = type == "script"
    let known: [TemplateLayer.Strategy] = isScript ? [.replace, .wrap] : TemplateLayer.Strategy.allCases
    guard let strategy = node.string.flatMap({ TemplateLayer.Strategy(rawValue: $0.lowercased()) }),
      known.contains(strategy)
    else {
      let words = known.map { "`\($0.rawValue)`" }.joined(separator: ", ")
      throw invalid(node, "`strategy` \(isScript ? "of a script " : "")must be one of \(words)")
    }
    return strategy
  }
}

extension YAMLNode {
  /// The text of a scalar that YAML takes for text: no truth value, and no number.
  fileprivate var text: String? {
    guard boolean == nil, case .scalar(let text, let isPlain) = value, !isNull else { return nil }
    let isNumber = Double(text.replacing("_", with: "")) != nil && text.contains { $0.isASCII && $0.isNumber }
    return isPlain && isNumber ? nil : text
  }
}
