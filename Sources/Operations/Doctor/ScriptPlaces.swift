import Files

/// The places of spec-kit's scripts in one language, and what stands there.
struct ScriptPlaces {
  /// One of them.
  struct Script {
    let source: SpecKitScript
    let standing: SpecKitScript.Standing
    /// Whether prompts can call it by its path; true of what needs no permission.
    let isCallable: Bool

    var path: RelativePath { source.path }

    /// That of the shim, in hexadecimal.
    var digest: String { SHA256(source.shim).hexadecimal }
  }

  let language: Shims.Language
  let scripts: [Script]
  private let tree: any FileTree

  /// Looks at all of them.
  init(_ language: Shims.Language, in tree: any FileTree, _ manifest: SpecKitManifest?) throws {
    self.language = language
    self.tree = tree
    scripts = try Shims.scripts(language, in: tree).map { script in
      Script(
        source: script, standing: try script.standing(in: tree, manifest),
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

  /// spec-kit's own that stand where the last commit has a shim, or a script that somebody edited.
  func overwritten(since head: any FileTree) throws -> [RelativePath] {
    let manifest = try? SpecKitManifest(in: head)
    return try scripts.filter { script in
      guard script.standing == .specKits else { return false }
      switch try script.source.standing(in: head, manifest) {
      case .shim, .otherShim: return true
      // One that no manifest lists may be that of a release which nobody knows.
      case .other:
        return try manifest?.digest(of: script.path) != nil
          && head.regularFile(script.path) != tree.regularFile(script.path)
      case .specKits, .missing: return false
      }
    }.map(\.path)
  }

  /// Scripts in bash alone are called without the name of a program before them.
  private static func isCallable(_ path: RelativePath, in tree: any FileTree) -> Bool {
    guard path.name.hasSuffix(".sh"), let stamp = ((try? tree.read(path, limit: 1)) ?? nil)?.stamp else { return true }
    return stamp.permissions & 0o111 != 0
  }

  private func paths(_ standings: SpecKitScript.Standing...) -> [RelativePath] {
    scripts.filter { standings.contains($0.standing) }.map(\.path)
  }
}
