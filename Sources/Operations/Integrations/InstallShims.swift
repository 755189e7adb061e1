import Changes
public import Files

/// Puts shims at the places of spec-kit's scripts.
public struct InstallShims: Sendable {
  /// What is asked for.
  public struct Request: Sendable {
    /// What the scripts are written in.
    let language: Shims.Language
    /// Whether shims take the place of spec-kit's own scripts too.
    let replaces: Bool
    /// Whether spec-kit's upgrades leave alone what its manifest lists as found: only then can shims be listed there.
    let isRegistered: Bool

    /// Describes what is asked for.
    public init(_ language: Shims.Language, replaces: Bool, isRegistered: Bool) {
      self.language = language
      self.replaces = replaces
      self.isRegistered = isRegistered
    }
  }

  /// A script that stands at the place of a shim, and was kept.
  public struct Kept: Sendable {
    /// The script.
    public let path: RelativePath
    /// Whether it is spec-kit's own; else somebody wrote or edited it.
    public let isSpecKits: Bool
  }

  /// The language of the scripts.
  public let language: Shims.Language
  /// spec-kit's own scripts that shims took the place of.
  public private(set) var replaced: [RelativePath] = []
  /// What stands at other places, and was kept.
  public private(set) var kept: [Kept] = []
  /// What keeps spec-kit's manifest from telling whose scripts these are; nil where it tells, and where there is none.
  public let manifestProblem: SpecKitSettings.Problem?

  /// Adds the scripts that are missing, takes the place of spec-kit's own if that is asked for, and tells spec-kit's manifest.
  init(_ request: Request, to draft: DraftTree) throws {
    language = request.language
    let manifest = try SpecKitManifest(in: draft)
    manifestProblem = SpecKitFile(SpecKitManifest.path, in: draft).problems.first
    var shims: [(path: RelativePath, digest: SHA256)] = []
    for script in try Shims.scripts(language, in: draft) {
      if try install(script, request, manifest, draft) { shims.append((script.path, SHA256(script.shim))) }
    }
    if request.isRegistered, let manifest { try draft.write(manifest.registering(shims), to: SpecKitManifest.path) }
  }

  /// Whether the shim stands at its place in the end, as it is in this release.
  private mutating func install(
    _ script: SpecKitScript, _ request: Request, _ manifest: SpecKitManifest?, _ draft: DraftTree
  ) throws -> Bool {
    switch try script.standing(in: draft, manifest) {
    case .missing: return try draft.create(script.path, script.shim, isExecutable: true)
    case .shim: return true
    case .otherShim: return false
    case .specKits where request.replaces:
      try draft.write(script.shim, to: script.path, isExecutable: true)
      replaced.append(script.path)
      return true
    case .specKits:
      kept.append(Kept(path: script.path, isSpecKits: true))
      return false
    case .other:
      kept.append(Kept(path: script.path, isSpecKits: false))
      return false
    }
  }
}
