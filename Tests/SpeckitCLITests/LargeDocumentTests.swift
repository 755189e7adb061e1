import Files
import Foundation
import Testing

/// A document that is larger than the limit is told, and not read.
@Suite struct LargeDocumentTests {
  private static let hint = "part it, or raise `limits: { document: … }` in .specify/speckit.yml"

  /// Two features, and a document of the first that holds so many bytes.
  private func workspace(_ name: String, size: UInt64, limit: String? = nil) throws -> Workspace {
    let workspace = try Workspace.withFeatures("Sign up", "Sign in")
    if let limit { try workspace.write("limits: { document: \(limit) }\n", to: ".specify/speckit.yml") }
    let path = "\(workspace.folder("F-USER-001"))/\(name)"
    if !workspace.exists(path) { try workspace.write("# Notes\n", to: path) }
    // Nothing of it stands on the disk.
    let file = try #require(FileHandle(forWritingAtPath: "\(workspace.root)/\(path)"))
    try file.truncate(atOffset: size)
    try file.close()
    return workspace
  }

  @Test(arguments: ["spec.md", "impl-plan.md", "tasks.md", "data-model.md"])
  func `list shows the other features and says in one sentence what is too large`(name: String) throws {
    let workspace = try workspace(name, size: 33_554_433)
    let list = workspace.run("list")
    #expect(list.status == 0 && list.output.contains("F-USER-002") && !list.output.contains("F-USER-001"))
    let path = workspace.folder("F-USER-001") + "/" + name
    let diagnostics = try workspace.run("list", "--json").json()["diagnostics"]
    #expect(diagnostics.array.count == 1 && diagnostics[0]["path"].string == path)
    #expect(
      diagnostics[0]["message"].string
        == "F-USER-001 is left out: \(workspace.root)/\(path) holds 32.1 MB, and a document of more than 32 MB is not read"
    )
    #expect(diagnostics[0]["hint"].string == Self.hint)
  }

  @Test(arguments: ["spec.md", "checklists/requirements.md", "contracts/api.json", "notes.md"])
  func `check finds it where it stands, and finds nothing else`(name: String) throws {
    let workspace = try workspace(name, size: 40 << 20)
    let report = try workspace.run("check", "--json").json()
    let found = report["findings"].array.filter { $0["rule"].string == "SK007" }
    #expect(found.count == 1, "\(report)")
    #expect(found.first?["path"].string == workspace.folder("F-USER-001") + "/" + name)
    #expect(
      found.first?["message"].string
        == "\(name.split(separator: "/").last ?? "") cannot be read: it holds 40 MB, and the limit is 32 MB")
    #expect(found.first?["hint"].string == Self.hint)
  }

  @Test func `sync leaves the indexes of its epic alone`() throws {
    let workspace = try workspace("spec.md", size: 40 << 20)
    let index = try workspace.text(Workspace.epic + "/design/index.md")
    let sync = workspace.run("sync")
    #expect(sync.status == 5 && sync.errors.contains("it holds 40 MB, and the limit is 32 MB"), "\(sync)")
    #expect(try workspace.text(Workspace.epic + "/design/index.md") == index)
  }

  @Test func `a command that is about the document alone ends with 5`() throws {
    let workspace = try workspace("spec.md", size: 40 << 20)
    let gate = workspace.run("gate", "spec", "F-USER-001", "--json")
    #expect(gate.status == 5, "\(gate)")
    #expect(try gate.json()["error"]["code"].string == "document-too-large")
  }

  @Test func `the configuration says how large a document may be, whatever was read before`() throws {
    let workspace = try workspace("tasks.md", size: 30_000, limit: "30000")
    workspace.variables["SPECKIT_CACHE"] = "eager"
    Thread.sleep(forTimeInterval: 0.03)
    for _ in 1...2 { #expect(workspace.run("list").errors.isEmpty) }
    try workspace.write("limits: { document: 29999 }\n", to: ".specify/speckit.yml")
    for _ in 1...2 {
      #expect(workspace.run("list").errors.contains("29.3 KB, and a document of more than 29999 bytes is not read"))
    }
    try workspace.write("limits: { document: 30KB }\n", to: ".specify/speckit.yml")
    #expect(workspace.run("list").errors.isEmpty)
  }

  @Test func `a limit that is no size stops every command`() throws {
    let workspace = try Workspace.withFeatures("Sign up")
    try workspace.write("plans: plans\nlimits: { document: much }\n", to: ".specify/speckit.yml")
    let list = workspace.run("list")
    #expect(list.status == 2)
    #expect(
      list.errors.contains(
        ".specify/speckit.yml:2: `limits.document` is `much`, but must be a size such as `32MB`, `512KB` or a number"))
  }
}
