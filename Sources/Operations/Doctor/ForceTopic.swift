import Changes
import Files
import Survey

/// What `specify init --force` and the like would write over, and what they have written over since the last commit.
enum ForceTopic {
  static func examine(_ session: Session) throws -> [Diagnosis] {
    let tree = session.workspace.workingTree
    let manifests = try SpecKitManifest.all(in: tree)
    var found: [State: [RelativePath]] = [:]
    var unreadable: [Diagnosis] = []
    for manifest in manifests {
      for path in manifest.paths {
        do {
          found[try state(of: path, in: tree, manifest), default: []].append(path)
        } catch {
          unreadable.append(Diagnosis("force", failure: error, as: .warning))
        }
      }
    }
    let manifest = try? SpecKitManifest(in: tree)
    let places = try Shims.Language.allCases.map { try ScriptPlaces($0, in: tree, manifest) }
    let remedy = ShimRemedy(places: places, used: try SpecKitSettings.read(in: tree)?.scripts)
    let lost: Diagnosis?
    do {
      lost = try notice(found[.written] ?? [], remedy, session)
    } catch {
      lost = Diagnosis("overwritten", failure: error, as: .warning)
    }
    return [
      lost,
      endangered(shims: found[.shim] ?? [], edited: found[.edited] ?? [], found: found[.found] ?? [], remedy),
      try endangeredOfGit(remedy, in: tree),
    ].compactMap { $0 } + unreadable
  }

  /// What became of a file that spec-kit lists.
  private enum State {
    /// As a spec-kit wrote it.
    case written
    /// As spec-kit found it: it knows the file, and does not know whether somebody wrote it.
    case found
    case shim, edited, missing
  }

  private static func state(of path: RelativePath, in tree: any FileTree, _ manifest: SpecKitManifest) throws -> State {
    guard let bytes = try tree.regularFile(path) else { return .missing }
    if isPlainShim(bytes, at: path, [manifest]) { return .shim }
    let digest = SHA256(bytes)
    if PublishedScripts.contains(digest.prefix) { return .written }
    return digest.hexadecimal != manifest.digest(of: path) ? .edited : manifest.isFound(path) ? .found : .written
  }

  /// Whether it is a shim that nobody has edited: one of this release, or one of another that stands as it was recorded.
  private static func isPlainShim(_ bytes: [UInt8], at path: RelativePath, _ manifests: [SpecKitManifest]) -> Bool {
    if Shims.isCurrent(bytes) { return true }
    guard Shims.isShim(bytes) else { return false }
    let digest = SHA256(bytes).hexadecimal
    return manifests.contains { $0.digest(of: path) == digest }
  }

  /// Tells which files stand as spec-kit wrote them, of which the last commit has shims or edits.
  private static func notice(
    _ written: [RelativePath], _ remedy: ShimRemedy, _ session: Session
  ) throws -> Diagnosis? {
    guard let head = try session.workspace.headTree() else { return nil }
    let manifests = try SpecKitManifest.all(in: head)
    let files = try written.filter { path in
      guard let manifest = manifests.first(where: { $0.digest(of: path) != nil }) else { return false }
      switch try state(of: path, in: head, manifest) {
      case .shim, .edited: return true
      case .found: return try head.regularFile(path) != session.workspace.workingTree.regularFile(path)
      case .written, .missing: return false
      }
    }
    let paths = Set(files + (try remedy.places.flatMap { try $0.overwritten(since: head) })).sorted()
    guard let first = paths.first else { return nil }
    let shims = try paths.filter { path in
      try head.regularFile(path).map { isPlainShim($0, at: path, manifests) } ?? false
    }
    return Diagnosis(
      "overwritten", .warning,
      "spec-kit has written over what the last commit has: \(paths.map(\.string).joined(separator: ", "))",
      hint: remedy.commands(edited: paths.filter { !shims.contains($0) }, shims: shims).joined(separator: "; "),
      path: first.string)
  }

  private static func endangered(
    shims: [RelativePath], edited: [RelativePath], found: [RelativePath], _ remedy: ShimRemedy
  ) -> Diagnosis? {
    if shims.isEmpty, edited.isEmpty, found.isEmpty { return nil }
    let parts = [
      shims.isEmpty
        ? nil : shims.count == 1 ? "1 script that calls speckit" : "\(shims.count) scripts that call speckit",
      edited.isEmpty ? nil : "edits of \(edited.map(\.string).joined(separator: ", "))",
      found.isEmpty ? nil : "what spec-kit found there: \(found.map(\.string).joined(separator: ", "))",
    ].compactMap { $0 }
    let hasTemplates = (edited + found).contains { $0.string.hasPrefix(".specify/templates/") }
    return Diagnosis(
      "force", .note,
      "specify init --force, integration upgrade --force and the like would write over"
        + " \(parts.joined(separator: " and "))",
      hint: hint(edited: edited + found, shims: shims, remedy)
        + (hasTemplates ? "; edits of templates are safe in .specify/templates/overrides" : ""),
      path: (edited + found).first?.string)
  }

  private static func endangeredOfGit(_ remedy: ShimRemedy, in tree: any FileTree) throws -> Diagnosis? {
    let folders = Shims.Language.allCases.map(\.gitFolder)
    let ofGit = Set(remedy.places.flatMap { $0.shims + $0.others }).filter { folders.contains($0.parent) }.sorted()
    guard let first = ofGit.first else { return nil }
    let shims = try ofGit.filter { path in try tree.regularFile(path).map { isPlainShim($0, at: path, []) } ?? false }
    return Diagnosis(
      "force", .note,
      "specify extension update git and extension add git --force would write over"
        + " \(ofGit.map(\.string).joined(separator: ", "))",
      hint: hint(edited: ofGit.filter { !shims.contains($0) }, shims: shims, remedy), path: first.string)
  }

  private static func hint(edited: [RelativePath], shims: [RelativePath], _ remedy: ShimRemedy) -> String {
    (edited.isEmpty ? "" : "commit them first; ")
      + "afterwards: \(remedy.commands(edited: edited, shims: shims).joined(separator: ", then "))"
  }
}
