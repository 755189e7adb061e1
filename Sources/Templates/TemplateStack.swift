public import Files

/// Finds the template of a document among those of the workspace and the built-in ones.
public struct TemplateStack {
  /// Reads a file of the workspace; nil where there is none.
  public typealias Read = (RelativePath) throws -> [UInt8]?
  /// The names in a directory of the workspace; none where there is no such directory.
  public typealias List = (RelativePath) throws -> [String]
  /// A path of the workspace with symbolic links resolved; nil where there is nothing, or where it leads out.
  public typealias RealPath = (RelativePath) throws -> RelativePath?

  let read: Read
  let list: List
  let realPath: RealPath

  /// Looks into a workspace through `read`, `list` and `realPath`.
  public init(read: @escaping Read, list: @escaping List, realPath: @escaping RealPath = { $0 }) {
    self.read = read
    self.list = list
    self.realPath = realPath
  }

  /// The template that a document is made from, as ``resolve(_:profile:explicitProfile:)`` puts it together.
  public func template(_ name: TemplateName, profile: String?, explicitProfile: Bool) throws -> Template {
    try resolve(name, profile: profile, explicitProfile: explicitProfile).template
  }

  /// The template that a document is made from, put together from its layers upward from the nearest one that replaces.
  ///
  /// For a plan, a profile chosen explicitly comes before the workspace's own templates, and any other below them.
  /// Throws `TemplateError` where there is no such template or profile, or where a registry or manifest is wrong that the
  /// text depends on, and whatever reading throws.
  public func resolve(_ name: TemplateName, profile: String?, explicitProfile: Bool) throws -> ResolvedTemplate {
    if name == .plan, explicitProfile, let profile {
      return try ResolvedTemplate([], over: TemplateLayer(try self.profile(named: profile).template))
    }
    let installed = try layersInUse(name, .told)
    if installed.last?.strategy == .replace { return try resolve(name, among: installed) }
    let below = try layers(name, in: [Folder.root]) + builtIn(name, profile: profile)
    return try resolve(name, among: installed + below)
  }

  func resolve(_ name: TemplateName, among layers: [TemplateLayer]) throws(TemplateError) -> ResolvedTemplate {
    guard let strongest = layers.first else { throw .unknownTemplate(name) }
    guard let base = layers.firstIndex(where: { $0.strategy == .replace }) else {
      throw .nothingBelow(name, "\(strongest.template.origin)")
    }
    return try ResolvedTemplate(layers[..<base], over: layers[base])
  }

  /// The workspace's own templates of a name, the strongest first, and the built-in one, for a plan that of `profile`.
  public func allLayers(_ name: TemplateName, profile: String?) throws -> [TemplateLayer] {
    try layers(name) + builtIn(name, profile: profile)
  }

  private func builtIn(_ name: TemplateName, profile: String?) throws -> [TemplateLayer] {
    let template =
      if name == .plan, let profile { try self.profile(named: profile).template } else { Template.builtIn(name) }
    return template.map { [TemplateLayer($0)] } ?? []
  }

  /// Where the workspace keeps a template that comes before all others of its name.
  public static func override(of name: TemplateName) -> RelativePath {
    Folder.overrides.appending(component: name.fileName)
  }

  /// The workspace's own templates of a name with what each does to those below it, the strongest first.
  public func layers(_ name: TemplateName) throws -> [TemplateLayer] {
    let presets = try presets(.told).flatMap { try layers(name, ofPreset: $0, .told) }
    let others = try layers(name, in: extensionPlaces() + [Folder.templates, Folder.root])
    return try layers(name, in: [Folder.overrides]) + presets + others
  }

  /// The templates of a name below `.specify`, down to the first that replaces those below it: overrides, presets,
  /// extensions, core templates. What stands below that one is not read, so whatever is wrong there is in nobody's way.
  func layersInUse(_ name: TemplateName, _ care: Care) throws -> [TemplateLayer] {
    if let override = try layer(name, in: [Folder.overrides]) { return [override] }
    var inUse: [TemplateLayer] = []
    for preset in try presets(care) {
      guard let layer = try layers(name, ofPreset: preset, care).first else { continue }
      inUse.append(layer)
      if layer.strategy == .replace { return inUse }
    }
    let base = try layer(name, in: extensionPlaces() + [Folder.templates])
    return inUse + [base].compactMap { $0 }
  }

  /// Every template known for a document: the workspace's own, and the built-in ones of every profile.
  public func known(_ name: TemplateName) throws -> [Template] {
    let layers = try layers(name).map(\.template)
    if name == .plan { return layers + (try ownProfiles() + Profile.all).map(\.template) }
    return layers + [Template.builtIn(name)].compactMap { $0 }
  }

  /// The templates of a name in several folders; each replaces those below it.
  func layers(_ name: TemplateName, in folders: [RelativePath]) throws -> [TemplateLayer] {
    try folders.compactMap { folder in
      let path = folder.appending(component: name.fileName)
      return try read(path).map { TemplateLayer(Template(name: name, origin: .file(path), bytes: $0)) }
    }
  }

  /// The template of a name in the first of several folders that has one.
  func layer(_ name: TemplateName, in folders: [RelativePath]) throws -> TemplateLayer? {
    for folder in folders {
      if let layer = try layers(name, in: [folder]).first { return layer }
    }
    return nil
  }

  /// The paths in a directory by name, hidden ones left out.
  func subfolders(of folder: RelativePath) throws -> [RelativePath] {
    try list(folder).filter { !$0.hasPrefix(".") }.sorted().map { folder.appending(component: $0) }
  }

  /// The directories of the workspace that hold templates.
  enum Folder {
    static let specify = RelativePath.empty.appending(component: ".specify")
    static let templates = specify.appending(component: "templates")
    static let overrides = templates.appending(component: "overrides")
    static let profiles = specify.appending(component: "profiles")
    static let presets = specify.appending(component: "presets")
    static let extensions = specify.appending(component: "extensions")
    static let root = RelativePath.empty.appending(component: "templates")
  }
}
