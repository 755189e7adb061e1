public import Changes
import Failures
public import Files
import Survey
import Templates

/// Writes built-in templates where a team can make them its own: `template export`.
public enum ExportTemplates {
  /// What was written.
  public struct Answer: Sendable {
    /// Files that were made.
    public let made: [RelativePath]
    /// Files that were there already and were kept.
    public let kept: [RelativePath]
  }

  /// Decides the whole change.
  ///
  /// - Parameters:
  ///   - name: the template; nil for every built-in one, where those that exist are kept.
  ///   - profile: the profile whose plan is written; nil for the usual one.
  /// - Throws: `Failure` for a name that no built-in template has, or whose file exists; `TemplateError`, `FileError`.
  public static func decide(_ name: String?, profile: String?, _ session: Session) throws -> (ChangeSet, Answer) {
    let draft = DraftTree(over: session.workspace.workingTree)
    let choice = TemplateChoice(session.workspace, in: draft)
    let wanted = try name.map { try choice.name($0, isBuiltIn: true) }
    try choice.check(profile: profile, for: wanted)
    var made: [RelativePath] = []
    var kept: [RelativePath] = []
    for name in wanted.map({ [$0] }) ?? TemplateName.all {
      let plan = name == .plan ? try choice.stack.profile(named: profile ?? choice.usualProfile()).template : nil
      guard let template = plan ?? Template.builtIn(name) else { continue }
      let path = TemplateStack.override(of: name)
      if try draft.create(path, template.bytes) { made.append(path) } else { kept.append(path) }
    }
    if wanted != nil, let path = kept.first {
      throw Failure(.conflict, .templateExists, "\(path) exists already", hint: "edit it, or move it out of the way")
    }
    var changes = ChangeSet(root: session.workspace.root)
    changes.files = try draft.changes(below: session.workspace.root)
    return (changes, Answer(made: made, kept: kept))
  }
}
