import Files
import TestSupport
import Testing

/// Tries commands in a repository of some kind, and compares with what `git` sees and does.
final class RepositoryTrials {
  private let place: RepositoryPlace
  private let original: RepositoryState
  /// What `git` makes of the original, by the commands that it was given.
  private var made: [String: RepositoryState] = [:]

  init(_ kind: KindOfRepository) throws {
    place = try RepositoryPlace(kind)
    original = try RepositoryState(place)
  }

  /// Expects of a command what the table says.
  func run(_ command: PlanningCommand) throws {
    try place.restore()
    if let refusal = place.kind.refusals[command] {
      try expect(refusal, of: command)
    } else if PlanningCommand.readers.contains(command) {
      try expectReading(command)
    } else {
      try expectWork(command)
    }
  }

  private func name(_ command: PlanningCommand) -> Comment { "\(place.kind.name): \(command.rawValue)" }

  private func expectReading(_ command: PlanningCommand) throws {
    let before = try place.everything()
    let result = try place.run(command.arguments)
    #expect(result.status == (command == .check ? 1 : 0), "\(name(command))\n\(result.errors)")
    #expect(result.output.contains(command == .check ? "SK052" : "F-USER-001"), "\(name(command))\n\(result.output)")
    #expect(try place.everything().differences(from: before) == [], name(command))
  }

  private func expectWork(_ command: PlanningCommand) throws {
    let result = try place.run(command.arguments)
    #expect(result.status == 0, "\(name(command))\n\(result.output)\(result.errors)")
    guard result.status == 0 else { return }
    let state = try RepositoryState(place)
    if command == .committed { try expectCommit(state) }
    let isAskedOfGit = place.kind.isReadByGit || !place.kind.helpingGit.isEmpty
    let expected = try isAskedOfGit ? stateMadeByGit(command) : original
    let comment = name(command)
    let isLinked = command == .inWorktree
    #expect(state.files.differences(from: expected.files) == (isLinked ? [] : command.written), comment)
    if let files = state.linkedFiles, let wanted = expected.linkedFiles {
      #expect(files.differences(from: wanted) == command.written, comment)
    }
    guard place.kind.isReadByGit else { return }
    #expect(state.git?.faults == expected.git?.faults, comment)
    #expect(state.linkedGit?.index == expected.linkedGit?.index, comment)
    if command == .committed { return }
    #expect(state.git?.references == expected.git?.references, comment)
    #expect(state.git?.worktrees == expected.git?.worktrees, comment)
    #expect(state.git?.index == expected.git?.index, comment)
    #expect(state.git?.moved == expected.git?.moved || place.kind.hasOwnReflog, comment)
  }

  /// The same done by `git` alone: all but the documents must be alike.
  private func stateMadeByGit(_ command: PlanningCommand) throws -> RepositoryState {
    guard let script = command.asGitDoesIt else { return original }
    if let state = made[script] { return state }
    try place.restore()
    let result = try place.shell(place.kind.helpingGit + "\n" + script)
    try #require(result.status == 0, "\(name(command)): git itself fails: \(result.errors)")
    let state = try RepositoryState(place)
    made[script] = state
    return state
  }

  /// The commit holds the documents as `git add` would store them, and nothing else.
  private func expectCommit(_ state: RepositoryState) throws {
    guard let git = original.git else { return }
    #expect(state.git?.status == git.status || git.commit.isEmpty, name(.committed))
    let script = """
      test "$(git rev-parse -q --verify HEAD~1 || true)" = "\(git.commit)"
      cd "$(git rev-parse --show-toplevel)"
      \(git.commit.isEmpty ? "exit" : "")
      git diff --name-only HEAD~1 HEAD > "$place/names"
      while read path; do test "$(git rev-parse "HEAD:$path")" = "$(git hash-object "$path")"; done < "$place/names"
      cat "$place/names"
      """
    let result = try place.shell(script)
    #expect(result.status == 0, "\(name(.committed)): \(result.errors)")
    let names = result.output.split(separator: "\n")
    #expect(names.count == (git.commit.isEmpty ? 0 : 4), "\(name(.committed)): \(names)")
    #expect(names.allSatisfy { $0.contains(RealWorkspace.epic) }, "\(name(.committed)): \(names)")
  }

  private func expect(_ refusal: Refusal, of command: PlanningCommand) throws {
    let before = try place.everything()
    let result = try place.run(command.arguments)
    let lines = result.errors.split(separator: "\n")
    let comment: Comment = "\(name(command))\n\(result.errors)"
    #expect(result.status == refusal.status, comment)
    #expect(result.output.isEmpty, comment)
    #expect(lines.count == 2 && lines.first?.hasPrefix("error: ") == true, comment)
    #expect(lines.first?.contains(refusal.message) == true, comment)
    #expect(lines.last?.hasPrefix("hint: ") == true && lines.last?.contains(refusal.hint) == true, comment)
    #expect(try place.everything().differences(from: before) == [], comment)
    #expect(try !place.kind.isReadByGit || GitView(place).index == original.git?.index, comment)
    try follow(refusal, of: command)
  }

  private func follow(_ refusal: Refusal, of command: PlanningCommand) throws {
    if let commands = refusal.following {
      let result = try place.shell(commands)
      #expect(result.status == 0, "\(name(command)): \(commands)\n\(result.errors)")
    }
    let arguments: [String]
    switch refusal.retry {
    case .again: arguments = command.arguments
    case .without(let left): arguments = command.arguments.filter { !left.contains($0) }
    case .instead(let others): arguments = others
    case .nothing, .never: return
    }
    let result = try place.run(arguments)
    #expect(
      result.status == 0 || command == .check && result.output.contains("SK052"),
      "\(name(command)): after the hint\n\(result.errors)")
  }
}
