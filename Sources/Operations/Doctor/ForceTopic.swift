import Changes
import Failures
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
    let ofGit = places.flatMap(\.shims).filter { path in
      Shims.Language.allCases.contains { $0.gitFolder == path.parent }
    }
    let lost: Diagnosis?
    do {
      lost = notice(try overwritten(found[.written] ?? [], places.flatMap(\.specKits), session))
    } catch {
      lost = Diagnosis("overwritten", failure: error, as: .warning)
    }
    return [
      lost, endangered(shims: found[.shim] ?? [], edited: found[.edited] ?? [], found: found[.found] ?? []),
      endangered(ofGit: Set(ofGit).sorted()),
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
    let digest = SHA256(bytes)
    let isRecorded = digest.hexadecimal == manifest.digest(of: path)
    // A shim of another release stands as it was recorded, or somebody has edited it.
    if Shims.isCurrent(bytes) || isRecorded && Shims.isShim(bytes) { return .shim }
    if PublishedScripts.contains(digest.prefix) { return .written }
    return !isRecorded ? .edited : manifest.isFound(path) ? .found : .written
  }

  /// Files as spec-kit wrote them, of which the last commit has shims or edits.
  private static func overwritten(
    _ written: [RelativePath], _ scripts: [RelativePath], _ session: Session
  ) throws -> [RelativePath] {
    guard let head = try session.workspace.headTree() else { return [] }
    let manifests = try SpecKitManifest.all(in: head)
    let files = try written.filter { path in
      guard let manifest = manifests.first(where: { $0.digest(of: path) != nil }) else { return false }
      switch try state(of: path, in: head, manifest) {
      case .shim, .edited: return true
      case .found: return try head.regularFile(path) != session.workspace.workingTree.regularFile(path)
      case .written, .missing: return false
      }
    }
    let shims = try scripts.filter { try head.regularFile($0).map(Shims.isShim) ?? false }
    return Set(files + shims).sorted()
  }

  private static func notice(_ paths: [RelativePath]) -> Diagnosis? {
    if paths.isEmpty { return nil }
    let languages = languages(of: paths)
    let others = paths.filter { path in !languages.contains { path.parent.name == $0 } }
    let hints =
      languages.map { "speckit init --scripts \($0) --replace" }
      + (others.isEmpty ? [] : ["git restore -- \(others.map { quotedForShell($0.string) }.joined(separator: " "))"])
    return Diagnosis(
      "overwritten", .warning,
      "spec-kit has written over what the last commit has: \(paths.map(\.string).joined(separator: ", "))",
      hint: hints.joined(separator: "; "), path: paths.first?.string)
  }

  private static func endangered(
    shims: [RelativePath], edited: [RelativePath], found: [RelativePath]
  ) -> Diagnosis? {
    if shims.isEmpty, edited.isEmpty, found.isEmpty { return nil }
    let parts = [
      shims.isEmpty
        ? nil : shims.count == 1 ? "1 script that calls speckit" : "\(shims.count) scripts that call speckit",
      edited.isEmpty ? nil : "edits of \(edited.map(\.string).joined(separator: ", "))",
      found.isEmpty ? nil : "what spec-kit found there: \(found.map(\.string).joined(separator: ", "))",
    ].compactMap { $0 }
    let hints =
      languages(of: shims).map { "afterwards: speckit init --scripts \($0) --replace" }
      + ((edited + found).contains { $0.string.hasPrefix(".specify/templates/") }
        ? ["edits of templates are safe in .specify/templates/overrides"] : [])
    return Diagnosis(
      "force", .note,
      "specify init --force, integration upgrade --force and the like would write over"
        + " \(parts.joined(separator: " and "))",
      hint: hints.isEmpty ? "commit them first" : hints.joined(separator: "; "), path: (edited + found).first?.string)
  }

  private static func endangered(ofGit shims: [RelativePath]) -> Diagnosis? {
    guard let first = shims.first else { return nil }
    return Diagnosis(
      "force", .note,
      "specify extension update git and extension add git --force would write over"
        + " \(shims.map(\.string).joined(separator: ", "))",
      hint: languages(of: shims).map { "afterwards: speckit init --scripts \($0) --replace" }.joined(separator: "; "),
      path: first.string)
  }

  /// The languages of scripts, by their folders.
  private static func languages(of paths: [RelativePath]) -> [String] {
    let folders = Set(paths.map(\.parent))
    return Shims.Language.allCases.filter { folders.contains($0.folder) || folders.contains($0.gitFolder) }.map(
      \.rawValue)
  }
}
