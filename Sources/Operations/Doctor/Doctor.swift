public import Changes
public import Git

/// Looks at the environment and at a workspace, and tells what is wrong; changes nothing.
public enum Doctor {
  /// What is known of speckit itself.
  public struct Program: Sendable {
    /// Its version.
    let version: String
    /// Whether the spec-kit that set up the repository leaves alone the files that its manifest lists as found.
    let keepsFoundFiles: Bool

    /// Describes the program.
    public init(version: String, keepsFoundFiles: Bool) {
      self.version = version
      self.keepsFoundFiles = keepsFoundFiles
    }
  }

  /// Looks at the programs and libraries, for which no workspace is needed.
  public static func examinePrograms(version: String, _ settings: GitSettings) -> [Diagnosis] {
    ProgramTopic.examine(version: version, settings)
  }

  /// Looks at the workspace, a topic after another. What cannot be looked at is told, and hides nothing else.
  public static func examine(_ session: Session, _ program: Program) -> [Diagnosis] {
    let topics: [(name: String, examine: () throws -> [Diagnosis])] = [
      ("workspace", { try WorkspaceTopic.examine(session) }),
      ("repository", { try RepositoryTopic.examine(session) }),
      ("branches", { try BranchesTopic.examine(session) }),
      ("interrupted", { try InterruptionTopic.examine(session) }),
      ("hook", { try HooksTopic.examine(session) }),
      ("templates", { try TemplatesTopic.examine(session) }),
      ("constitution", { try TemplatesTopic.examineConstitution(session) }),
      ("spec-kit", { try SpecKitTopic.examine(session) }),
      ("feature", { try FeatureTopic.examine(session) }),
      ("scripts", { try ScriptsTopic.examine(session, keepsFoundFiles: program.keepsFoundFiles) }),
      ("force", { try ForceTopic.examine(session) }),
      ("extension", { try ExtensionTopic.examine(session, version: program.version) }),
    ]
    return once(
      topics.flatMap { topic in
        do { return try topic.examine() } catch { return [Diagnosis(topic.name, failure: error)] }
      })
  }

  /// What is wrong is told by the first topic that meets it.
  private static func once(_ found: [Diagnosis]) -> [Diagnosis] {
    var told: Set<String> = []
    return found.filter { !$0.isWrong || told.insert($0.message).inserted }
  }
}
