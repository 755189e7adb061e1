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
    try layerForScripts(name, extensions: extensionPlaces)?.template.path
  }

  /// The strongest file that has the name of a template, as it stands: nothing else comes of it, whatever is broken, where
  /// scripts know of no composition. Nil where there is none.
  ///
  /// Throws whatever reading throws.
  public func templateOfOldScripts(_ name: TemplateName) throws -> Template? {
    try layerForScripts(name, extensions: { try subfolders(of: Folder.extensions).flatMap(places) })?.template
  }

  private func layerForScripts(
    _ name: TemplateName, extensions: () throws -> [RelativePath]
  ) throws -> TemplateLayer? {
    guard name.isPlain else { return nil }
    if let override = try layer(name, in: [Folder.overrides]) { return override }
    let presets = try registeredPresets(.passedOver) ?? subfolders(of: Folder.presets)
    if let layer = try layer(name, in: presets.flatMap(places)) { return layer }
    return try layer(name, in: extensions() + [Folder.templates])
  }
}

extension Template {
  fileprivate var path: RelativePath? {
    if case .file(let path) = origin { path } else { nil }
  }
}
