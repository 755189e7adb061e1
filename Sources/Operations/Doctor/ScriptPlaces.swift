import Files

/// The places of spec-kit's scripts in one language, and what stands there.
struct ScriptPlaces {
  /// One of them.
  struct Script {
    let path: RelativePath
    let standing: SpecKitScript.Standing
    /// That of what stands there, in hexadecimal; nil where nothing does.
    let digest: String?
  }

  let language: Shims.Language
  let scripts: [Script]

  /// Looks at all of them.
  init(_ language: Shims.Language, in tree: any FileTree, _ manifest: SpecKitManifest?) throws {
    self.language = language
    scripts = try Shims.scripts(language, in: tree).map { script in
      Script(
        path: script.path, standing: try script.standing(in: tree, manifest),
        digest: try tree.regularFile(script.path).map { SHA256($0).hexadecimal })
    }
  }

  var shims: [RelativePath] { paths(.shim) }
  var specKits: [RelativePath] { paths(.specKits) }
  var others: [RelativePath] { paths(.other) }
  var missing: [RelativePath] { paths(.missing) }

  /// Whether a shim stands in the folder of the prompts' scripts: those of other languages may stand in the Git extension.
  var hasOwnShims: Bool { shims.contains { $0.parent == language.folder } }

  private func paths(_ standing: SpecKitScript.Standing) -> [RelativePath] {
    scripts.filter { $0.standing == standing }.map(\.path)
  }
}
