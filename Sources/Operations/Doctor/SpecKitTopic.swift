import Changes
import Configuration
import Failures
import Files
import Survey

/// What spec-kit has set up.
enum SpecKitTopic {
  static func examine(_ session: Session) throws -> [Diagnosis] {
    let tree = session.workspace.workingTree
    guard let settings = try SpecKitSettings.read(in: tree) else {
      return [Diagnosis("spec-kit", .ok, "has set up nothing here")]
    }
    let parts = [
      settings.version ?? "version not recorded", settings.integration.map { "integration \($0)" },
      settings.scripts.map { "\($0.rawValue) scripts" }, settings.numbering.map { "\($0.rawValue) numbering" },
    ].compactMap { $0 }
    let problems = settings.problems + (try SpecKitManifest.problems(in: tree))
    return [Diagnosis("spec-kit", .ok, parts.joined(separator: ", "))]
      + problems.map { problem in
        Diagnosis(
          "spec-kit", .warning, problem.line.map { "line \($0): \(problem.message)" } ?? problem.message,
          hint: hint(problem.path, settings.integration ?? "AGENT", session.workspace), path: problem.path.string)
      }
  }

  /// What mends a file. spec-kit's own program refuses to work over most of them, and writes them anew where they are missing.
  private static func hint(_ path: RelativePath, _ agent: String, _ workspace: Workspace) -> String {
    let tree = workspace.workingTree
    guard SpecKitFile(path, in: tree).isBroken else { return "mend it there" }
    let isFile = ((try? tree.regularFile(path)) ?? nil) != nil
    if isFile, let head = (try? workspace.headTree()) ?? nil, isWhole(path, in: head) {
      return "git restore -- \(quotedForShell(path.string))"
    }
    let commands =
      switch path {
      case SpecKitMarks.integration: "specify integration install \(agent)"
      case SpecKitMarks.options, SpecKitManifest.path: "specify integration use \(agent)"
      default: reinstallation(ofAgentOf: path)
      }
    return "move it out of the way, then \(commands)"
  }

  private static func isWhole(_ path: RelativePath, in tree: any FileTree) -> Bool {
    let isThere = ((try? tree.regularFile(path)) ?? nil) != nil
    return isThere && !SpecKitFile(path, in: tree).isBroken
  }

  private static func reinstallation(ofAgentOf manifest: RelativePath) -> String {
    let agent = manifest.name.dropLast(SpecKitManifest.suffix.count)
    return "specify integration uninstall \(agent) and specify integration install \(agent)"
  }
}
