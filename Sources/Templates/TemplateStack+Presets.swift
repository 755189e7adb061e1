import Files

extension TemplateStack {
  /// The directories of the presets, the strongest first.
  func presets() throws -> [RelativePath] {
    let registry = Folder.presets.appending(component: PresetRegistry.fileName)
    guard let bytes = try read(registry), let order = try PresetRegistry.order(bytes, path: registry.string) else {
      return try subfolders(of: Folder.presets)
    }
    return order.map { Folder.presets.appending(component: $0) }
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
