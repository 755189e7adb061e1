public import Configuration
public import Files
import Git
import Templates
import WorkspaceModel

/// Creates what a workspace needs and overwrites nothing: `init`.
public enum InitialiseWorkspace {
  /// What there was and what was made.
  public struct Answer: Sendable {
    /// The root of the workspace.
    public let root: AbsolutePath
    /// The layout that new features get.
    public let layout: Configuration.Layout
    /// Whether a Git repository was made.
    public let madeRepository: Bool
    /// How many epics and features are there.
    public let counts: (epics: Int, features: Int)
  }

  /// Decides the whole change; the repository, where one is asked for, is there already.
  ///
  /// - Throws: `Failure`, `FileError`, `GitError`.
  public static func decide(
    layout: Configuration.Layout?, agents: [String], madeRepository: Bool, _ session: Session
  ) throws -> (ChangeSet, Answer) {
    let draft = DraftTree(over: session.workingTree)
    let map = try session.map(of: draft)
    let layout = layout ?? session.layout(of: map)
    if let path = RelativePath(Session.configurationPath) {
      try draft.create(path, Array(configurationText(layout).utf8))
    }
    if try Constitution.path(session, in: draft) == nil, let path = Constitution.standardPath {
      let template = try session.templates(in: draft).template(.constitution, profile: nil, explicitProfile: false)
      let text = Placeholders.fill(
        template.bytes,
        with: PlaceholderValues(title: session.root.name, date: session.moment.day, isEpicLayout: layout == .epic))
      try draft.create(path, text)
    }
    try draft.makeDirectory(layout == .epic ? session.configuration.plans : session.configuration.specs.first ?? .empty)
    for agent in agents { try AgentInstructions.add(for: agent, to: draft) }
    var changes = ChangeSet(root: session.root)
    changes.files = try draft.changes(below: session.root)
    return (
      changes,
      Answer(
        root: session.root, layout: layout, madeRepository: madeRepository,
        counts: (map.epics.count, map.features.count))
    )
  }

  private static func configurationText(_ layout: Configuration.Layout) -> String {
    """
    # What this workspace sets; every key may be left out.
    layout: \(layout.rawValue)

    """
  }
}
