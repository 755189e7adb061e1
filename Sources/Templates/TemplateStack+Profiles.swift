import Files

extension TemplateStack {
  /// The profile of a name, the workspace's own before a built-in one.
  ///
  /// A workspace keeps a profile in `.specify/profiles/<name>/`: `plan-template.md`, and beside it
  /// `profile.yml` with `required-sections` and `gates`. Throws `TemplateError` where there is no such profile or where
  /// its manifest is wrong.
  public func profile(named name: String) throws -> Profile {
    let folder = TemplateName(name).map { Folder.profiles.appending(component: $0.rawValue) }
    if let folder, let own = try ownProfile(in: folder) { return own }
    guard let builtIn = Profile.named(name) else {
      throw TemplateError.unknownProfile(name, known: try profiles().map(\.name))
    }
    return builtIn
  }

  /// Every profile that can be chosen, by name.
  public func profiles() throws -> [Profile] {
    let own = try ownProfiles()
    let names = Set(own.map(\.name))
    return (own + Profile.all.filter { !names.contains($0.name) }).sorted { $0.name < $1.name }
  }

  /// The names of the profiles that can be chosen, in order; no file is read.
  public func profileNames() throws -> [String] {
    Set(Profile.all.map(\.name) + (try subfolders(of: Folder.profiles).map(\.name))).sorted()
  }

  /// What a plan may have been made from, the likeliest first: the workspace's own templates, then each profile as it is,
  /// the workspace's own before those of the layouts and the other built-in ones. Where the workspace only adds to
  /// profiles, each of them stands there with the additions too.
  public func planOrigins() throws -> [(template: Template, profile: Profile?)] {
    let plain: [Profile] = [.epic, .standard]
    let profiles = try ownProfiles() + plain + Profile.all.filter { !plain.contains($0) }
    let layers = try layers(.plan)
    let additions = Array(layers.prefix { $0.strategy != .replace })
    var origins: [(Template, Profile?)] = []
    if additions.count < layers.count {
      if !additions.isEmpty {
        origins.append((try template(.plan, profile: nil, explicitProfile: false), nil))
      }
      origins += layers.filter { $0.strategy == .replace }.map { ($0.template, nil) }
    } else if !additions.isEmpty {
      origins += try profiles.map { (try ResolvedTemplate(additions, over: TemplateLayer($0.template)).template, $0) }
    }
    return origins + profiles.map { ($0.template, $0) }
  }

  /// The workspace's own profiles, by name.
  func ownProfiles() throws -> [Profile] {
    try subfolders(of: Folder.profiles).compactMap(ownProfile)
  }

  private func ownProfile(in folder: RelativePath) throws -> Profile? {
    let path = folder.appending(component: TemplateName.plan.fileName)
    guard let bytes = try read(path) else { return nil }
    let manifestPath = folder.appending(component: ProfileManifest.fileName)
    let manifest = try read(manifestPath).map { try ProfileManifest($0, path: manifestPath.string) }
    return Profile(
      name: folder.name, manifest: manifest ?? ProfileManifest(),
      template: Template(name: .plan, origin: .file(path), bytes: bytes))
  }
}
