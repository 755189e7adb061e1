public import Files

/// What a workspace sets in `.specify/speckit.yml`. Every key is optional and has its standard value here.
public struct Configuration: Sendable, Equatable {
  /// Where it stands, below the root of the workspace.
  public static let path = ".specify/speckit.yml"

  /// How features are laid out as folders.
  public enum Layout: String, CaseIterable, Sendable {
    /// `plans/<scope>/<service>/<epic>/features/<feature>/`.
    case epic
    /// `specs/<number>-<slug>/`.
    case flat
  }

  /// What the Decision Log takes over from a feature's documents.
  public enum Capture: String, CaseIterable, Sendable {
    /// The rows of Complexity Tracking.
    case complexity
    /// The entries of Architecture Decisions.
    case architecture
    /// The decisions of research.md.
    case research
  }

  /// How feature branches are made.
  public struct Branch: Sendable, Equatable {
    /// What stands for the number in the name of a branch.
    public enum Numbering: String, CaseIterable, Sendable {
      /// The next free number.
      case sequential
      /// The date and the time of day.
      case timestamp
    }

    /// Over which branches numbers are counted.
    public enum Scope: String, CaseIterable, Sendable {
      /// Over all of the repository.
      case repository
      /// Over those that begin as the new one does, up to the number; so spec-kit counts.
      case prefix
    }

    /// Whether `new-feature` makes a branch.
    public var create = true
    /// How branches are named; nil where only another tool's configuration may say.
    public var template: BranchTemplate?
    /// Over which branches numbers are counted.
    public var scope = Scope.repository
    /// What stands for the number; nil where only another tool's configuration may say, else the next free number.
    public var numbering: Numbering?
    /// The least digits of a number, 1 to 9.
    public var digits = 3
    /// The remote whose branches count and where numbers are reserved.
    public var remote = "origin"
  }

  /// How indexes are kept.
  public struct Index: Sendable, Equatable {
    /// When indexes are brought up to date.
    public enum Update: String, CaseIterable, Sendable {
      /// By every command that changes a feature.
      case always
      /// By `sync` alone.
      case manual
    }

    /// When indexes are brought up to date.
    public var update = Update.always
    /// The index over all epics, where one is wanted.
    public var workspace: RelativePath?
  }

  /// What is too large to be read.
  public struct Limits: Sendable, Equatable {
    /// The most that a document may hold.
    public var document = ByteCount(32 << 20)
  }

  /// Which of the files that Git tracks are code, and which are tests: patterns as in `.gitignore`; nil where the usual
  /// conventions tell.
  public struct Trace: Sendable, Equatable {
    /// Which files are code.
    public var code: [String]?
    /// Which files are tests.
    public var tests: [String]?
  }

  /// What `new-feature` makes; nil for the layout that the workspace has already.
  public var layout: Layout?
  /// The root of the epics.
  public var plans = RelativePath.empty.appending(component: "plans")
  /// The roots of the features without epics.
  public var specs = [RelativePath.empty.appending(component: "specs")]
  /// How feature branches are made.
  public var branch = Branch()
  /// The profile of plans where neither the command line nor the workspace's own templates decide.
  public var planProfile: String?
  /// What the Decision Log takes over from a feature's documents.
  public var capture: Set<Capture> = [.complexity, .architecture]
  /// How indexes are kept.
  public var index = Index()
  /// The constitution, where it is not in one of the usual places.
  public var constitution: RelativePath?
  /// The registry of features that is kept in step.
  public var registry: RelativePath?
  /// What is too large to be read.
  public var limits = Limits()
  /// Which files are code, and which are tests.
  public var trace = Trace()
  /// Further names of known sections, by the section's key.
  public var headings: [String: [String]] = [:]
  /// How severe the findings of a rule are, by the rule's ID.
  public var rules: [String: String] = [:]

  /// What holds where nothing is set.
  public static let standard = Configuration()

  /// Reads a configuration file. `file` is its name for errors; `vocabulary` holds the names that others define.
  ///
  /// Throws at the first unknown key and at the first wrong value.
  public static func parse(
    _ bytes: [UInt8], file: String, vocabulary: Vocabulary = Vocabulary()
  ) throws(ConfigurationError) -> Configuration {
    guard let root = try Setting.root(of: bytes, file: file) else { return .standard }
    return try Configuration(reading: root, vocabulary: vocabulary)
  }
}
