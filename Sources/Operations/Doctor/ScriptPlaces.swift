import Files

/// The places of spec-kit's scripts in one language, and what stands there.
struct ScriptPlaces {
  /// One of them.
  struct Script {
    let path: RelativePath
    let standing: SpecKitScript.Standing
    /// That of the shim, in hexadecimal.
    let digest: String
  }

  let language: Shims.Language
  let scripts: [Script]

  /// Looks at all of them.
  init(_ language: Shims.Language, in tree: any FileTree, _ manifest: SpecKitManifest?) throws {
    self.language = language
    scripts = try Shims.scripts(language, in: tree).map { script in
      Script(
        path: script.path, standing: try script.standing(in: tree, manifest), digest: SHA256(script.shim).hexadecimal)
    }
  }

  var shims: [RelativePath] { paths(.shim, .otherShim) }
  var specKits: [RelativePath] { paths(.specKits) }
  var others: [RelativePath] { paths(.other) }
  var missing: [RelativePath] { paths(.missing) }

  /// Whether a shim stands in the folder of the prompts' scripts: those of other languages may stand in the Git extension.
  var hasOwnShims: Bool { shims.contains { $0.parent == language.folder } }

  private func paths(_ standings: SpecKitScript.Standing...) -> [RelativePath] {
    scripts.filter { standings.contains($0.standing) }.map(\.path)
  }
}
