import Files
import Templates

/// The text that a document is made from: `template show`.
public enum ShowTemplate {
  /// Puts the template together.
  ///
  /// - Parameter profile: the profile of a plan that was asked for; nil for what the workspace serves.
  /// - Throws: `Failure` for a name or profile that there is no template of, `TemplateError`, `FileError`.
  public static func decide(_ name: String, profile: String?, _ workspace: Workspace) throws -> TemplateDescription {
    let choice = TemplateChoice(workspace, in: workspace.workingTree)
    let name = try choice.name(name)
    try choice.check(profile: profile, for: name)
    let resolved = try choice.stack.resolve(
      name, profile: profile ?? choice.usualProfile(), explicitProfile: profile != nil)
    return TemplateDescription(resolved, layers: resolved.layers)
  }
}
