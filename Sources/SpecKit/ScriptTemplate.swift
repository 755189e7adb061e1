public import Changes
import Failures
import Survey
import Templates

/// The templates of spec-kit's scripts.
public enum ScriptTemplate {
  /// The text of the template `name`, its layers put together: `resolve-template`. No release that knows it passes over
  /// what is broken.
  ///
  /// - Throws: `ScriptRefusal` where there is none, and where it cannot be put together; `FileError`.
  public static func text(_ name: String, _ session: Session) throws -> [UInt8] {
    try required(name, session, .unrecorded).bytes
  }

  /// The template `name`, which must be there.
  ///
  /// - Throws: `ScriptRefusal` with `messages` first where there is none, and where it cannot be put together; `FileError`.
  static func required(
    _ name: String, _ session: Session, _ contract: Contract, after messages: [String] = []
  ) throws -> Template {
    var lines = messages
    do {
      let template = try TemplateName(name).flatMap {
        try session.workspace.scriptTemplate($0, in: session.workspace.workingTree, contract)
      }
      if let template { return template }
    } catch let error as TemplateError {
      lines = ScriptRefusal(because: error, after: messages).lines
    }
    throw ScriptRefusal(
      lines + [
        "ERROR: Could not resolve required \(name) in \(session.workspace.root)",
        "Looked at .specify/templates/overrides/\(name).md, .specify/presets, .specify/extensions and"
          + " .specify/templates/\(name).md.",
      ])
  }
}
