import Files
import Foundation
import TestSupport
import Testing

/// The workspace that the repository ships as an example stays what the tool makes.
@Suite struct ExampleTests {
  /// The example in a repository of its own.
  private func example() throws -> Workspace {
    let workspace = try Workspace()
    let source = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "plans-example")
    for name in try FileManager.default.contentsOfDirectory(atPath: source.path(percentEncoded: false)) {
      try FileManager.default.copyItem(
        at: source.appending(path: name), to: URL(filePath: workspace.root.string).appending(path: name))
    }
    try workspace.commitAll()
    return workspace
  }

  @Test func `the example is current`() throws {
    let result = try example().run("sync", "--check")
    #expect(result.status == 0, "run speckit -C plans-example sync: \(result)")
  }

  @Test func `the example has features in every stage`() throws {
    let workspace = try example()
    let stages = ["draft", "specified", "ready", "planned", "blocked", "tasked", "implementing", "done", "closed"]
    for stage in stages {
      #expect(workspace.run("list", "--stage", stage).output.contains(" \(stage) "), "no feature is \(stage)")
    }
  }

  @Test func `an epic joins the example from a manifest`() throws {
    let workspace = try example()
    try workspace.write(
      "title: Gift cards\nservice: order-service\nfeatures: [{title: Sell gift cards}]\n", to: "gifts.yml")
    let result = try workspace.succeed("new-epic", "--from", "gifts.yml")
    #expect(result.output.contains("EPIC-ORDER-002-gift-cards"))
    #expect(result.output.contains("F-ORDER-005"))
    #expect(workspace.run("sync", "--check").status == 0)
  }
}
