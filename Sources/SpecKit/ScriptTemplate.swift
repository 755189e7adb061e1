public import Changes
import Files
import Survey
import Templates

/// The templates of spec-kit's scripts: those of the workspace, and none that is built in.
public enum ScriptTemplate {
  /// The text of the template `name`, its layers put together: `resolve-template`.
  ///
  /// - Throws: `ScriptRefusal` where there is none, `TemplateError` for a registry or manifest that is wrong.
  public static func text(_ name: String, _ session: Session) throws -> [UInt8] {
    let template = try TemplateName(name).flatMap {
      try session.workspace.scriptTemplate($0, in: session.workspace.workingTree)
    }
    guard let template else {
      throw ScriptRefusal(
        "ERROR: Could not resolve required \(name) from the template override stack for \(session.workspace.root)",
        "Write it to .specify/templates, or to .specify/templates/overrides.")
    }
    return template.bytes
  }
}

extension Workspace {
  /// A template as spec-kit's scripts find it; nil where there is none.
  func scriptTemplate(_ name: TemplateName, in tree: any FileTree) throws -> Template? {
    do {
      return try templates(in: tree).resolveForScripts(name).template
    } catch TemplateError.unknownTemplate {
      return nil
    }
  }
}
