import Changes
import Configuration
import Files
import Survey

/// What spec-kit has set up.
enum SpecKitTopic {
  static func examine(_ session: Session) throws -> [Diagnosis] {
    guard let settings = try SpecKitSettings.read(in: session.workspace.workingTree) else {
      return [Diagnosis("spec-kit", .ok, "has set up nothing here")]
    }
    let parts = [
      settings.version ?? "version not recorded", settings.integration.map { "integration \($0)" },
      settings.scripts.map { "\($0.rawValue) scripts" }, settings.numbering.map { "\($0.rawValue) numbering" },
    ].compactMap { $0 }
    let problems = settings.problems.map { problem in
      Diagnosis(
        "spec-kit", .warning, problem.line.map { "line \($0): \(problem.message)" } ?? problem.message,
        hint: "mend it, or run specify init --here --force", path: problem.path.string)
    }
    return [Diagnosis("spec-kit", .ok, parts.joined(separator: ", "))] + problems
  }
}
