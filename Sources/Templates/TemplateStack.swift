public import Files

/// Finds the template of a document among those of the workspace and the built-in ones.
public struct TemplateStack {
  /// Reads a file of the workspace; nil where there is none.
  public typealias Read = (RelativePath) throws -> [UInt8]?
  /// The names in a directory of the workspace; none where there is no such directory.
  public typealias List = (RelativePath) throws -> [String]

  let read: Read
  let list: List

  /// Looks into a workspace through `read` and `list`.
  public init(read: @escaping Read, list: @escaping List) {
    self.read = read
    self.list = list
  }

  /// The template that a document is made from.
  ///
  /// For a plan, a profile chosen explicitly comes before the workspace's own templates, and any other after them.
  /// Throws `TemplateError` where there is no such template or profile, or where a registry or manifest is wrong, and
  /// whatever reading throws.
  public func template(_ name: TemplateName, profile: String?, explicitProfile: Bool) throws -> Template {
    if name == .plan, explicitProfile, let profile { return try self.profile(named: profile).template }
    for path in try paths(of: name) {
      if let template = try template(name, at: path) { return template }
    }
    if name == .plan, let profile { return try self.profile(named: profile).template }
    guard let builtIn = Template.builtIn(name) else { throw TemplateError.unknownTemplate(name) }
    return builtIn
  }

  /// The workspace's own templates of a name, the one that serves first.
  public func layers(_ name: TemplateName) throws -> [Template] {
    try paths(of: name).compactMap { try template(name, at: $0) }
  }

  /// Every template known for a document: the workspace's own, and the built-in ones of every profile.
  public func known(_ name: TemplateName) throws -> [Template] {
    let layers = try layers(name)
    if name == .plan { return layers + (try ownProfiles() + Profile.all).map(\.template) }
    return layers + [Template.builtIn(name)].compactMap { $0 }
  }

  private func template(_ name: TemplateName, at path: RelativePath) throws -> Template? {
    try read(path).map { Template(name: name, origin: .file(path), bytes: $0) }
  }

  /// Where the workspace may keep a template, the strongest place first.
  private func paths(of name: TemplateName) throws -> [RelativePath] {
    var folders = [Folder.templates.appending(component: "overrides")]
    for preset in try presets() { folders += [preset.appending(component: "templates"), preset] }
    folders += try subfolders(of: Folder.extensions).map { $0.appending(component: "templates") }
    folders += [Folder.templates, RelativePath.empty.appending(component: "templates")]
    return folders.map { $0.appending(component: name.fileName) }
  }

  /// The directories of the presets, the strongest first.
  private func presets() throws -> [RelativePath] {
    let registry = Folder.presets.appending(component: PresetRegistry.fileName)
    guard let bytes = try read(registry), let order = try PresetRegistry.order(bytes, path: registry.string) else {
      return try subfolders(of: Folder.presets)
    }
    return order.map { Folder.presets.appending(component: $0) }
  }

  /// The paths in a directory by name, hidden ones left out.
  func subfolders(of folder: RelativePath) throws -> [RelativePath] {
    try list(folder).filter { !$0.hasPrefix(".") }.sorted().map { folder.appending(component: $0) }
  }

  /// The directories of the workspace that hold templates.
  enum Folder {
    static let specify = RelativePath.empty.appending(component: ".specify")
    static let templates = specify.appending(component: "templates")
    static let profiles = specify.appending(component: "profiles")
    static let presets = specify.appending(component: "presets")
    static let extensions = specify.appending(component: "extensions")
  }
}
