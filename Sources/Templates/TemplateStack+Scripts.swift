public import Files

extension TemplateStack {
  /// The template as spec-kit's scripts put it together, from what stands below `.specify`, and nothing built in.
  ///
  /// Throws `TemplateError` where there is none, where a manifest or the registry of extensions is wrong that the text
  /// depends on, and whatever reading throws.
  public func resolveForScripts(_ name: TemplateName) throws -> ResolvedTemplate {
    guard name.isPlain else { throw TemplateError.unknownTemplate(name) }
    return try resolve(name, among: layersInUse(name, .passedOver))
  }

  /// The strongest file that has the name of a template, which is what spec-kit's scripts tell the path of; nil where
  /// there is none. No manifest is looked at, so it may be another file than those that the text is put together from.
  ///
  /// Throws `TemplateError` where the registry of extensions is wrong that it depends on, and whatever reading throws.
  public func fileForScripts(_ name: TemplateName) throws -> RelativePath? {
    guard name.isPlain else { return nil }
    if let override = try file(name, in: [Folder.overrides]) { return override }
    let presets = try registeredPresets(.passedOver) ?? subfolders(of: Folder.presets)
    if let file = try file(name, in: presets.flatMap(places)) { return file }
    return try file(name, in: extensionPlaces() + [Folder.templates])
  }

  private func file(_ name: TemplateName, in folders: [RelativePath]) throws -> RelativePath? {
    try folders.map { $0.appending(component: name.fileName) }.first { try read($0) != nil }
  }
}
