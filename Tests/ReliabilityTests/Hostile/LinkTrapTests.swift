import Files
import Foundation
import TestSupport
import Testing

/// Links, pipes and other things in place of documents and folders: nothing outside the workspace is read or changed, and
/// nothing waits.
@Suite(.timeLimit(.minutes(LongTests.hangMinutes))) struct LinkTrapTests {
  /// What a command that succeeds changes in the Git directory.
  private static let changedByCommands: Set = ["HEAD", "index", "logs", "objects", "refs", "speckit"]

  @Test func `no folder leads a command into the Git directory`() throws {
    for place in LinkTrapPlace.all where place.isFolder { try expectNoEscape(place, .linkIntoGit, place.command) }
  }

  @Test func `nothing leads out of the workspace where a command comes by`() throws {
    let cases = LinkTrapPlace.all.flatMap { place in LinkTrap.allCases.map { (place, $0, place.command) } }
    for (place, trap, command) in cases.sampled(every: 11) { try expectNoEscape(place, trap, command) }
  }

  @Test func `nothing leads out of the workspace, and nothing waits`() throws {
    let cases = LinkTrapPlace.all.flatMap { place in
      LinkTrap.allCases.flatMap { trap in LinkTrapPlace.commands.map { (place, trap, $0) } }
    }
    for (place, trap, command) in cases.sampled(every: 997, inLongRun: 13) { try expectNoEscape(place, trap, command) }
  }

  private func expectNoEscape(_ place: LinkTrapPlace, _ trap: LinkTrap, _ command: [String]) throws {
    let workspace = try RealWorkspace.prepared()
    let outside = try prepare(workspace)
    try trap.set(at: place, in: workspace, outside: outside)
    let before = try (outside: TreeSnapshot(of: outside), workspace: TreeSnapshot(of: workspace.root.string))
    let run = try workspace.measure(command, "\(trap) at \(place)")
    let after = try (outside: TreeSnapshot(of: outside), workspace: TreeSnapshot(of: workspace.root.string))

    let what = "\(trap) at \(place), \(command): \(run.errors)"
    #expect(before.outside.differences(to: after.outside) == [], "\(what)")
    #expect(!(run.output + run.errors).contains(LinkTrap.secret), "\(what)")
    #expect(after.workspace.files(holding: LinkTrap.secret) == [".git/config"], "\(what)")
    // What was asked for is done also where the indexes had to be left alone.
    let isDone = run.status == 0 || run.errors.contains("error: left alone: ")
    let expected = isDone ? Self.changedByCommands : ["index", "speckit"]
    let changed = before.workspace.differences(to: after.workspace).filter { path in
      path.hasPrefix(".git/") && !expected.contains(String(path.split(separator: "/")[1]))
    }
    #expect(changed == [], "\(what)")
    #expect(after.workspace.paths.filter { $0.contains(".speckit-") } == [], "\(what)")
    switch run.status {
    case 0: break
    case 1: #expect(!run.output.isEmpty || run.errors.contains(": "), "\(what)")
    default: #expect(run.errors.contains("error: "), "\(what)")
    }
  }

  /// Makes a folder beside the workspace, and a line in Git's configuration, that nobody may read.
  private func prepare(_ workspace: RealWorkspace) throws -> String {
    try workspace.sandbox.write("index: { workspace: plans/index.md }\n", to: ".specify/speckit.yml")
    try workspace.sandbox.git("config", "user.password", LinkTrap.secret)
    for name in [
      "spec.md", "templates/spec-template.md", "spec-template.md", "requirements.md", "memory/constitution.md",
    ] {
      try workspace.sandbox.directory.write(
        "# \(LinkTrap.secret)\n\n- [ ] \(LinkTrap.secret)\n", to: "outside/secrets/" + name)
    }
    return workspace.sandbox.directory.path.string + "/outside"
  }
}

/// What stands below a directory: kinds, contents, targets of links.
struct TreeSnapshot {
  private enum Entry: Equatable {
    case file(Data)
    case link(String)
    case other(FileAttributeType?)
  }

  private let entries: [String: Entry]

  var paths: [String] { Array(entries.keys) }

  init(of directory: String) throws {
    var entries: [String: Entry] = [:]
    let enumerator = FileManager.default.enumerator(atPath: directory)
    while let name = enumerator?.nextObject() as? String {
      let path = directory + "/" + name
      let kind = try FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
      entries[name] =
        switch kind {
        case .typeRegular?: .file(try Data(contentsOf: URL(filePath: path)))
        case .typeSymbolicLink?: .link(try FileManager.default.destinationOfSymbolicLink(atPath: path))
        default: .other(kind)
        }
    }
    self.entries = entries
  }

  /// The paths at which both differ.
  func differences(to other: TreeSnapshot) -> [String] {
    Set(entries.keys).union(other.entries.keys).filter { entries[$0] != other.entries[$0] }.sorted()
  }

  /// The paths of the files whose content holds `word`.
  func files(holding word: String) -> [String] {
    entries.filter { _, entry in
      guard case .file(let content) = entry else { return false }
      return content.range(of: Data(word.utf8)) != nil
    }.keys.sorted()
  }
}
