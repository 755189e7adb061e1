import TestSupport
import Testing

@testable import Operations

/// Whole syncs of documents that are made to take quadratic time: four times the size may take about four times the work.
@Suite(.serialized) struct HostileSizeTests {
  private static let documents = [
    AwkwardWorkspace.plan, AwkwardWorkspace.index, AwkwardWorkspace.epic + "/features/F-SHOP-001/spec.md",
    AwkwardWorkspace.epic + "/features/F-SHOP-001/impl-plan.md",
    AwkwardWorkspace.epic + "/features/F-SHOP-001/tasks.md",
  ]

  private func sync(_ bytes: [UInt8]) throws -> Double {
    let workspace = try SyncedWorkspace()
    let files = Dictionary(uniqueKeysWithValues: Self.documents.map { ($0, Array("# T\n\n".utf8) + bytes) })
    return try ThreadTime.seconds { _ = try workspace.synced(AwkwardWorkspace.index, files) }
  }

  @Test(arguments: hostileTexts.keys.sorted())
  func `a sync takes time linear in the size of its documents`(name: String) throws {
    let text = try #require(hostileTexts[name])
    let scale = LongTests.areWanted ? 4 : 1
    let small = try sync(Array(text(scale).utf8))
    let large = try sync(Array(text(4 * scale).utf8))
    #expect(large < 8 * small + 0.2, "\(name): \(small) s, and \(large) s for four times as much")
  }
}

private func times(_ count: Int, _ text: String) -> String { String(repeating: text, count: count) }

/// Texts that grow with a scale.
private let hostileTexts: [String: @Sendable (Int) -> String] = [
  "prose": { times($0 * 40, times(5, "The customer *fills* a [basket](x.md) and `pays`.\n") + "\n") },
  "one paragraph": { times($0 * 200, "The customer *fills* a [basket](x.md) and `pays`.\n") },
  "one line": { times($0 * 1000, "lorem ipsum ") },
  "nested quotes": { times($0 * 1000, "> ") + "a\n" },
  "quotes": { times($0 * 500, "> > > a\n") },
  "nested lists": { times($0 * 1000, "- ") + "a\n" },
  "opening brackets": { times($0 * 3000, "[") },
  "brackets": { times($0 * 1000, "[a]") },
  "stars": { times($0 * 3000, "*") },
  "emphasis": { times($0 * 1000, "*a_ ") },
  "backticks": { times($0 * 3000, "`") },
  "rows": { "| a | b |\n|---|---|\n" + times($0 * 300, "| x | y |\n") },
  "cells": { "| a | b |\n|---|---|\n" + times($0 * 1000, "| x ") + "|\n" },
  "headings": { (0..<$0 * 100).map { "## Heading \($0)\n\n" }.joined() },
  "Decision Logs": { times($0 * 100, "## Decision Log\n\n- Decision: a\n") },
  "boxes": { (0..<$0 * 150).map { "- [ ] T\($0) Do it\n" }.joined() },
  "comments": { times($0 * 200, "<!-- c -->\n\ntext <!-- d --> text\n\n") },
  "an open fence": { "```\n" + times($0 * 300, "some words of code\n") },
  "NUL": { times($0 * 3000, "\0") },
  "fields": { (0..<$0 * 200).map { "**Field \($0)**: value\n" }.joined() },
  "carriage returns": { times($0 * 1500, "\r") },
  "conflicts": { times($0 * 100, "<<<<<<< a\nb\n=======\nc\n>>>>>>> d\n") },
  "regions": { (0..<$0 * 100).map { "<!-- speckit:begin n\($0) -->\n<!-- speckit:end n\($0) -->\n" }.joined() },
  "begin markers": { (0..<$0 * 100).map { "<!-- speckit:begin n\($0) -->\n" }.joined() },
]
