import Configuration
public import Failures
public import Files
public import Templates

/// A template as somebody names it on the command line.
public struct TemplateChoice {
  let workspace: Workspace
  let tree: any FileTree
  /// The templates that serve there.
  public let stack: TemplateStack

  /// Looks for templates in `tree`.
  public init(_ workspace: Workspace, in tree: any FileTree) {
    self.workspace = workspace
    self.tree = tree
    stack = workspace.templates(in: tree)
  }

  /// The template that `argument` names, with or without `-template`: a built-in one, or one of the workspace's own.
  public func name(_ argument: String, isBuiltIn: Bool = false) throws -> TemplateName {
    let names = [argument, argument + TemplateChoice.suffix].compactMap { TemplateName($0) }
    if let known = names.first(where: TemplateName.all.contains) { return known }
    if !isBuiltIn, let own = try names.first(where: { try !stack.layers($0).isEmpty }) { return own }
    let known = TemplateName.all.map { String($0.rawValue.dropLast(TemplateChoice.suffix.count)) }
    let nearest =
      Suggestion.nearest(to: argument, among: TemplateName.all.map(\.rawValue))
      ?? Suggestion.nearest(to: argument, among: known)
    throw Failure(
      .notFound, .templateNotFound, "there is no \(isBuiltIn ? "built-in " : "")template \(quoted(argument))",
      hint: nearest.map { "did you mean \($0)?" } ?? "it is one of \(known.joined(separator: ", "))")
  }

  /// The profile of plans where none is asked for: the configured one, else that of the layout.
  public func usualProfile() throws -> String {
    if let profile = workspace.configuration.planProfile { return profile }
    return try workspace.layout(of: workspace.map(of: tree)) == .epic
      ? Profile.epic.name : Profile.standard.name
  }

  /// Refuses a profile for anything but plans.
  public func check(profile: String?, for name: TemplateName?) throws(Failure) {
    guard let profile, let name, name != .plan else { return }
    throw Failure(
      .usage, .noProfile, "\(name) has no profiles, so there is none called \(quoted(profile))",
      hint: "only plan-template takes --profile")
  }

  private static let suffix = "-template"
}
