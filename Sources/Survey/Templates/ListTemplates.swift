import Files
import Templates

/// Which template serves each document: `template list`.
public enum ListTemplates {
  /// The templates and the profiles that plans can have.
  public struct Answer: Sendable {
    /// The templates with every layer there is, in the order in which their documents come about.
    public let templates: [TemplateDescription]
    /// The profiles, by name.
    public let profiles: [ProfileDescription]
    /// The profile of a plan for which none is asked for.
    public let usualProfile: String
  }

  /// Looks up the template that `name` names, or every built-in name.
  ///
  /// - Throws: `Failure` for a name that there is no template of, `TemplateError`, `FileError`.
  public static func decide(_ name: String?, _ workspace: Workspace) throws -> Answer {
    let choice = TemplateChoice(workspace, in: workspace.workingTree)
    let profile = try choice.usualProfile()
    let names = try name.map { [try choice.name($0)] } ?? TemplateName.all
    let templates = try names.map { name in
      TemplateDescription(
        try choice.stack.resolve(name, profile: profile, explicitProfile: false),
        layers: try choice.stack.allLayers(name, profile: profile))
    }
    return Answer(
      templates: templates, profiles: try choice.stack.profiles().map(ProfileDescription.init), usualProfile: profile)
  }
}
