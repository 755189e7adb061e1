import Files
import TestSupport
import Testing

/// Tries a command in a repository of some kind, and compares with what `git` sees and does.
struct RepositoryTrial {
  let place: RepositoryPlace
  let command: PlanningCommand

  private var name: Comment { "\(place.kind.name): \(command.rawValue)" }

  /// Expects what the table says.
  func run() throws {
    if let refusal = place.kind.refusals[command] {
      try expect(refusal)
    } else {
      try expectWork()
    }
    try place.restore()
  }

  private func expect(_ refusal: Refusal) throws {
    let before = try place.everything()
    let result = try place.run(command.arguments)
    let changed = try place.everything().differences(from: before)
    let lines = result.errors.split(separator: "\n")
    #expect(result.status == refusal.status, "\(name)\n\(result.errors)")
    #expect(result.output.isEmpty, name)
    #expect(lines.count == 2 && lines.first?.hasPrefix("error: ") == true, "\(name)\n\(result.errors)")
    #expect(lines.first?.contains(refusal.message) == true, "\(name)\n\(result.errors)")
    #expect(lines.last?.hasPrefix("hint: ") == true, "\(name)\n\(result.errors)")
    #expect(lines.last?.contains(refusal.hint) == true, "\(name)\n\(result.errors)")
    #expect(changed == [], name)
    try follow(refusal)
  }

  private func follow(_ refusal: Refusal) throws {
    if let commands = refusal.following {
      let result = try place.shell(commands)
      #expect(result.status == 0, "\(name): \(commands)\n\(result.errors)")
    }
    let arguments: [String]
    switch refusal.retry {
    case .again: arguments = command.arguments
    case .without(let left): arguments = command.arguments.filter { !left.contains($0) }
    case .with(let more): arguments = command.arguments + more
    case .nothing, .never: return
    }
    let result = try place.run(arguments)
    #expect(result.status == 0, "\(name): after the hint\n\(result.errors)")
  }

  private func expectWork() throws {
    let before = try place.everything()
    let files = try visible()
    let git = try place.kind.isReadByGit ? GitView(place) : nil
    let result = try place.run(command.arguments)
    #expect(result.status == (command == .check ? 1 : 0), "\(name)\n\(result.output)\(result.errors)")
    guard PlanningCommand.writers.contains(command) else {
      #expect(try place.everything().differences(from: before) == [], name)
      #expect(result.output.contains("F-USER-001") || command == .check, "\(name)\n\(result.output)")
      return
    }
    let after = try visible()
    guard let git else {
      #expect(after.differences(from: files) == command.written, name)
      return
    }
    let seen = try GitView(place)
    #expect(seen.faults == git.faults, name)
    try expectCommit(on: git, seen)
    try compareWithGit(seen, after, files, git)
  }

  /// The same done by `git`: files and index must be alike, but for the documents.
  private func compareWithGit(_ seen: GitView, _ files: Snapshot, _ original: Snapshot, _ before: GitView) throws {
    let elsewhere = command == .inWorktree ? try GitView(place, in: worktree) : nil
    try place.restore()
    if let script = command.asGitDoesIt {
      let result = try place.shell(script)
      try #require(result.status == 0, "\(name): git itself fails: \(result.errors)")
    }
    let expected = try GitView(place)
    let expectedFiles = try visible()
    #expect(files.differences(from: expectedFiles) == command.written, name)
    #expect(seen.head == expected.head, name)
    #expect(seen.moved == expected.moved || command == .committed, name)
    #expect(seen.worktrees == expected.worktrees || command == .committed, name)
    if command != .committed {
      #expect(seen.references == expected.references, name)
      #expect(seen.index == expected.index, name)
    }
    if let elsewhere {
      let expected = try GitView(place, in: worktree)
      #expect(elsewhere.index == expected.index, name)
      #expect(elsewhere.head == expected.head, name)
    }
  }

  /// The commit holds the documents as `git add` would store them, and nothing else.
  private func expectCommit(on before: GitView, _ seen: GitView) throws {
    guard command == .committed else { return }
    #expect(seen.status == before.status, name)
    let script = """
      test "$(git rev-parse -q --verify HEAD~1 || true)" = "\(before.commit.split(separator: "\n").first ?? "")"
      git show --format= --name-only HEAD | while read path; do
        test "$(git rev-parse "HEAD:$path")" = "$(cd "$(git rev-parse --show-toplevel)" && git hash-object "$path")"
        echo "$path"
      done
      """
    let result = try place.shell(script)
    #expect(result.status == 0, "\(name): \(result.output)\(result.errors)")
    let names = result.output.split(separator: "\n")
    #expect(names.count == 4 && names.allSatisfy { $0.contains(RealWorkspace.epic) }, "\(name): \(names)")
  }

  private var worktree: String { "$(dirname \"$tree\")/$(basename \"$tree\")-\(PlanningCommand.branch)" }

  /// The files where the command writes.
  private func visible() throws -> Snapshot {
    let tree = place.directory
    let linked = tree.parent.appending(component: "\(tree.name)-\(PlanningCommand.branch)")
    let directory = command == .inWorktree && FileSystem.isDirectory(linked) ? linked : tree
    return try Snapshot(of: directory, visibleOnly: true)
  }
}
