public import Changes
import Files
public import Indexes
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
    /// The findings that are known, and not told; nil where all are told.
    public var baseline: Baseline?

    /// Asks every rule about everything.
    public init(
      subjects: [String] = [], selected: [Rule] = [], ignored: [Rule] = [], baseline: Baseline? = nil
    ) {
      self.subjects = subjects
      self.selected = selected
      self.ignored = ignored
      self.baseline = baseline
    }
  }

  /// What the rules say.
  public struct Report: Sendable {
    /// By path, line and column; without those that a baseline holds.
    public let findings: [Finding]
    /// How many findings comments switched off.
    public let ignoredCount: Int
    /// How many features were looked at.
    public let featureCount: Int
    /// What a baseline says of what was found; nil where none was asked.
    public let known: Known?
    /// What names a decision by an ID that two had before one of them got another, and may mean either.
    public internal(set) var doubtful: [DoubtfulReference] = []

    /// How many findings weigh as much as `severity`.
    public func count(_ severity: Severity) -> Int { findings.count { $0.severity == severity } }
  }

  /// What a baseline says of what was found.
  public struct Known: Sendable, Equatable {
    /// How many findings it holds.
    public let count: Int
    /// How many of its entries nothing was found for any more, in the part and of the rules that were asked about.
    public let goneCount: Int
  }

  /// Asks the rules; changes nothing.
  ///
  /// - Throws: `Failure` for a subject that is not there, `TemplateError`, `FileError` for a directory that cannot be
  ///   listed, `GitError`.
  public static func decide(_ options: Options, _ workspace: Workspace) throws -> Report {
    try CheckRun(options, workspace, workspace.judged).report()
  }

  /// Mends what can be mended safely, and asks the rules about what is left.
  ///
  /// - Throws: as `decide`.
  public static func fix(_ options: Options, _ session: Session) throws -> (ChangeSet, Report) {
    let workspace = session.workspace
    let draft = DraftTree(over: workspace.seen)
    let findings = try CheckRun(options, workspace, draft, recalls: false).report().findings
    let doubtful = try FindingFixes(session, draft).apply(findings)
    var changes = ChangeSet(root: workspace.root)
    changes.files = try draft.changes(below: workspace.root)
    var report = try CheckRun(options, workspace, draft).report()
    report.doubtful = doubtful
    return (changes, report)
  }
}
