import Files
import Foundation
import TestSupport
import Testing

/// Specs roots as repositories have them: several, elsewhere, linked, untidy.
@Suite struct SpecsRootTests {
  private func identifiers(_ workspace: Workspace) throws -> [String] {
    try workspace.succeed("list", "--json").json()["features"].array.compactMap { $0["directory"].string }
  }

  @Test func `several roots share their numbers, and each keeps its own indexes`() throws {
    let workspace = try Workspace()
    try workspace.write("specs: [docs/specs, specs]\n", to: ".specify/speckit.yml")
    try workspace.writeFlatSpec("specs/004-login")
    try workspace.writeFlatSpec("docs/specs/002-search")
    let reply = try workspace.succeed("new-feature", "Send mail", "--json").json()
    #expect(reply["feature"]["directory"].string == "docs/specs/005-send-mail")
    #expect(try identifiers(workspace) == ["docs/specs/002-search", "specs/004-login", "docs/specs/005-send-mail"])
    #expect(try workspace.succeed("sync").output.contains("specs/index.md"))
    #expect(try workspace.text("specs/index.md").contains("004-login"))
    #expect(try !workspace.text("specs/index.md").contains("002-search"))
    #expect(try workspace.text("docs/specs/index.md").contains("005-send-mail"))
    #expect(try workspace.succeed("list", "--epic", "specs", "--json").json()["features"].array.count == 1)
    #expect(try workspace.succeed("sync", "docs/specs").output == "docs/specs, all current\n")
  }

  @Test func `a root that is reached through a link counts once`() throws {
    let workspace = try Workspace()
    try workspace.write("specs: [specs, docs/specs]\n", to: ".specify/speckit.yml")
    try workspace.writeFlatSpec("docs/specs/001-search")
    try FileManager.default.createSymbolicLink(
      atPath: "\(workspace.root)/specs", withDestinationPath: "docs/specs")
    #expect(try identifiers(workspace) == ["specs/001-search"])
    try workspace.succeed("new-feature", "Send mail")
    #expect(workspace.exists("docs/specs/002-send-mail/spec.md"))
    #expect(try identifiers(workspace) == ["specs/001-search", "specs/002-send-mail"])
    try workspace.succeed("sync")
    #expect(try workspace.succeed("sync", "--check").status == 0)
    #expect(try workspace.succeed("sync", "docs/specs").output == "specs, all current\n")
    #expect(try workspace.succeed("list", "--epic", "docs/specs", "--json").json()["features"].array.count == 2)
  }

  @Test func `a link that leads out of the workspace is not followed`() throws {
    let workspace = try Workspace()
    try workspace.succeed("init", "--layout", "flat")
    try workspace.sandbox.directory.write("# Elsewhere\n", to: "elsewhere/001-search/spec.md")
    try FileManager.default.removeItem(atPath: "\(workspace.root)/specs")
    try FileManager.default.createSymbolicLink(
      atPath: "\(workspace.root)/specs", withDestinationPath: "../elsewhere")
    #expect(try identifiers(workspace).isEmpty)
    let before = try workspace.snapshot()
    workspace.run("new-feature", "Send mail").expectFailure(4, naming: "leads out of the workspace")
    #expect(try differences(before, workspace.snapshot()).isEmpty)
  }

  @Test func `links between features, loose files and folders are passed over`() throws {
    let workspace = try Workspace.flat()
    try workspace.writeFlatSpec("specs/001-search")
    try workspace.writeFlatSpec("specs/archive/000-old")
    try workspace.write("loose\n", to: "specs/notes.md")
    try workspace.write("loose\n", to: "specs/templates/x.md")
    try FileManager.default.createSymbolicLink(
      atPath: "\(workspace.root)/specs/latest", withDestinationPath: "001-search")
    #expect(try identifiers(workspace) == ["specs/001-search"])
    let reply = try workspace.succeed("new-feature", "Send mail", "--json").json()
    #expect(reply["feature"]["id"].string == "002-send-mail")
  }

  @Test func `a checklist that stands behind a link is kept`() throws {
    let workspace = try Workspace.flat()
    try workspace.write("- [x] ours\n", to: "shared/checklists/requirements.md")
    try FileManager.default.createSymbolicLink(
      atPath: "\(workspace.root)/specs/004-search", withDestinationPath: "../shared")
    try workspace.succeed("new-feature", "Search", "--number", "4")
    #expect(try workspace.text("shared/checklists/requirements.md") == "- [x] ours\n")
    #expect(workspace.exists("shared/spec.md"))
  }

  @Test func `two folders of one number are both there, and the number alone names neither`() throws {
    let workspace = try Workspace.flat()
    try workspace.writeFlatSpec("specs/003-search")
    try workspace.writeFlatSpec("specs/003-login")
    #expect(try identifiers(workspace) == ["specs/003-login", "specs/003-search"])
    workspace.run("show", "3").expectFailure(2, naming: "003-login", "003-search")
    #expect(try workspace.succeed("show", "003-login", "--json").json()["feature"]["number"].integer == 3)
    try workspace.git("switch", "--quiet", "-c", "003-search")
    #expect(try workspace.succeed("show", "--json").json()["feature"]["id"].string == "003-search")
    let reply = try workspace.succeed("new-feature", "Send mail", "--json").json()
    #expect(reply["feature"]["number"].integer == 4)
  }

  @Test func `names without a number, a name or a letter of ours are listed`() throws {
    let workspace = try Workspace.flat()
    for folder in ["001-", "20260319-143022-login", "2026-03-19", "認証", "payments"] {
      try workspace.writeFlatSpec("specs/\(folder)")
    }
    #expect(
      Set(try identifiers(workspace))
        == Set(["001-", "20260319-143022-login", "2026-03-19", "認証", "payments"].map { "specs/" + $0 }))
    try workspace.succeed("sync")
    #expect(try workspace.succeed("sync", "--check").status == 0)
    for folder in ["001-", "20260319-143022-login", "2026-03-19", "認証", "payments"] {
      #expect(try workspace.succeed("show", folder, "--json").json()["feature"]["id"].string == folder)
    }
    let reply = try workspace.succeed("new-feature", "Send mail", "--json").json()
    #expect(reply["feature"]["number"].integer == 2)
    let numbers = try workspace.succeed("list", "--json").json()["features"].array.compactMap { $0["number"].integer }
    #expect(numbers.sorted() == [1, 2])
  }

  @Test func `sibling projects are workspaces of their own in one repository`() throws {
    let workspace = try Workspace()
    for project in ["shop", "billing"] {
      try workspace.write("layout: flat\n", to: "\(project)/.specify/speckit.yml")
    }
    try workspace.commitAll()
    workspace.directory = try #require(AbsolutePath("shop", relativeTo: workspace.root))
    #expect(try workspace.succeed("new-feature", "Search", "--json").json()["feature"]["id"].string == "001-search")
    workspace.directory = try #require(AbsolutePath("billing", relativeTo: workspace.root))
    // They share branches, so they share numbers.
    #expect(try workspace.succeed("new-feature", "Invoices", "--json").json()["feature"]["id"].string == "002-invoices")
    #expect(workspace.exists("shop/specs/001-search/spec.md") && workspace.exists("billing/specs/002-invoices/spec.md"))
    #expect(try identifiers(workspace) == ["specs/002-invoices"])
  }

  @Test func `the branch of a header finds its feature, unless several claim it`() throws {
    let workspace = try Workspace.flat()
    try workspace.writeFlatSpec("specs/001-search", header: "**Feature Branch**: `claude/find-things`")
    try workspace.writeFlatSpec("specs/002-login", header: "**Feature Branch**: main")
    try workspace.writeFlatSpec("specs/003-mail", header: "**Feature Branch**: main")
    try workspace.git("switch", "--quiet", "-c", "claude/find-things")
    #expect(try workspace.succeed("show", "--json").json()["feature"]["id"].string == "001-search")
    try workspace.git("switch", "--quiet", "main")
    workspace.run("show").expectFailure(3, naming: "no feature is named")
    #expect(try workspace.succeed("new-feature", "Send mail", "--json").json()["feature"]["number"].integer == 4)
  }

  @Test func `a number in a header counts like one in a folder's name`() throws {
    let workspace = try Workspace.flat()
    try workspace.writeFlatSpec("specs/001-search", header: "**Feature Branch**: `012-find`")
    #expect(try workspace.succeed("new-feature", "Send mail", "--json").json()["feature"]["number"].integer == 13)
    workspace.run("new-feature", "X", "--number", "12").expectFailure(4, naming: "001-search")
  }
}
