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
  /// Whether the commands run as somebody whom permissions stop.
  var runsAsNobody = false
  /// Whether a change must try it: the others are for the long campaign.
  var isCommon = true
  /// Those that do not work.
  private(set) var refusals: [PlanningCommand: Refusal] = [:]

  init(_ name: String, in directory: String = ".", variables: [String: String] = [:], _ preparation: String) {
    self.name = name
    self.directory = directory
    self.variables = variables
    self.preparation = preparation
  }

  var testDescription: String { name }

  /// The same kind with commands that are refused.
  func refusing(_ commands: [PlanningCommand], _ refusal: Refusal) -> KindOfRepository {
    var kind = self
    for command in commands { kind.refusals[command] = refusal }
    return kind
  }

  /// The same kind with a command that is refused.
  func refusing(_ command: PlanningCommand, _ refusal: Refusal) -> KindOfRepository { refusing([command], refusal) }

  /// The same kind with something changed.
  func with<Value>(_ property: WritableKeyPath<KindOfRepository, Value>, _ value: Value) -> KindOfRepository {
    var kind = self
    kind[keyPath: property] = value
    return kind
  }
}
