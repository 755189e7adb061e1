import Changes
import Configuration
import Failures
import Files
import Survey

/// Who answers at the places of spec-kit's scripts: speckit or spec-kit.
enum ScriptsTopic {
  static func examine(_ session: Session, keepsFoundFiles: Bool) throws -> [Diagnosis] {
    let tree = session.workspace.workingTree
    let manifest = try? SpecKitManifest(in: tree)
    let head = (try? session.workspace.headTree()) ?? nil
    let used = try SpecKitSettings.read(in: tree)?.scripts
    let places = try Shims.Language.allCases.map { try ScriptPlaces($0, in: tree, manifest) }
    let looked = places.filter { $0.language == used || $0.hasOwnShims }
    let map = try session.workspace.map(of: session.workspace.seen)
    let hasEpics = try session.workspace.layout(of: map) == .epic
    let found = try looked.flatMap { places in
      diagnoses(
        places, hasEpics: hasEpics, besides: try head.map(places.overwritten) ?? [], counted(places, of: looked))
    }
    let hasShims = looked.contains { !$0.shims.isEmpty }
    let unknown = hasShims && keepsFoundFiles ? looked.compactMap { unregistered($0, manifest) } : []
    return found + unknown + [hasShims ? program(session.workspace) : nil].compactMap { $0 }
  }

  /// How many shims there are, by what they are written in: beside scripts in Python stand others of the extension for Git.
  private static func counted(_ places: ScriptPlaces, of looked: [ScriptPlaces]) -> String {
    let others = Shims.Language.allCases.filter { language in
      !looked.contains { $0.language == language }
    }
    let counts = ([places.language] + others).map { language in
      (language, places.shims.count { [language.folder, language.gitFolder].contains($0.parent) })
    }
    return counts.filter { $0.1 > 0 }.map { "\($0.0.rawValue): \($0.1)" }.joined(separator: ", ")
  }

  /// - Parameter overwritten: scripts that have just taken the place of others, which are told of as written over.
  private static func diagnoses(
    _ places: ScriptPlaces, hasEpics: Bool, besides overwritten: [RelativePath], _ count: String
  ) -> [Diagnosis] {
    let command = "speckit init --scripts \(places.language.rawValue)"
    let shims = places.shims
    let ownStatus = shims.isEmpty ? Diagnosis.Status.note : .warning
    let standing = places.specKits.filter { !overwritten.contains($0) }
    let own = diagnosis(standing) { folder, names in
      Diagnosis(
        "scripts", ownStatus,
        shims.isEmpty
          ? "spec-kit's own \(hasEpics ? "know no epics" : "hand out numbers without looking where speckit does"): \(names)"
          : "spec-kit's own stand beside scripts that call speckit: \(names)",
        hint: "\(command) --replace", path: folder)
    }
    let others = diagnosis(places.others) { folder, names in
      Diagnosis(
        "scripts", .note, "written or edited by hand: \(names)",
        hint: "if they are not needed, remove them and run \(command)", path: folder)
    }
    let missing = diagnosis(shims.isEmpty ? [] : places.missing) { folder, names in
      Diagnosis("scripts", .warning, "there is no \(names)", hint: command, path: folder)
    }
    let uncallable = diagnosis(places.uncallable) { folder, names in
      let files = places.uncallable.map { quotedForShell($0.string) }.joined(separator: " ")
      return Diagnosis("scripts", .warning, "not executable: \(names)", hint: "chmod +x \(files)", path: folder)
    }
    let counted = shims.isEmpty ? [] : [Diagnosis("scripts", .ok, "\(count) call speckit")]
    return counted + [own, others, missing, uncallable].compactMap { $0 }
  }

  /// One for all scripts: with their folder, where they have one in common, else with whole paths.
  private static func diagnosis(
    _ paths: [RelativePath], _ diagnosis: (_ folder: String?, _ names: String) -> Diagnosis
  ) -> Diagnosis? {
    guard let first = paths.first else { return nil }
    if paths.allSatisfy({ $0.parent == first.parent }) { return diagnosis(first.parent.string, names(paths)) }
    return diagnosis(nil, paths.map(\.string).joined(separator: ", "))
  }

  /// Shims that spec-kit takes for scripts of its own, as it wrote them or edited since.
  private static func unregistered(_ places: ScriptPlaces, _ manifest: SpecKitManifest?) -> Diagnosis? {
    guard let manifest else { return nil }
    let unknown = places.scripts.filter { script in
      script.standing == .shim && manifest.digest(of: script.path) != nil
        && (manifest.digest(of: script.path) != script.digest || !manifest.isFound(script.path))
    }.map(\.path)
    if unknown.isEmpty { return nil }
    return Diagnosis(
      "scripts", .warning,
      "spec-kit's manifest does not know the shims \(names(unknown)), so that upgrades write over them",
      hint: "speckit init --scripts \(places.language.rawValue)", path: SpecKitManifest.path.string)
  }

  private static func program(_ workspace: Workspace) -> Diagnosis? {
    if workspace.variables["SPECKIT_BIN"]?.isEmpty == false || workspace.findsSpeckit { return nil }
    return Diagnosis(
      "scripts", .warning, "they call speckit, and there is none on PATH",
      hint: "put it on PATH, or let SPECKIT_BIN name it")
  }

  private static func names(_ paths: [RelativePath]) -> String { paths.map(\.name).joined(separator: ", ") }
}

extension Workspace {
  /// Whether scripts and prompts find speckit by its name.
  var findsSpeckit: Bool {
    (variables["PATH"] ?? "").split(separator: ":").contains { place in
      AbsolutePath(String(place)).map { FileSystem.isFile($0.appending(component: "speckit")) } ?? false
    }
  }
}
