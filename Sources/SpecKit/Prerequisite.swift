import Files

/// A document that must be there before a script goes on, and the command that makes it.
struct Prerequisite {
  let path: AbsolutePath
  let command: String
  let purpose: String

  static func spec(
    of feature: ScriptFeature, _ purpose: String = "create the feature structure"
  ) -> Prerequisite {
    Prerequisite(path: feature.spec, command: "specify", purpose: purpose)
  }

  static func plan(of feature: ScriptFeature) -> Prerequisite {
    Prerequisite(path: feature.plan, command: "plan", purpose: "create the implementation plan")
  }

  static func tasks(of feature: ScriptFeature) -> Prerequisite {
    Prerequisite(path: feature.tasks, command: "tasks", purpose: "create the task list")
  }

  /// Refuses to go on without the document. `said` is what stands on standard error already.
  func require(_ separator: CommandSeparator, after said: [String]) throws(ScriptRefusal) {
    if FileSystem.isFile(path) { return }
    throw ScriptRefusal(
      said + [
        "ERROR: \(path.name) not found in \(path.parent)",
        "Run \(separator.command(command)) first to \(purpose).",
      ])
  }
}
