public import Changes
import Files
import Survey

/// How driver, attributes and hook stand.
public struct HooksState: Sendable {
  /// The pre-commit hook.
  public enum Hook: Sendable, Equatable {
    /// It runs the check; where it is.
    case installed(String)
    /// It does not; where it would be.
    case missing(String)
    /// Another program writes the hooks from its configuration: its name, that file, the lines that belong there, whether
    /// they are there, and whether the program has written a hook in this clone.
    case configured(program: String, file: String, lines: [String], isThere: Bool, isWritten: Bool)
    /// It is not this repository's own: why, and what it would have to run.
    case elsewhere(String, command: String)
  }

  /// The command that Git runs as the merge driver; nil where none is registered.
  public var driver: String?
  /// Where the attributes stand.
  public let attributesFile: String
  /// Whether the attributes name the driver for every document that it merges.
  public var attributes: Bool
  /// The pre-commit hook.
  public var hook: Hook

  /// Finds it; changes nothing.
  ///
  /// - Throws: `Failure` outside Git, and for what cannot be read; `GitError`, `FileError`.
  public static func find(_ session: Session) throws -> HooksState {
    let surroundings = try HookSurroundings(session)
    return HooksState(
      driver: try surroundings.registeredDriver(),
      attributesFile: surroundings.shown(surroundings.top.appending(surroundings.attributes)),
      attributes: try surroundings.attributesNameDriver(), hook: try hook(surroundings))
  }

  static func hook(_ surroundings: HookSurroundings) throws -> Hook {
    switch surroundings.place {
    case .git:
      let script = try surroundings.gitHook()
      return try script.isThere() ? .installed(script.path) : .missing(script.path)
    case .tree(let path, _):
      let script = try surroundings.treeHook(path).script
      return try script.isThere() ? .installed(script.path) : .missing(script.path)
    case .configured(let manager, let file):
      let path = surroundings.top.appending(file)
      let text = try FileSystem.read(path).map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
      let command = surroundings.program.check
      return .configured(
        program: manager.rawValue, file: surroundings.shown(path), lines: manager.lines(running: command, in: file),
        isThere: manager.runs(in: text), isWritten: try surroundings.hasHook())
    case .elsewhere(let reason, let file):
      if let script = file.map(surroundings.otherHook), try script.isThere() { return .installed(script.path) }
      return .elsewhere(reason, command: surroundings.program.check)
    }
  }
}
