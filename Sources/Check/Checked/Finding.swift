public import Files

/// Something that a rule says of a document, ready to be told.
public struct Finding: Sendable {
  /// The rule.
  public let rule: Rule
  /// How much it weighs here, after the configuration.
  public let severity: Severity
  /// The document, or the folder, relative to the workspace.
  public let path: RelativePath
  /// The line, from 1; nil where the whole document is meant.
  public let line: Int?
  /// The column, from 1, in Unicode scalars; nil where the whole line is meant.
  public let column: Int?
  /// Where what is meant ends, behind its last column; nil where `column` is nil or no text is known there.
  public let endColumn: Int?
  /// A file at the place: the path, or a document in it where that is a folder.
  public let file: RelativePath
  /// What is wrong, in one sentence.
  public let message: String
  /// The command or edit that mends it.
  public let hint: String
  /// The line as far as a terminal has room for it; nil where the whole document is meant.
  public let excerpt: String?
  /// What tells it from other findings, and stays while it is about the same thing.
  public internal(set) var fingerprint: String

  /// The fingerprints of those that it stands for; none where it stands for itself.
  let parts: [String]
  let fix: Fix?

  /// Whether `check --fix` mends it.
  public var isFixable: Bool { fix != nil }
}

extension Finding {
  /// Tells what `rule` found, in the file that `columns` knows the lines of; nil for what is no text. It is the same finding as
  /// `first`, wherever it is told.
  init(
    _ rule: Rule, _ problem: Problem, first: Problem, severity: Severity, file: RelativePath,
    in columns: FindingColumns?
  ) {
    self.rule = rule
    self.severity = severity
    path = problem.path
    self.file = file
    line = problem.line
    message = problem.message
    hint = problem.hint ?? rule.advice
    fix = problem.fix
    let place = columns?.place(of: problem, rule)
    column = place?.column
    endColumn = place?.endColumn
    excerpt = place?.excerpt
    fingerprint = Fingerprint.stem(rule, first)
    parts = Fingerprint.parts(rule, first)
  }

  /// What mends a finding without asking.
  enum Fix: Sendable {
    /// Edits of its document, decided on what it says when they are made.
    case edit(@Sendable ([UInt8]) -> [UInt8])
    /// A sync of the one index that the finding lies in: of the group in a directory, or of the workspace.
    case index(of: RelativePath?)
    /// What a rule found in another command, and finds again for whoever wants to mend it.
    case again
    /// The names that documents of a feature have for it and its epic, which its folder does not bear any more.
    case names(of: RelativePath, id: String?, epic: String?)
    /// An entry in the Decision Log of the group in a directory, for what a source states.
    case capture(source: String, group: RelativePath)
    /// IDs of their own for the entries that share one, in the Decision Log of the group in a directory.
    case renumber(group: RelativePath)
  }
}
