/// Something that `check` looks for.
public struct Rule: Sendable {
  /// What a rule is asked about.
  enum Judge: Sendable {
    /// A text file of a feature, a group or the workspace.
    case file(@Sendable (CheckedFile) throws -> [Problem])
    /// A feature with its documents.
    case feature(@Sendable (CheckedFeature) throws -> [Problem])
    /// An epic, or the features that share a specs root.
    case group(@Sendable (CheckedGroup) throws -> [Problem])
    /// What a sync would do to the indexes of a group, or to that of the workspace.
    case indexes(@Sendable (PendingSync) throws -> [Problem])
    /// Everything at once.
    case workspace(@Sendable (CheckedWorkspace) throws -> [Problem])
    /// The comments that switch findings off; answered once all others have been asked.
    case ignores
  }

  /// `SK012`; never given to another rule.
  public let id: String
  /// A few words joined by hyphens.
  public let name: String
  /// How much its findings weigh where the configuration says nothing.
  public let severity: Severity
  /// What it looks for, in one sentence without a full stop.
  public let summary: String
  /// Why, and what to do, in one paragraph.
  public let explanation: String
  /// What it leaves alone, and why.
  public let silences: String
  /// What mends its findings; some bring advice of their own.
  public let advice: String
  /// Whether an error is only a warning while the document is being written.
  public let isEasedInTheMaking: Bool
  /// Whether `check --fix` mends its findings.
  public let isFixable: Bool

  /// When its findings weigh less than `severity`, as `a notice where …`; nil where they never do.
  let lighter: String?

  /// How much its findings weigh, in words.
  public var weight: String {
    severity.rawValue + (lighter.map { ", \($0)" } ?? "")
      + (isEasedInTheMaking ? ", a warning while the document is being written" : "")
      + (isFixable ? "; --fix mends what is safe" : "")
  }

  /// How it is asked.
  let judges: [Judge]

  init(
    _ id: String, _ name: String, _ severity: Severity, lighter: String? = nil, eased isEasedInTheMaking: Bool = false,
    fixable isFixable: Bool = false, summary: String, explanation: String, silences: String, hint: String,
    _ judges: Judge...
  ) {
    self.id = id
    self.name = name
    self.severity = severity
    self.lighter = lighter
    self.isEasedInTheMaking = isEasedInTheMaking
    self.isFixable = isFixable
    self.summary = summary
    self.explanation = Rule.paragraph(explanation)
    self.silences = Rule.paragraph(silences)
    advice = hint
    self.judges = judges
  }
  private static func paragraph(_ lines: String) -> String { lines.split(separator: "\n").joined(separator: " ") }
}
