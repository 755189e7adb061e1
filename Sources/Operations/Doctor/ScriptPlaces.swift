import Files

/// The places of spec-kit's scripts in one language, and what stands there.
struct ScriptPlaces {
  /// One of them.
  struct Script {
    let path: RelativePath
    let standing: SpecKitScript.Standing
    /// That of the shim, in hexadecimal.
    let digest: String
    /// Whether prompts can call it by its path; true of what needs no permission.
    let isCallable: Bool
  }

  let language: Shims.Language
  let scripts: [Script]

  /// Looks at all of them.
  init(_ language: Shims.Language, in tree: any FileTree, _ manifest: SpecKitManifest?) throws {
    self.language = language
    scripts = try Shims.scripts(language, in: tree).map { script in
      Script(
        path: script.path, standing: try script.standing(in: tree, manifest), digest: SHA256(script.shim).hexadecimal,
        isCallable: ScriptPlaces.isCallable(script.path, in: tree))
    }
  }

  var shims: [RelativePath] { paths(.shim, .otherShim) }
  var specKits: [RelativePath] { paths(.specKits) }
  var others: [RelativePath] { paths(.other) }
  var missing: [RelativePath] { paths(.missing) }

  /// Whether a shim stands in the folder of the prompts' scripts: those of other languages may stand in the Git extension.
  var hasOwnShims: Bool { shims.contains { $0.parent == language.folder } }

  /// Those that stand there, and that prompts cannot call.
  var uncallable: [RelativePath] { scripts.filter { !$0.isCallable }.map(\.path) }

  /// Scripts in bash alone are called without the name of a program before them.
  private static func isCallable(_ path: RelativePath, in tree: any FileTree) -> Bool {
    guard path.name.hasSuffix(".sh"), let stamp = ((try? tree.read(path, limit: 1)) ?? nil)?.stamp else { return true }
    return stamp.permissions & 0o111 != 0
  }

  private func paths(_ standings: SpecKitScript.Standing...) -> [RelativePath] {
    scripts.filter { standings.contains($0.standing) }.map(\.path)
  }
}
