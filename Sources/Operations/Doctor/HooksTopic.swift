import Changes
import Git
import Survey

/// The merge driver and the pre-commit hook.
enum HooksTopic {
  static func examine(_ session: Session) throws -> [Diagnosis] {
    guard let repository = try session.workspace.repository(), repository.workingDirectory != nil else { return [] }
    let state = try HooksState.find(session)
    return [driver(state, session), hook(state.hook)]
  }

  private static let hint = "speckit hooks install"

  private static func driver(_ state: HooksState, _ session: Session) -> Diagnosis {
    switch (state.driver != nil, state.attributes) {
    case (true, true):
      return Diagnosis("merge-driver", .ok, "registered, and \(state.attributesFile) asks for it")
    case (true, false):
      return Diagnosis(
        "merge-driver", .warning, "registered, and \(state.attributesFile) does not ask for it everywhere",
        hint: hint, path: state.attributesFile)
    case (false, true):
      let isMissing = MissingDriver.isMissing(in: session.workspace)
      return Diagnosis(
        "merge-driver", isMissing ? .warning : .note,
        "not registered in this clone, so that Git merges indexes as any text", hint: hint)
    case (false, false):
      return Diagnosis("merge-driver", .note, "not registered, and nothing asks for it", hint: hint)
    }
  }

  private static func hook(_ hook: HooksState.Hook) -> Diagnosis {
    switch hook {
    case .installed(let path): return Diagnosis("hook", .ok, path)
    case .missing(let path): return Diagnosis("hook", .note, "\(path) does not check what is staged", hint: hint)
    case .configured(let program, let file, _, true, true):
      return Diagnosis("hook", .ok, "\(program), by \(file)")
    case .configured(let program, let file, _, true, false):
      return Diagnosis(
        "hook", .warning, "\(program), by \(file), has written no hook in this clone", hint: "\(program) install")
    case .configured(let program, let file, let lines, false, _):
      return Diagnosis(
        "hook", .note, "\(program) writes the hooks, and does not check what is staged",
        hint: "add to \(file): \(lines.first ?? "")", path: file)
    case .elsewhere(let reason, let command): return Diagnosis("hook", .note, reason, hint: "let it run \(command)")
    }
  }
}
