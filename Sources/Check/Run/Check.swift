public import Changes
import Files
public import Survey

/// Asks every rule about the documents of a workspace: `check`.
public enum Check {
  /// What is asked for.
  public struct Options: Sendable {
    /// Paths, IDs of features and of epics; empty for the whole workspace.
    public var subjects: [String]
    /// The rules to ask; empty for all.
    public var selected: [Rule]
    /// The rules that are not asked.
    public var ignored: [Rule]

    /// Asks every rule about everything.
    public init(subjects: [String] = [], selected: [Rule] = [], ignored: [Rule] = []) {
      self.subjects = subjects
      self.selected = selected
      self.ignored = ignored
    }
  }

  /// What the rules say.
  public struct Report: Sendable {
    /// By path, line and column.
    public let findings: [Finding]
    /// How many findings comments switched off.
    public let ignoredCount: Int
    /// How many features were looked at.
    public let featureCount: Int

    /// How many findings weigh as much as `severity`.
    public func count(_ severity: Severity) -> Int { findings.count { $0.severity == severity } }
  }

  /// Asks the rules; changes nothing.
  ///
  /// - Throws: `Failure` for a subject that is not there, `TemplateError`, `FileError` for a directory that cannot be
  ///   listed, `GitError`.
  public static func decide(_ options: Options, _ workspace: Workspace) throws -> Report {
    try CheckRun(options, workspace, workspace.seen).report()
  }

  /// Mends what can be mended safely, and asks the rules about what is left.
  ///
  /// - Throws: as `decide`.
  public static func fix(_ options: Options, _ session: Session) throws -> (ChangeSet, Report) {
    let workspace = session.workspace
    let draft = DraftTree(over: workspace.seen)
    let findings = try CheckRun(options, workspace, draft, recalls: false).report().findings
    try FindingFixes(session, draft).apply(findings)
    var changes = ChangeSet(root: workspace.root)
    changes.files = try draft.changes(below: workspace.root)
    return (changes, try CheckRun(options, workspace, draft).report())
  }
}
