import Files
import Foundation
import TestSupport
import Testing

/// Links, pipes and other things in place of documents and folders: nothing outside the workspace is read or changed, and
/// nothing waits.
@Suite(.timeLimit(.minutes(LongTests.hangMinutes))) struct LinkTrapTests {
  static let commands: [[String]] = [
    ["new-feature", "Next"], ["sync", "--force"], ["plan", "F-USER-001", "--force"],
    ["tasks", "F-USER-001", "--force"],
    ["check"], ["checklist", "F-USER-001", "security"], ["decision", "add", "X", "--rationale", "r"],
    ["new-epic", "Billing", "--service", "user-service"], ["init"], ["list"], ["show", "F-USER-001"],
    ["gate", "tasks", "--all"], ["check", "--fix"], ["template", "show", "spec-template"], ["template", "export"],
    ["recover"], ["constitution", "gates"], ["new-feature", "Next", "--no-branch", "--full"],
  ]

  @Test func `nothing leads out of the workspace, and nothing waits`() throws {
    for (place, trap, command) in Self.cases.sampled(every: 331, inLongRun: 7) {
      try expectNoEscape(place, trap, command)
    }
  }

  private static let cases = LinkTrap.places.flatMap { place in
    LinkTrap.allCases.flatMap { trap in commands.map { (place, trap, $0) } }
  }

  private func expectNoEscape(_ place: String, _ trap: LinkTrap, _ command: [String]) throws {
    let workspace = try RealWorkspace.prepared()
    let root = workspace.root.string
    try workspace.sandbox.write("index: { workspace: plans/index.md }\n", to: ".specify/speckit.yml")
    let outside = workspace.sandbox.directory.path.string + "/outside"
    for name in [
      "spec.md", "templates/spec-template.md", "spec-template.md", "requirements.md", "memory/constitution.md",
    ] {
      try workspace.sandbox.directory.write("# SECRET\n\n- [ ] SECRET\n", to: "outside/secrets/" + name)
    }
    try trap.set(at: place, in: workspace, outside: outside)
    let before = try TreeSnapshot(of: outside)
    let git = try trap == .linkIntoGit ? TreeSnapshot(of: root + "/.git", leavingOut: ["speckit", "index"]) : nil
    let run = try workspace.measure(command, "\(trap) at \(place)")
    let what = "\(trap) at \(place), \(command): \(run.errors)"
    #expect(before.differences(to: try TreeSnapshot(of: outside)) == [], "\(what)")
    #expect(!(run.output + run.errors).contains("SECRET"), "\(what)")
    if let git, run.status != 0 {
      let now = try TreeSnapshot(of: root + "/.git", leavingOut: ["speckit", "index"])
      #expect(git.differences(to: now) == [], "\(what)")
    }
    if run.status != 0 { #expect(run.errors.contains(": ") || !run.output.isEmpty, "\(what)") }
    let left = try TreeSnapshot(of: root).paths.filter { $0.contains(".speckit-") }
    #expect(left == [], "\(what)")
  }
}

/// What stands below a directory: kinds, contents, targets of links.
struct TreeSnapshot {
  private let entries: [String: String]

  var paths: [String] { Array(entries.keys) }

  init(of directory: String, leavingOut: Set<String> = []) throws {
    var entries: [String: String] = [:]
    let enumerator = FileManager.default.enumerator(atPath: directory)
    while let name = enumerator?.nextObject() as? String {
      if leavingOut.contains(name) || leavingOut.contains(where: { name.hasPrefix($0 + "/") }) { continue }
      let path = directory + "/" + name
      let kind = try FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
      switch kind {
      case .typeRegular?:
        let data = try Data(contentsOf: URL(filePath: path))
        entries[name] = "file \(data.count) \(data.hashValue)"
      case .typeSymbolicLink?: entries[name] = try FileManager.default.destinationOfSymbolicLink(atPath: path)
      default: entries[name] = kind?.rawValue ?? "?"
      }
    }
    self.entries = entries
  }

  /// The paths at which both differ.
  func differences(to other: TreeSnapshot) -> [String] {
    Set(entries.keys).union(other.entries.keys).filter { entries[$0] != other.entries[$0] }.sorted()
  }
}
