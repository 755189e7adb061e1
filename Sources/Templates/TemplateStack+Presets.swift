import Files

extension TemplateStack {
  /// The directories of the presets, the strongest first: those that the registry enables, and without a registry all.
  func presets(_ care: Care) throws -> [RelativePath] {
    try registeredPresets(care)
      ?? subfolders(of: Folder.presets).filter { TemplateName.isPlain($0.name) }
  }

  /// The directories of the presets that the registry enables, the strongest first; nil without a registry.
  func registeredPresets(_ care: Care) throws -> [RelativePath]? {
    do {
      let registry = try registry(in: Folder.presets, of: "presets")
      return registry?.order().map { Folder.presets.appending(component: $0) }
    } catch let error as TemplateError {
      if care == .told { throw error }
      return nil
    }
  }

  /// The directories in which extensions keep templates, the strongest first. Those that nobody registered count too.
  func extensionPlaces() throws -> [RelativePath] {
    let names = try list(Folder.extensions)
    let registry = try registry(in: Folder.extensions, of: "extensions")
    if registry == nil, names.contains(InstalledRegistry.fileName) {
      let path = Folder.extensions.appending(component: InstalledRegistry.fileName)
      throw TemplateError.invalidFile(path: path.string, line: 1, message: "the registry is no file")
    }
    let order = (registry ?? InstalledRegistry()).order(with: names)
    return order.map { Folder.extensions.appending(component: $0) }.flatMap(places)
  }

  /// Where a preset or an extension keeps templates by their names, the first place first.
  func places(in folder: RelativePath) -> [RelativePath] { [folder.appending(component: "templates"), folder] }

  private func registry(in folder: RelativePath, of kind: String) throws -> InstalledRegistry? {
    let path = folder.appending(component: InstalledRegistry.fileName)
    return try read(path).map { try InstalledRegistry($0, path: path.string, of: kind) }
  }

  /// What a preset has for a name: what its manifest provides, else a file of the name, which replaces.
  func layers(_ name: TemplateName, ofPreset preset: RelativePath, _ care: Care) throws -> [TemplateLayer] {
    let manifest = preset.appending(component: PresetManifest.fileName)
    let provided = try read(manifest).map { try PresetManifest($0, path: manifest.string, care).templates } ?? []
    guard let entry = provided.first(where: { $0.name == name.rawValue }) else {
      return try layers(name, in: places(in: preset))
    }
    if let layer = try layer(name, entry, ofPreset: preset, care) { return [layer] }
    if care == .passedOver { return [] }
    throw TemplateError.invalidFile(
      path: manifest.string, line: entry.line,
      message: "`\(entry.file?.string ?? "file")` is no file of the preset")
  }

  /// What a preset provides by its manifest; nil where that is no file of the preset.
  private func layer(
    _ name: TemplateName, _ entry: PresetManifest.Entry, ofPreset preset: RelativePath, _ care: Care
  ) throws -> TemplateLayer? {
    guard let path = entry.file.map(preset.appending) else { return nil }
    if care == .told {
      guard let home = try realPath(preset), try realPath(path)?.relative(to: home) != nil else { return nil }
    }
    return try read(path).map { TemplateLayer(Template(name: name, origin: .file(path), bytes: $0), entry.strategy) }
  }
}
