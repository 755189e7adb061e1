import Files

extension TemplateStack {
  /// The directories of the presets, the strongest first.
  func presets() throws -> [RelativePath] {
    guard let registry = try registry(in: Folder.presets, of: "presets") else {
      return try subfolders(of: Folder.presets)
    }
    return registry.order().map { Folder.presets.appending(component: $0) }
  }

  /// The directories of the extensions, the strongest first. Those that nobody registered count too.
  func extensions() throws -> [RelativePath] {
    let folders = try subfolders(of: Folder.extensions)
    guard let registry = try registry(in: Folder.extensions, of: "extensions") else { return folders }
    return registry.order(with: folders.map(\.name)).map { Folder.extensions.appending(component: $0) }
  }

  private func registry(in folder: RelativePath, of kind: String) throws -> InstalledRegistry? {
    let path = folder.appending(component: InstalledRegistry.fileName)
    return try read(path).map { try InstalledRegistry($0, path: path.string, of: kind) }
  }

  /// What a preset has for a name: what its manifest provides, else a file of the name, which replaces.
  func layers(_ name: TemplateName, ofPreset preset: RelativePath) throws -> [TemplateLayer] {
    let manifest = preset.appending(component: PresetManifest.fileName)
    let provided = try read(manifest).map { try PresetManifest($0, path: manifest.string).templates } ?? []
    guard let entry = provided.first(where: { $0.name == name.rawValue }) else {
      return try layers(name, in: [preset.appending(component: "templates"), preset])
    }
    let path = preset.appending(entry.file)
    guard let home = try realPath(preset), try realPath(path)?.relative(to: home) != nil, let bytes = try read(path)
    else {
      throw TemplateError.invalidFile(
        path: manifest.string, line: entry.line, message: "`\(entry.file)` is no file of the preset")
    }
    return [TemplateLayer(Template(name: name, origin: .file(path), bytes: bytes), entry.strategy)]
  }
}
