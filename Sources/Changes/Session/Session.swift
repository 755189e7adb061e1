import Documents
public import Failures
import Git
public import Survey
import WorkspaceModel

/// A command at work on a workspace: the hour, who acts, and what it hears on the way.
public final class Session {
  /// What it works on.
  public let workspace: Workspace
  /// When the command was started.
  public let moment: Moment
  /// The name of the one who is logged in; nil if unknown.
  public let loginName: String?
  /// The process, by which staged files are told apart.
  public let processIdentifier: Int32
  /// Hears what was found of commands that were killed, before the one at hand is decided: it is to be told even where
  /// that one then fails.
  public var onRecovery: (Recovered) -> Void = { _ in }
  /// The references that a remote gave to somebody else while this command asked for them, by full name.
  public var takenElsewhere: Set<String> = []
  /// The remote for which the `git` program was found to be needed.
  var gitProgramHost: (remote: Remote, host: any ReferenceHost)?

  /// Begins a command. `SOURCE_DATE_EPOCH` stands for the clock where it is set.
  ///
  /// - Throws: `Failure` where that is no number.
  public init(
    _ workspace: Workspace, moment: Moment, loginName: String?, processIdentifier: Int32
  ) throws(Failure) {
    self.workspace = workspace
    self.moment = try Moment.sourceDate(in: workspace.variables) ?? moment
    self.loginName = loginName
    self.processIdentifier = processIdentifier
  }

  /// Who acts: the explicit name, `SPECKIT_AUTHOR`, Git's `user.name`, the login name.
  public func author(explicit: String? = nil) throws -> String {
    let named = [explicit, workspace.variables["SPECKIT_AUTHOR"]].compactMap { $0 }.first { !$0.isEmpty }
    if let named { return named }
    return try workspace.repository()?.userName ?? loginName ?? "unknown"
  }
}
