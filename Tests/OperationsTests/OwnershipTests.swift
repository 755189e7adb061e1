import Files
import TestSupport
import Testing
import WorkspaceModel
import Names

@testable import Survey
@testable import Changes

/// Who owns entities and contracts, and who depends on whom.
@Suite struct OwnershipTests {
  private let workspace: EmptyWorkspace

  init() throws { workspace = try EmptyWorkspace() }

  /// The features with these documents, by `F-USER-001/spec.md` and so on.
  private func survey(_ documents: [String: String]) throws -> Survey {
    var files: [String: String] = [:]
    for (path, text) in documents { files["\(epicFolder)/features/\(path)"] = text }
    let tree = MemoryTree(texts: files)
    return Survey(
      try workspace.session.workspace.map(of: tree), GateKeeper(workspace: workspace.session.workspace, tree: tree))
  }

  private func ownership(_ documents: [String: String]) throws -> Ownership {
    let survey = try survey(documents)
    let features = try survey.map.features.map { try survey.judged($0) }
    let resolver = DependencyResolver(map: survey.map, features: features)
    return try survey.ownership(
      of: survey.map.features, FeatureHistory(of: features) { resolver.resolved($0).known })
  }

  private func entities(_ documents: [String: String]) throws -> [String] {
    let ownership = try ownership(documents)
    return ownership.entities.map { "\($0.name): \($0.owners) used by \($0.users)" }
  }

  @Test func `the data model owns, the specification uses`() throws {
    #expect(
      try entities([
        "F-USER-001/data-model.md": "# Data Model\n\n## Account\n\nA person.\n",
        "F-USER-002/spec.md": "# S\n\n### Key Entities\n\n- **Account**: again\n- **Session**: new\n",
      ]) == ["Account: [F-USER-001] used by [F-USER-002]", "Session: [F-USER-002] used by []"])
  }

  @Test func `two data models are a conflict unless one names the owner`() throws {
    let model = "# Data Model\n\n## Account\n\nA person.\n"
    let both = ["F-USER-001/data-model.md": model, "F-USER-002/data-model.md": model]
    #expect(try entities(both) == ["Account: [F-USER-001, F-USER-002] used by []"])
    let settled = both.merging(["F-USER-002/data-model.md": model + "\n**Owner**: F-USER-001\n"]) { $1 }
    #expect(try entities(settled) == ["Account: [F-USER-001] used by [F-USER-002]"])
  }

  @Test func `an operation is used where its name stands whole`() throws {
    let ownership = try ownership([
      "F-USER-001/contracts/api.yaml": "openapi: 3.0.0\npaths:\n  /orders:\n    post: {}\n",
      "F-USER-002/spec.md": "# S\n\nCalls `POST /orders`.\n", "F-USER-003/spec.md": "# S\n\nCalls POST /orders/{id}.\n",
      "F-USER-004/contracts/note.txt": "free text", "F-USER-005/contracts/note.txt": "other text",
    ])
    #expect(
      ownership.contracts.map { "\($0.name): \($0.owners) used by \($0.users)" }.sorted() == [
        "POST /orders: [F-USER-001] used by [F-USER-002]", "note.txt: [F-USER-004] used by []",
        "note.txt: [F-USER-005] used by []",
      ])
  }

  @Test func `dependencies come from the header and from Dependencies, Internal`() throws {
    let survey = try survey([
      "F-USER-001/spec.md": "# S\n\n**Feature Branch**: `001-one`\n", "F-USER-002/spec.md": "# S\n",
      "F-USER-003/spec.md": """
      # S

      **Depends on**: 001-one, F-USER-009, F-USER-003

      Mentions F-USER-010 only.

      ## Dependencies

      ### Internal

      - F-USER-002: its accounts
      - The team

      ### External

      - F-USER-004: not this
      """, "F-USER-004/spec.md": "# S\n", "F-USER-010/spec.md": "# S\n",
    ])
    let features = try survey.judged(survey.map.features).features
    let resolver = DependencyResolver(map: survey.map, features: features)
    #expect(resolver.resolved(features[2]).known.map(\.string) == ["F-USER-001", "F-USER-002"])
  }

  @Test(arguments: [
    "## account", "## Account Entity", "### 1. ACCOUNT", "## Entity: Account", "## Entities\n\n### account",
    "```mermaid\nerDiagram\n  ACCOUNT {\n    int id\n  }\n```",
  ])
  func `names of one entity are compared sensibly`(other: String) throws {
    #expect(
      try entities([
        "F-USER-001/data-model.md": "# M\n\n## Account\n\n| Field | Type |\n|---|---|\n| id | int |\n",
        "F-USER-002/data-model.md": "# M\n\n\(other)\n\n| Field | Type |\n|---|---|\n| id | int |\n",
      ]) == ["Account: [F-USER-001, F-USER-002] used by []"])
  }

  @Test func `a data model uses what it draws or refers to`() throws {
    #expect(
      try entities([
        "F-USER-001/data-model.md": "# M\n\n## OrderItem\n\n## Tag\n\n## User\n",
        "F-USER-002/data-model.md":
          "# M\n\n## Cart\n\n| Field | Type |\n|---|---|\n| user_id | FK |\n| items | List<OrderItem> |\n",
        "F-USER-003/data-model.md":
          "```mermaid\nerDiagram\n  BILL ||--o{ ORDER_ITEM : lists\n  BILL {\n    int id\n  }\n```\n",
        "F-USER-004/data-model.md": "# M\n\n## Label\n\nA tag of a user.\n",
      ]) == [
        "BILL: [F-USER-003] used by []", "Cart: [F-USER-002] used by []", "Label: [F-USER-004] used by []",
        "OrderItem: [F-USER-001] used by [F-USER-002, F-USER-003]", "Tag: [F-USER-001] used by []",
        "User: [F-USER-001] used by [F-USER-002]",
      ])
  }

  @Test func `key entities beside a data model only tell who uses what`() throws {
    #expect(
      try entities([
        "F-USER-001/data-model.md": "# M\n\n## Account\n",
        "F-USER-001/spec.md": "# S\n\n### Key Entities\n\n- **Customer Account**: someone\n",
        "F-USER-002/spec.md": "# S\n\n### Key Entities\n\n- `Visit`: one\n",
        "F-USER-003/spec.md": "# S\n\n### Key Entities\n\n- `Visit`: one\n",
      ]) == ["Account: [F-USER-001] used by []", "Visit: [] used by [F-USER-002, F-USER-003]"])
  }

  @Test func `documents that name different owners settle nothing`() throws {
    #expect(
      try entities([
        "F-USER-001/data-model.md": "# M\n\n## Account\n\n**Owner**: F-USER-002\n",
        "F-USER-002/data-model.md": "# M\n\n## Account\n\n**Owner**: F-USER-001 (accounts)\n",
      ]) == ["Account: [F-USER-001, F-USER-002] used by []"])
  }

  private func contracts(_ documents: [String: String]) throws -> [String] {
    try ownership(documents).contracts
      .map { "\($0.name): \($0.owners) used by \($0.users)" }
  }

  @Test func `descriptions of one operation are a conflict unless one names the owner`() throws {
    let both = [
      "F-USER-001/contracts/api.yaml": "openapi: 3.0.0\npaths:\n  /users/{id}:\n    get: {}\n",
      "F-USER-002/contracts/api.md": "# API\n\n### `GET /users/:userId`\n",
      "F-USER-003/impl-plan.md": "# P\n\nReads GET /users/{user_id}, then POST /users.\n",
    ]
    #expect(try contracts(both) == ["GET /users/{id}: [F-USER-001, F-USER-002] used by [F-USER-003]"])
    let settled = both.merging([
      "F-USER-002/contracts/api.md": "# API\n\n### `GET /users/:userId`\n\n**Owner**: F-USER-001\n"
    ]) { $1 }
    #expect(try contracts(settled) == ["GET /users/{id}: [F-USER-001] used by [F-USER-002, F-USER-003]"])
  }

  @Test func `services of different packages do not meet`() throws {
    let service = "service Accounts { rpc Join(A) returns (B); }\n"
    #expect(
      try contracts([
        "F-USER-001/contracts/a.proto": "package one;\n" + service,
        "F-USER-002/contracts/a.proto": "package two;\n" + service,
        "F-USER-003/spec.md": "# S\n\nCalls `two.Accounts.Join`.\n",
      ]) == ["Accounts.Join: [F-USER-001] used by []", "Accounts.Join: [F-USER-002] used by [F-USER-003]"])
  }

  @Test func `many operations in many texts are found in linear time`() throws {
    let excess = try Growth.excess(from: 20) { size in
      var documents: [String: String] = [:]
      for number in 1...size {
        let paths = (0..<10).map { "  /f\(number)/p\($0):\n    get: {}\n    post: {}\n" }.joined()
        documents["F-USER-\(number + 100)/contracts/api.yaml"] = "openapi: 3.0.0\npaths:\n" + paths
        documents["F-USER-\(number + 100)/spec.md"] = String(repeating: "Calls GET /f1/p1 and more. ", count: 100)
      }
      let found = try contracts(documents)
      #expect(found.count == 20 * size)
      #expect(found.contains { $0.hasPrefix("GET /f1/p1: [F-USER-101] used by [F-USER-102, ") })
    }
    #expect(excess == nil)
  }
}

/// What the documents of a feature say about others.
@Suite struct DependencyTests {
  private let workspace: EmptyWorkspace

  init() throws { workspace = try EmptyWorkspace() }

  private func resolved(_ spec: String) throws -> DependencyResolver.Dependencies {
    let folder = "\(epicFolder)/features"
    let tree = MemoryTree(texts: [
      "\(folder)/F-USER-001/spec.md": "# S\n\n**Feature Branch**: `001-one`\n", "\(folder)/F-USER-002/spec.md": "# S\n",
      "\(folder)/F-USER-003/spec.md": spec,
      "plans/services/other/EPIC-PAY-001-pay/features/F-PAY-001/spec.md": "# S\n\n**Feature Branch**: `007-pay`\n",
    ])
    let map = try workspace.session.workspace.map(of: tree)
    let survey = Survey(map, GateKeeper(workspace: workspace.session.workspace, tree: tree))
    let features = try map.features.filter { $0.directory.string.hasPrefix(folder) }.map { try survey.judged($0) }
    let resolver = DependencyResolver(map: map, features: features) {
      try workspace.session.workspace.branch(of: $0, in: tree)
    }
    return resolver.resolved(try #require(features.last))
  }

  @Test(arguments: [
    "F-USER-001", "f-user-001", "001-one", "`F-USER-001`", "[F-USER-001](../F-USER-001/spec.md)", "**F-USER-001**",
    "F-USER-001 (its accounts)", "F-USER-001: its accounts", "F-USER-001.", "001", "F-USER-001、F-USER-003",
  ])
  func `the header names what is needed in every form`(value: String) throws {
    #expect(try resolved("# S\n\n**Depends on**: \(value)\n").known == [FeatureID("F-USER-001")])
  }

  @Test(arguments: [
    "- F-USER-001", "- F-USER-001: its accounts", "- **F-USER-001**: its accounts", "- `001-one` – its accounts",
    "- [F-USER-001](../F-USER-001/spec.md) its accounts", "- [Accounts](../F-USER-001/spec.md)",
    "1. F-USER-001, blocking",
    "* F-USER-001（アカウント）", "- F-USER-001 — its accounts\n- None",
  ])
  func `an item of the internal dependencies begins with what is needed`(item: String) throws {
    for heading in [
      "## Dependencies\n\n### Internal\n", "## Dependencies\n\n### Internal Dependencies\n",
      "## Dependencies\n\n**Internal**:\n",
      "## 依存関係\n\n### 内部依存\n", "### Internal Dependencies\n",
    ] {
      #expect(try resolved("# S\n\n\(heading)\n\(item)\n").known == [FeatureID("F-USER-001")], "\(heading)")
    }
  }

  @Test(arguments: [
    "See F-USER-001.", "## Dependencies\n\n- F-USER-001", "## Dependencies\n\n### External\n\n- F-USER-001",
    "## Dependencies\n\n### Internal\n\n- The accounts of F-USER-001\n- 001", "### Internal\n\n- F-USER-001",
    "**Depends on**: none", "**Depends on**: F-USER-003",
  ])
  func `other mentions are references`(text: String) throws {
    let resolved = try resolved("# S\n\n\(text)\n")
    #expect(resolved.known.isEmpty && resolved.unknown.isEmpty)
  }

  @Test func `features of other epics are found, and what nothing bears is told`() throws {
    let resolved = try resolved(
      "# S\n\n**Depends on**: 007-pay, F-USER-009, main\n\n## Dependencies\n\n### Internal\n\n- 123-gone\n- Teamwork\n")
    #expect(resolved.known == [FeatureID("F-PAY-001")])
    #expect(resolved.unknown.map(\.text) == ["F-USER-009", "123-gone"])
  }

  @Test func `a name is known by the line that says it, not by the first that holds its text`() throws {
    let resolved = try resolved(
      """
      # S

      **Created**: 2026-01-009

      **Depends on**: 001, 009

      Written for 123-gone.

      ## Dependencies

      ### Internal

      - F-USER-002: its accounts
      - 123-gone
      """)
    #expect(resolved.unknown.map(\.line) == [5, 14])
    #expect(resolved.known.map { resolved.mentions[$0]?.line } == [5, 13])
  }
}
