import Files
import Foundation
import TestSupport
import Testing

/// What is kept of documents changes how fast a command answers, and never what.
@Suite struct CacheTests {
  private static let questions: [[String]] = [
    ["list", "--json"], ["list", "epics", "--json"], ["check", "--json"], ["trace"], ["sync", "--check", "--json"],
    ["show", "F-USER-002", "--json"], ["show", "EPIC-USER-001", "--json"], ["gate", "tasks", "--all", "--json"],
    ["decision", "list", "--json"],
  ]

  /// Asks everything twice, so that the second answer rests on what the first left, and holds both against an answer for
  /// which every document was read anew.
  private func expectSameAnswers(_ workspace: Workspace, _ comment: String) {
    for question in Self.questions {
      workspace.variables["SPECKIT_CACHE"] = "off"
      let plain = workspace.run(question)
      workspace.variables["SPECKIT_CACHE"] = "eager"
      for round in 1...2 {
        let remembered = workspace.run(question)
        #expect(remembered.output == plain.output, "\(question) \(round) \(comment)")
        #expect(remembered.errors == plain.errors, "\(question) \(round) \(comment)")
        #expect(remembered.status == plain.status, "\(question) \(round) \(comment)")
      }
    }
  }

  /// Lets the clock of the file system go on, so that what was changed before is no longer racily clean.
  private func wait() { Thread.sleep(forTimeInterval: 0.03) }

  @Test(arguments: 1...(LongTests.areWanted ? 60 : 4))
  func `after any history of changes answers are those of a command that reads everything`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let workspace = try Workspace.withFeatures("Sign up", "Sign in", "Sign out")
    for id in ["F-USER-001", "F-USER-002"] { try workspace.writeSpec(id) }
    try workspace.commitAll()
    wait()
    expectSameAnswers(workspace, "at first")
    for round in 0..<(LongTests.areWanted ? 20 : 6) {
      let change = try Self.changes.randomElement(using: &generator).map { try $0(workspace, &generator) } ?? ""
      if Bool.random(using: &generator) { wait() }
      expectSameAnswers(workspace, "seed \(seed), round \(round): \(change)")
    }
  }

  /// Ways in which people change a workspace.
  private static let changes: [@Sendable (Workspace, inout SeededGenerator) throws -> String] = [
    { workspace, generator in
      let path = Self.document(&generator)
      let title = ["Join", "Leave", "Enter"].randomElement(using: &generator) ?? ""
      try workspace.write(
        "# Feature: \(title)\n\n**Status**: Draft\n\nSee F-USER-00\(Int.random(in: 1...5, using: &generator)).\n",
        to: path)
      return "rewrite \(path)"
    },
    { workspace, generator in
      // In place, with as many bytes and the time as it was.
      let path = workspace.root.string + "/" + Self.document(&generator)
      guard var text = try? String(contentsOfFile: path, encoding: .utf8),
        let time = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate]
      else { return "nothing" }
      text = text.replacingOccurrences(of: "Sign", with: "Fill").replacingOccurrences(of: "- [ ]", with: "- [x]")
      let handle = try FileHandle(forWritingTo: URL(filePath: path))
      try handle.write(contentsOf: Data(text.utf8))
      try handle.close()
      try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: path)
      return "in place \(path)"
    },
    { workspace, generator in
      let path = Self.document(&generator)
      try? FileManager.default.removeItem(atPath: workspace.root.string + "/" + path)
      return "remove \(path)"
    },
    { workspace, generator in
      let id = "F-USER-00\(Int.random(in: 1...3, using: &generator))"
      try workspace.write(
        "# Data model\n\n## Account\n\nA person, see [there](../../x.md).\n",
        to: "\(workspace.folder(id))/data-model.md")
      try workspace.write(
        "openapi: 3.0.0\npaths:\n  /a:\n    get: {}\n", to: "\(workspace.folder(id))/contracts/api.yaml")
      return "share in \(id)"
    },
    { workspace, generator in
      let id = "F-USER-00\(Int.random(in: 1...3, using: &generator))"
      let path = "\(workspace.folder(id))/impl-plan.md"
      try workspace.write(
        "# Plan\n\n## Complexity Tracking\n\n| Violation | Why | Alternative |\n|---|---|---|\n| A fourth store \(Int.random(in: 0...1, using: &generator)) | speed | none |\n",
        to: path)
      return "decide in \(id)"
    },
    { workspace, _ in
      _ = workspace.run("sync")
      return "sync"
    },
    { workspace, generator in
      let names = ["notes.md", "tasks-us1.md", "plan.md", "checklists/own.md", "contracts/b.proto"]
      let path = workspace.folder("F-USER-002") + "/" + (names.randomElement(using: &generator) ?? "")
      try workspace.write("- [ ] one\n- [x] two\n\n[gone](./nothing.md)\n", to: path)
      return "add \(path)"
    },
    { workspace, _ in
      let folder = workspace.root.string + "/" + Workspace.epic + "/features/"
      try? FileManager.default.moveItem(atPath: folder + "F-USER-003", toPath: folder + "F-USER-004")
      return "rename F-USER-003"
    },
    { workspace, _ in
      try workspace.write("headings:\n  keyEntities: [Things]\nindex:\n  update: always\n", to: ".specify/speckit.yml")
      return "configure"
    },
    { workspace, generator in
      let limit = ["2KB", "200", "32MB"].randomElement(using: &generator) ?? ""
      try workspace.write("limits: { document: \(limit) }\n", to: ".specify/speckit.yml")
      return "read no more than \(limit)"
    },
    { workspace, _ in
      try workspace.write(
        "# Feature: [NAME]\n\n**Depends on**: none\n\n## User Stories\n\n[as agreed]\n",
        to: ".specify/templates/spec-template.md")
      return "template"
    },
    { workspace, generator in
      try workspace.commitAll()
      try workspace.git("checkout", "-q", "-B", "other-\(Int.random(in: 0...1, using: &generator))")
      return "commit and branch"
    },
    { workspace, _ in
      _ = try? workspace.git("checkout", "-q", "-f", "main")
      return "check out main"
    },
    { workspace, _ in
      let facts = workspace.root.string + "/.git/speckit/facts"
      for name in (try? FileManager.default.contentsOfDirectory(atPath: facts)) ?? [] {
        guard var bytes = try? Data(contentsOf: URL(filePath: facts + "/" + name)), bytes.count > 100 else { continue }
        for place in stride(from: 7, to: bytes.count, by: 131) { bytes[place] ^= 0x55 }
        try bytes.write(to: URL(filePath: facts + "/" + name))
      }
      return "damage"
    },
  ]

  private static func document(_ generator: inout SeededGenerator) -> String {
    let names = ["spec.md", "impl-plan.md", "tasks.md", "research.md", "checklists/requirements.md"]
    let id = "F-USER-00\(Int.random(in: 1...3, using: &generator))"
    return Workspace.epic + "/features/\(id)/" + (names.randomElement(using: &generator) ?? "")
  }

  @Test func `facts are kept beside the lock, and --no-cache keeps none`() throws {
    let workspace = try Workspace.withFeatures("Sign up")
    workspace.variables["SPECKIT_CACHE"] = "eager"
    _ = workspace.run(["list", "--no-cache"])
    #expect(!workspace.exists(".git/speckit/facts"))
    workspace.variables["SPECKIT_CACHE"] = "off"
    _ = workspace.run(["list"])
    #expect(!workspace.exists(".git/speckit/facts"))
    workspace.variables["SPECKIT_CACHE"] = "eager"
    _ = workspace.run(["list"])
    #expect(workspace.exists(".git/speckit/facts"))
  }

  @Test func `outside Git facts are kept only where there is a folder for them`() throws {
    let workspace = try Workspace(git: false)
    workspace.variables["SPECKIT_CACHE"] = "eager"
    try workspace.write("# Feature: One\n", to: "specs/001-one/spec.md")
    let before = try workspace.snapshot()
    try workspace.succeed("list")
    #expect(differences(before, try workspace.snapshot()) == [])
    #expect(!workspace.exists(".specify"))
    try workspace.write("layout: flat\n", to: ".specify/speckit.yml")
    try workspace.succeed("list")
    #expect(workspace.exists(".specify/.state/facts"))
    #expect(try workspace.text(".specify/.state/.gitignore") == "*\n")
  }

  @Test func `a root whose log is kept and whose index is missing is not taken for current`() throws {
    let workspace = try Workspace.flat()
    workspace.variables["SPECKIT_CACHE"] = "eager"
    try workspace.succeed("new-feature", "Search products", "--no-branch")
    try workspace.succeed("decision", "add", "One store", "--rationale", "Less to back up")
    wait()
    try workspace.succeed("new-feature", "Sign in", "--no-branch")
    wait()
    try workspace.succeed("list")
    #expect(workspace.run("sync", "--check", "specs").output.contains("specs/index.md"))
    try workspace.succeed("sync")
    #expect(workspace.exists("specs/index.md"))
  }

  @Test func `what rests on a branch that could not be read is asked again`() throws {
    let workspace = try Workspace.withFeatures("Sign up", "Sign in")
    let (needing, needed) = (workspace.folder("F-USER-001"), workspace.folder("F-USER-002"))
    try workspace.replace("**Depends on**: none", by: "**Depends on**: 007", in: needing + "/spec.md")
    try FileManager.default.removeItem(atPath: "\(workspace.root)/\(needed)/spec.md")
    try workspace.makeFolder(needed + "/spec.md")
    wait()
    expectSameAnswers(workspace, "while the header cannot be read")
    try FileManager.default.removeItem(atPath: "\(workspace.root)/\(needed)/spec.md")
    // Together they form a circle, which check tells only where it knows what 007 is.
    try workspace.write(
      "# Feature: In\n\n**Feature Branch**: `007-in`\n**Depends on**: F-USER-001\n", to: needed + "/spec.md")
    wait()
    expectSameAnswers(workspace, "once it can")
    #expect(workspace.run("check", "--select", "dependency-cycle").output.contains("F-USER-002"))
  }

  @Test func `a linked worktree knows what another has learnt`() throws {
    let workspace = try Workspace.withFeatures("Sign up", "Sign in")
    workspace.variables["SPECKIT_CACHE"] = "eager"
    wait()
    let first = try workspace.succeed("list", "--json").output
    try workspace.git("worktree", "add", "-q", "../other")
    workspace.directory = workspace.root.parent.appending(component: "other")
    #expect(try workspace.succeed("list", "--json").output.contains("F-USER-002"))
    #expect(first.contains("F-USER-002"))
  }

  @Test func `what is remembered of a linked worktree ends with a change there`() throws {
    let workspace = try Workspace.withFeatures("Sign up", "Sign in")
    workspace.variables["SPECKIT_CACHE"] = "eager"
    try workspace.commitAll()
    try workspace.git("worktree", "add", "-q", "--detach", "../other")
    let header = "\(workspace.root.parent)/other/\(workspace.folder("F-USER-002"))/spec.md"
    let next = {
      try workspace.succeed("new-feature", "Sign out", "--dry-run", "--json").json()["feature"]["number"].integer
    }
    for number in [0, 141, 1_234, 177] {
      if number > 0 {
        try "# Feature: In\n\n**Feature Branch**: `\(number)-in`\n".write(
          toFile: header, atomically: false, encoding: .utf8)
      }
      wait()
      let expected = max(number, 2) + 1
      for _ in 0..<3 { #expect(try next() == expected) }
    }
  }
}
