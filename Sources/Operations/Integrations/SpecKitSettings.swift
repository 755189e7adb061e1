public import Configuration
public import Files
import Survey

/// What spec-kit noted in `.specify` when it set up the repository: the choices of its `init`, and the integration that
/// it gave its commands to. What it does not say is nil.
public struct SpecKitSettings: Sendable {
  /// spec-kit's version.
  public let version: String?
  /// The coding agent that its commands are installed for, such as `claude`.
  public let integration: String?
  /// What its branch names begin with.
  public let numbering: Configuration.Branch.Numbering?
  /// What its scripts are written in.
  public let scripts: Shims.Language?
  /// What stands between `/speckit` and the name of a command: `.` or `-`.
  public let separator: String?
  /// What could not be read, and was taken for unsaid.
  public let problems: [Problem]

  /// Something in a file of spec-kit's that could not be read.
  public struct Problem: Error, Sendable {
    /// The file.
    public let path: RelativePath
    /// Where in it, from 1; nil where the file as a whole cannot be read.
    public let line: Int?
    /// What is wrong, without a full stop.
    public let message: String
  }

  /// Reads what spec-kit left in `tree`; nil where it left nothing.
  public static func read(in tree: any FileTree) throws -> SpecKitSettings? {
    try SpecKitMarks.stand(in: tree) ? SpecKitSettings(tree) : nil
  }

  /// The version of the spec-kit that set up the repository of `tree`; nil where the files say none. Throws where they say none
  /// and init-options.json cannot be read. spec-kit itself passes over an integration.json that cannot.
  public static func version(in tree: any FileTree) throws(Problem) -> String? {
    var options = SpecKitFile(SpecKitMarks.options, in: tree)
    var state = SpecKitFile(SpecKitMarks.integration, in: tree)
    if let version = options.text("speckit_version") ?? state.text("version") { return version }
    if let problem = options.problems.first { throw problem }
    return nil
  }

  private init(_ tree: any FileTree) {
    var options = SpecKitFile(SpecKitMarks.options, in: tree)
    let state = IntegrationState(in: tree)
    integration = state.integration ?? options.text("integration") ?? options.text("ai")
    version = options.text("speckit_version") ?? state.version
    let numberings: [String: Configuration.Branch.Numbering] = ["sequential": .sequential, "timestamp": .timestamp]
    numbering =
      options.word("feature_numbering", among: numberings) ?? options.word("branch_numbering", among: numberings)
    scripts = options.word("script", among: ["sh": .bash, "ps": .powershell, "py": .python])
    separator = state.separator
    problems = options.problems + state.problems
  }
}
