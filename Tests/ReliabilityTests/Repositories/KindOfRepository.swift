import TestSupport
import Testing

/// A kind of repository: how it is made, and which commands are refused in it. All others must work.
struct KindOfRepository: Sendable, CustomTestStringConvertible {
  /// What it is called, for people.
  let name: String
  /// The shell commands that make it of a plain repository, in whose working tree they run. `$place` is the directory
  /// beside it.
  let preparation: String
  /// Where commands run, as seen from the plain repository's working tree.
  let directory: String
  /// The environment in which commands run, on top of the usual one; `$place` in it stands for the same directory.
  let variables: [String: String]
  /// Whether `git` can read it.
  var isReadByGit = true
  /// Whether it needs the superuser to make it.
  var needsSuperuser = false
  /// Whether the commands run as somebody whom permissions stop.
  var runsAsNobody = false
  /// The shell commands without which `git`, unlike the program, fails here.
  var helpingGit = ""
  /// Whether `git` words the movements of HEAD in a way of its own here.
  var hasOwnReflog = false
  /// Those that do not work.
  private(set) var refusals: [PlanningCommand: Refusal] = [:]

  init(_ name: String, in directory: String = ".", variables: [String: String] = [:], _ preparation: String) {
    self.name = name
    self.directory = directory
    self.variables = variables
    self.preparation = preparation
  }

  var testDescription: String { name }

  /// The commands to try: all in a campaign, else what is refused and what people need most.
  var commands: [PlanningCommand] {
    PlanningCommand.allCases.filter { LongTests.areWanted || refusals[$0] != nil || $0 == .newFeature }
  }

  /// The same kind with commands that are refused.
  func refusing(_ commands: [PlanningCommand], _ refusal: Refusal) -> KindOfRepository {
    var kind = self
    for command in commands { kind.refusals[command] = refusal }
    return kind
  }

  /// The same kind with a command that is refused.
  func refusing(_ command: PlanningCommand, _ refusal: Refusal) -> KindOfRepository { refusing([command], refusal) }

  /// The same kind where files cannot be checked out, and Git has to do it.
  func refusingCheckouts(
    _ message: String, _ commands: [PlanningCommand] = PlanningCommand.checkouts
  ) -> KindOfRepository {
    let byGit: [PlanningCommand: Refusal] = [
      .switching: .mended(by: "git switch 001-sign-mail", message),
      .fromBase: .mended(by: "git switch --detach older", message, then: .without(["--base", "older"])),
      .inWorktree: Refusal(
        message, hint: "git worktree add --detach PATH HEAD, then run it in PATH without --worktree",
        following: """
          git worktree add -q --detach ../linked HEAD
          cd ../linked; "$speckit" new-feature 'Delete account'
          """,
        then: .nothing),
    ]
    return commands.reduce(self) { kind, command in byGit[command].map { kind.refusing(command, $0) } ?? kind }
  }

  /// The same kind where nothing can be committed.
  func refusingCommits(_ message: String) -> KindOfRepository {
    refusing(.committed, Refusal(message, hint: "leave out --commit", then: .without(["--commit"])))
  }

  /// The same kind with something changed.
  func with<Value>(_ property: WritableKeyPath<KindOfRepository, Value>, _ value: Value) -> KindOfRepository {
    var kind = self
    kind[keyPath: property] = value
    return kind
  }
}
