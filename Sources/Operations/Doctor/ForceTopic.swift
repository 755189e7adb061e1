import Changes
import Files
import Survey

/// What `specify init --force` and the like would write over, and what they have written over since the last commit.
enum ForceTopic {
  static func examine(_ session: Session) throws -> [Diagnosis] {
    let tree = session.workspace.workingTree
    guard let manifest = SpecKitManifest(in: tree) else { return [] }
    let files = try manifest.paths.map { (path: $0, state: try state(of: $0, in: tree, manifest)) }
    let edited = files.filter { $0.state == .edited }.map(\.path)
    let shims = files.filter { $0.state == .shim }.map(\.path)
    let overwritten = try overwritten(files.filter { $0.state == .written }.map(\.path), session)
    return [lost(overwritten), endangered(shims: shims, edited)].compactMap { $0 }
  }

  /// What became of a file that spec-kit lists.
  private enum State { case written, shim, edited, missing }

  private static func state(
    of path: RelativePath, in tree: any FileTree, _ manifest: SpecKitManifest
  ) throws -> State {
    guard let bytes = (try? tree.read(path))?.bytes else { return .missing }
    if Shims.isShim(bytes) { return .shim }
    return !manifest.isFound(path) && SHA256(bytes).hexadecimal == manifest.digest(of: path) ? .written : .edited
  }

  /// Files as spec-kit wrote them, of which the last commit has shims or edits.
  private static func overwritten(_ written: [RelativePath], _ session: Session) throws -> [RelativePath] {
    guard let head = try session.workspace.headTree(), let manifest = SpecKitManifest(in: head) else { return [] }
    return try written.filter { path in
      let before = try state(of: path, in: head, manifest)
      return before == .shim || before == .edited
    }
  }

  private static func lost(_ paths: [RelativePath]) -> Diagnosis? {
    if paths.isEmpty { return nil }
    return Diagnosis(
      "overwritten", .warning,
      "spec-kit has written over what the last commit has: \(paths.map(\.string).joined(separator: ", "))",
      hint: "git restore \(paths.map(\.string).joined(separator: " "))", path: paths.first?.string)
  }

  private static func endangered(shims: [RelativePath], _ edited: [RelativePath]) -> Diagnosis? {
    if shims.isEmpty, edited.isEmpty { return nil }
    let languages = Set(shims.map(\.parent.name)).sorted()
    let parts = [
      shims.isEmpty ? nil : "\(shims.count) of the scripts that call speckit",
      edited.isEmpty ? nil : "edits of \(edited.map(\.string).joined(separator: ", "))",
    ].compactMap { $0 }
    let hints =
      languages.map { "afterwards: speckit init --scripts \($0) --replace" }
      + (edited.contains { $0.string.hasPrefix(".specify/templates/") }
        ? ["edits of templates are safe in .specify/templates/overrides"] : [])
    return Diagnosis(
      "force", .note,
      "specify init --force and integration upgrade --force would write over \(parts.joined(separator: " and "))",
      hint: hints.isEmpty ? "commit them first" : hints.joined(separator: "; "), path: edited.first?.string)
  }
}
