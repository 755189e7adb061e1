import Changes
import Check
import Failures
import Files
import Survey

/// A command of the program.
protocol Command: Sendable {
  /// What it is called, takes and does.
  static var specification: CommandSpecification { get }

  /// Does it.
  static func run(_ call: Call) throws -> Reply
}

/// A command line that was understood, with the environment to run it in.
struct Call {
  let arguments: ParsedArguments
  let environment: Environment
  /// What is found of commands that were killed.
  let aftermath: Aftermath
  /// The workspaces that the command has opened.
  let opened = OpenedSessions()

  /// The directory to work in: `-C`, else the current one.
  func directory() throws(Failure) -> AbsolutePath {
    guard let wanted = arguments.value(.directory) else { return try currentDirectory() }
    let isAbsolute = AbsolutePath(wanted) != nil
    let path = AbsolutePath(wanted, relativeTo: isAbsolute ? .root : try currentDirectory())
    guard let path, FileSystem.isDirectory(path) else {
      throw Failure(.notFound, .noDirectory, "there is no directory \(wanted)", hint: "check the path given to -C")
    }
    return path
  }

  private func currentDirectory() throws(Failure) -> AbsolutePath {
    if let directory = environment.workingDirectory { return directory }
    throw Failure(
      .notFound, .noDirectory, "the current directory is gone, or out of reach",
      hint: "cd to another one, or give -C with an absolute path")
  }

  /// The workspace; with `isStaged` as the next commit will have it.
  func session(root: AbsolutePath? = nil, isStaged: Bool = false) throws -> Session {
    let isTold = arguments.has(.directory) || root != nil || environment.variables["SPECIFY_INIT_DIR"]?.isEmpty == false
    let workspace = try Workspace(
      root: root, startedIn: isTold ? environment.workingDirectory : nil, workingDirectory: try directory(),
      variables: environment.variables, rules: Rule.names, keepsFacts: !arguments.has(.noCache), isStaged: isStaged)
    let session = try Session(
      workspace, moment: Moment(seconds: environment.now), loginName: environment.loginName,
      processIdentifier: environment.processIdentifier)
    session.onRecovery = aftermath.hear
    opened.sessions.append(session)
    return session
  }

  /// How a writing command is to be carried out.
  func writeOptions() throws(Failure) -> WriteOptions {
    let seconds = try arguments.number(.lockTimeout) ?? WriteOptions.standardLockSeconds
    return WriteOptions(isDryRun: arguments.has(.dryRun), lockTimeout: .seconds(min(seconds, 86_400)))
  }

  /// Says that an interrupted command waits to be recovered. A repository that cannot be read is not a reader's matter.
  func mentionInterruption(_ session: Session) -> [Diagnostic] {
    switch session.interruption() {
    case nil: return []
    case .command(let label):
      return [
        Diagnostic(
          severity: .warning, message: "a command was interrupted: \(label)",
          hint: "speckit recover finishes or undoes it, as the next writing command does")
      ]
    case .unreadable(let error):
      let failure = Failure(error)
      return [
        Diagnostic(
          severity: .warning, message: "whether a command was interrupted cannot be told: \(failure.message)",
          hint: failure.hint)
      ]
    }
  }
}

/// The workspaces that a command has opened.
final class OpenedSessions {
  var sessions: [Session] = []

  /// Keeps what was learnt in them for the commands that follow.
  func keepFacts() {
    for session in sessions { session.workspace.keepFacts() }
  }
}

extension Reply {
  /// The answer of a writing command.
  init<Answer>(_ outcome: Outcome<Answer>) {
    self.init(root: outcome.changes.root, changes: outcome.changes)
  }
}
