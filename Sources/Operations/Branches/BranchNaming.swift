public import Configuration
import Failures
import Files
import Names
public import Survey

/// How the branches of a workspace are named, and over which of them numbers are counted.
///
/// `.specify/speckit.yml` says it; where it is silent the configuration of spec-kit's git extension does, so that a
/// repository names all of its branches alike.
public struct BranchNaming: Sendable {
  /// The template, with author and workspace filled in.
  public let template: BranchTemplate
  /// The template as it was written.
  private let shape: BranchTemplate
  /// What stands for the number unless a command says otherwise.
  public let numbering: Configuration.Branch.Numbering
  /// What the names of branches must begin with for their numbers to count; nil where all count.
  private(set) var prefix: String?

  /// Reads how the branches of a workspace are named.
  ///
  /// - Throws: `ConfigurationError` for a template of the git extension that makes no branch of a feature, `FileError`,
  ///   `GitError`.
  public init(of workspace: Workspace) throws {
    let branch = workspace.configuration.branch
    let other =
      try branch.template == nil || branch.numbering == nil
      ? GitExtensionSettings(in: workspace.workingTree) : nil
    if branch.template == nil, let other { try BranchNaming.refuseUnfit(other) }
    shape = branch.template ?? other?.template ?? .plain
    numbering = branch.numbering ?? other?.numbering ?? .sequential
    template = try BranchNaming.filled(shape, in: workspace)
    prefix = branch.scope == .prefix ? template.prefix : nil
  }

  /// The same, but numbers are counted over the branches that begin as `branch` does, where they are counted so at all.
  func counting(beside branch: String) -> BranchNaming {
    var naming = self
    if prefix != nil { naming.prefix = FeatureNumber.leadingSegments(of: branch) }
    return naming
  }

  /// Whether the number of a branch counts.
  func counts(_ branch: String) -> Bool { prefix.map { branch.utf8.starts(with: $0.utf8) } ?? true }

  /// Whether a branch is named for a feature, whoever made it, and not for a ticket.
  func mayName(_ branch: String) -> Bool { shape.mayName(branch) }

  /// A template with author and workspace filled in.
  ///
  /// - Throws: `GitError`.
  public static func filled(_ template: BranchTemplate, in workspace: Workspace) throws -> BranchTemplate {
    var filled = template
    if template.has(.author) { filled = filled.filling(.author, with: try BranchToken.author(in: workspace)) }
    if template.has(.app) { filled = filled.filling(.app, with: BranchToken.app(of: workspace)) }
    return filled
  }

  /// Refuses a template of the git extension that makes no branch of a feature.
  static func refuseUnfit(_ settings: GitExtensionSettings) throws(ConfigurationError) {
    guard let template = settings.template, let line = settings.line, let lack = lack(of: template) else { return }
    throw ConfigurationError(
      file: GitExtensionSettings.path.string, line: line, message: "the template of branches \(lack)",
      hint: "mend it there, or write branch: { template: \"\(BranchTemplate.plain.text)\" } into \(Configuration.path)")
  }

  /// What keeps a template from making branches; nil where nothing does.
  private static func lack(of template: BranchTemplate) -> String? {
    if let token = template.unknownTokens.first { return "has `\(token)`, which stands for nothing" }
    return switch (template.fault, template.flaw) {
    case (.noNumber, _): "has no `{number}`"
    case (.slugBeforeNumber, _): "has `{slug}` before `{number}`"
    case (.numberNotFirst, _): "has a last part that does not begin with `{number}-`"
    case (nil, .noWords): "has nothing behind `{number}-`"
    case (nil, .wholeReference): "is a whole reference, and no name of a branch"
    case (nil, .backtick): "holds a backtick, which ends the name of a branch in a header"
    case (nil, .noBranchName(let sample)): "makes \(quoted(sample)), which Git takes for no branch"
    case (nil, nil): nil
    }
  }
}
