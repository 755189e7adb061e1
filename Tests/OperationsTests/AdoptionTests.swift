import Testing
import Vocabulary
import WorkspaceModel
import Documents
import Names

@testable import Operations

/// Where a region goes in a design index that a team has already.
@Suite struct AdoptionTests {
  let workspace: SyncedWorkspace

  init() throws { workspace = try SyncedWorkspace() }

  private static let begin = "<!-- speckit:begin features "
  private static let end = "<!-- speckit:end features -->"

  /// Syncs an index and returns what stands before the Feature Map's region, and behind it.
  private func around(
    _ text: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> (before: String, after: String) {
    let synced = try workspace.index(text)
    #expect(try workspace.index(synced) == synced, "a second sync", sourceLocation: sourceLocation)
    let begin = try #require(synced.firstRange(of: Self.begin), "\(synced)", sourceLocation: sourceLocation)
    let end = try #require(synced.firstRange(of: Self.end), "\(synced)", sourceLocation: sourceLocation)
    return (String(synced[..<begin.lowerBound]), String(synced[end.upperBound...]))
  }

  @Test func `a bulleted Feature Map keeps its bullets above the region`() throws {
    let map = "# D\n\n## Feature Map\n\n- F-SHOP-001: Basket – owner Ada\n- F-SHOP-002: Pay – owner Bob\n\n"
    let (before, after) = try around(map + "## Next\n")
    #expect(before == map)
    #expect(after.hasPrefix("\n\n## Next\n"))
  }

  @Test func `a tabular Feature Map keeps its table above the region, apart from it`() throws {
    let map = "# D\n\n## Feature Map\n\n| Feature | Owner |\n|---|---|\n| F-SHOP-001 | Ada |\n"
    #expect(try around(map + "## Next\n").before == map + "\n")
  }

  @Test(arguments: [
    "## Feature Map", "## feature map", "## 2. Feature Map", "## 2) Feature Map", "## II. Feature Map",
    "## **Feature Map** *(mandatory)*", "## Feature Map [OPTIONAL]", "## Feature Map:", "## 🗺️ Feature Map",
    "### Feature Map", "# Feature Map", "## Feature Map ##", "Feature Map\n---", "Feature Map\n===",
    "## 機能マップ", "## 功能地图", "## 기능 맵", "## Mapa de Funcionalidades", "## Feature Overview", "## Features",
  ])
  func `the heading is found as people write it`(heading: String) throws {
    let text = "Intro.\n\n\(heading)\n\nMine.\n"
    #expect(try around(text).before == text + "\n")
  }

  @Test func `the heading of the section's own name is more fitting than a synonym before it`() throws {
    let text = "# D\n\n## Features\n\nWhat customers get.\n\n## Feature Map\n\nMine.\n"
    #expect(try around(text).before == text + "\n")
  }

  @Test func `of two equal headings the first counts`() throws {
    let (before, after) = try around("## Feature Map\n\nOne.\n\n## Feature Map\n\nTwo.\n")
    #expect(before == "## Feature Map\n\nOne.\n\n")
    #expect(after.hasPrefix("\n\n## Feature Map\n\nTwo.\n"))
  }

  @Test(arguments: [
    "> ## Feature Map\n", "- ## Feature Map\n", "```\n## Feature Map\n```\n", "    ## Feature Map\n",
    "<!--\n## Feature Map\n-->\n", "---\ntitle: Feature Map\n---\n", "# Title\n", "",
  ])
  func `what is no heading makes no section, and the heading comes with the region`(text: String) throws {
    let before = try around(text).before
    #expect(before.hasPrefix(text))
    #expect(before.hasSuffix("<!-- speckit:end scope -->\n\n## Feature Map\n\n"))
  }

  @Test(arguments: ["```\nopen\n", "~~~\nopen", "<!-- open\n", "<pre>\nopen\n", "<script>\n", "<?php\n"])
  func `a block that nothing closes stays behind the region`(block: String) throws {
    let under = try around("## Feature Map\n\nMine.\n\n\(block)")
    #expect(under.before.hasPrefix("## Scope & Owner\n"))
    #expect(under.before.hasSuffix("\n\n## Feature Map\n\nMine.\n\n"))
    #expect(under.after.contains("\n\(block)"))
    let synced = try workspace.index("# D\n\n\(block)")
    #expect(synced.hasSuffix(block))
    #expect(try around("# D\n\n\(block)\n## Feature Map\n").before.hasPrefix("# D\n\n## Scope & Owner\n"))
  }

  @Test(arguments: ["", "\u{FEFF}", "\n\n\n", "  \n\t\n", "\u{FEFF}\n", "# D", "\u{FEFF}# D\r\n", "a\rb\r"])
  func `a document of almost nothing gets every region behind what it has`(text: String) throws {
    let synced = try workspace.index(text)
    #expect(Array(synced.utf8).starts(with: Array(text.utf8)))
    #expect(synced.ranges(of: "speckit:begin").count == 7)
    #expect(try workspace.index(synced) == synced)
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `regions have the line endings of the file`(ending: String) throws {
    let text = "# D\n\n## Feature Map\n\nMine.\n"
    let expected = try workspace.index(text).replacing("\n", with: ending)
    #expect(Array(try workspace.index(text.replacing("\n", with: ending)).utf8) == Array(expected.utf8))
  }

  @Test func `a heading that the configuration gives two sections takes both regions`() throws {
    let workspace = try SyncedWorkspace(configuration: "headings:\n  scope: [Overview]\n  feature-map: [Overview]\n")
    let synced = try workspace.index("## Overview\n\nMine.\n")
    #expect(synced.hasPrefix("## Overview\n\nMine.\n\n<!-- speckit:begin scope "))
    #expect(synced.contains("<!-- speckit:end scope -->\n\n<!-- speckit:begin features "))
    #expect(try workspace.index(synced) == synced)
  }

  @Test func `the synonyms of one document mean one section each`() {
    let vocabulary = SectionVocabulary(headings: [:])
    let documents: [[KnownSection]] = [
      [.scope, .featureMap, .sharedEntities, .sharedContracts, .flows, .decisionSummary, .openQuestions],
      [.relatedFeatures, .progress, .artifacts, .decisionLog],
    ]
    for sections in documents {
      let names = sections.flatMap { Set(vocabulary.names($0)) }
      #expect(Set(names).count == names.count)
    }
  }
}
