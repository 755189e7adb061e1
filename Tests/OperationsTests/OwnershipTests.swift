import Files
import Testing
import WorkspaceModel

@testable import Operations

/// Who owns entities and contracts, and who depends on whom.
@Suite struct OwnershipTests {
  private let workspace: EmptyWorkspace

  init() throws { workspace = try EmptyWorkspace() }

  /// The features with these documents, by `F-USER-001/spec.md` and so on.
  private func features(_ documents: [String: String]) throws -> (WorkspaceMap, [Feature]) {
    var files: [String: String] = [:]
    for (path, text) in documents { files["\(epicFolder)/features/\(path)"] = text }
    let tree = MemoryTree(texts: files)
    let map = try workspace.session.map(of: tree)
    return (map, try map.features.map { try Feature(at: $0, in: tree) })
  }

  private func entities(_ documents: [String: String]) throws -> [String] {
    let ownership = Ownership(of: try features(documents).1, vocabulary: workspace.session.vocabulary)
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
    let (_, features) = try features([
      "F-USER-001/contracts/api.yaml": "openapi: 3.0.0\npaths:\n  /orders:\n    post: {}\n",
      "F-USER-002/spec.md": "# S\n\nCalls `POST /orders`.\n", "F-USER-003/spec.md": "# S\n\nCalls POST /orders/{id}.\n",
      "F-USER-004/contracts/note.txt": "free text", "F-USER-005/contracts/note.txt": "other text",
    ])
    let contracts = Ownership(of: features, vocabulary: workspace.session.vocabulary).contracts
    #expect(
      contracts.map { "\($0.name): \($0.owners) used by \($0.users)" }.sorted() == [
        "POST /orders: [F-USER-001] used by [F-USER-002]", "note.txt: [F-USER-004] used by []",
        "note.txt: [F-USER-005] used by []",
      ])
  }

  @Test func `dependencies come from the header and from Dependencies, Internal`() throws {
    let (map, features) = try features([
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
    let resolver = DependencyResolver(map: map, features: features, vocabulary: workspace.session.vocabulary)
    #expect(resolver.dependencies(of: features[2]).map(\.string) == ["F-USER-001", "F-USER-002"])
  }
}
