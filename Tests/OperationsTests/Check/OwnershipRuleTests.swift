import Testing

@testable import Check
@testable import Survey

/// When two features are told to define one thing, and when not.
@Suite struct OwnershipRuleTests {
  private static let models = [CheckedTree.first, CheckedTree.second].map { $0 + "/data-model.md" }
  private static let account = """
    # Data Model

    ## Entity: Account

    | Field | Type |
    |---|---|
    | id | uuid |
    | email | string |

    """
  private static let api = "openapi: 3.1.0\ninfo: {title: Users, version: '1'}\npaths:\n  /users:\n    post: {}\n"

  private func findings(_ change: (inout [String: String]) throws -> Void) throws -> [Finding] {
    let options = Check.Options(selected: [.entityOwnedTwice, .contractOwnedTwice])
    return try CheckedTree().report(
      asking: options,
      { documents in
        try documents.makeIndependent()
        try change(&documents)
      }
    ).findings
  }

  @Test func `two data models of features in work that say different things are told`() throws {
    let found = try findings { documents in
      documents[Self.models[0]] = Self.account
      documents[Self.models[1]] = Self.account.replacing("| id | uuid |", with: "| id | int |")
    }
    #expect(found.map(\.message) == ["Account is defined by F-USER-001 and F-USER-002"])
    #expect(found.first?.hint.contains("`**Owner**: F-USER-001` below the heading") == true)
  }

  @Test(arguments: [
    ("| email | string |", "| email | string |\n| phone | string |"),
    ("| email | string |", "| balance | decimal |\n| currency | string |"),
    ("## Entity: Account", "## Account (Spec 001)"), ("## Entity: Account", "## Entity: Account (existing)"),
    ("## Entity: Account", "## Existing entities used\n\n### Account"),
    ("## Entity: Account", "## Entity: Account\n\n**Source of truth**: F-USER-001"),
    ("## Entity: Account", "## Entity: Account\n\nAdds the following fields to the table."),
    ("## Entity: Account", "## Entity: Account\n\n**Owner**: F-USER-001"),
    ("# Data Model\n", "# Data Model\n\nThis feature brings no new entities.\n"),
  ])
  func `a model that adds to another one, or leaves the entity to it, contradicts nothing`(
    old: String, new: String
  ) throws {
    let found = try findings { documents in
      documents[Self.models[0]] = Self.account
      documents[Self.models[1]] = Self.account.replacing(old, with: new)
    }
    #expect(found.map(\.message) == [])
  }

  @Test func `what a feature did that is done, closed or depended on is history`() throws {
    func plant(_ documents: inout [String: String]) {
      for (folder, type) in [(CheckedTree.first, "uuid"), (CheckedTree.second, "int")] {
        documents[folder + "/data-model.md"] = Self.account.replacing("| id | uuid |", with: "| id | \(type) |")
        documents[folder + "/contracts/api.yaml"] = Self.api
      }
    }
    let spec = CheckedTree.second + "/spec.md"
    let open = try findings { plant(&$0) }
    #expect(open.count == 2)
    let changes: [(inout [String: String]) throws -> Void] = [
      { try $0.replace("- [ ] T002", by: "- [x] T002", in: CheckedTree.first + "/tasks.md") },
      { try $0.replace("**Status**: Approved", by: "**Status**: Superseded", in: spec) },
      { try $0.replace("**Status**: Approved", by: "**Depends on**: F-USER-001", in: spec) },
    ]
    for change in changes {
      let found = try findings { documents in
        plant(&documents)
        try change(&documents)
      }
      #expect(found.map(\.message) == [])
    }
  }

  @Test func `many operations of the same features make one finding`() throws {
    let found = try findings { documents in
      for folder in [CheckedTree.first, CheckedTree.second] {
        documents[folder + "/contracts/api.md"] =
          "# API\n\n" + ["GET /a", "PUT /b", "POST /c", "GET /d", "GET /health"].map { "## \($0)\n\nText.\n" }.joined()
      }
    }
    #expect(found.map(\.message) == ["GET /a, PUT /b, POST /c and 1 more are defined by F-USER-001 and F-USER-002"])
  }

  @Test(arguments: [
    ("api.yaml", Self.api, "openapi: 3.1.0", "x-owner: F-USER-001\nopenapi: 3.1.0", "`x-owner: F-USER-001`"),
    (
      "api.json", #"{"openapi": "3.1.0", "paths": {"/users": {"post": {}}}}"#, "{\"openapi\"",
      "{\"x-owner\": \"F-USER-001\", \"openapi\"", "`\"x-owner\": \"F-USER-001\"`"
    ),
    (
      "api.md", "# API\n\n## POST /users\n", "## POST /users\n", "## POST /users\n\n**Owner**: F-USER-001\n",
      "`**Owner**: F-USER-001`"
    ),
    (
      "a.proto", "syntax = \"proto3\";\n\nservice Users {\n  rpc Join(A) returns (B);\n}\n", "  rpc",
      "  // Owner: F-USER-001\n  rpc", "`// Owner: F-USER-001`"
    ),
    (
      "a.graphql", "type Query {\n  user: User\n}\n", "  user", "  # Owner: F-USER-001\n  user", "`# Owner: F-USER-001`"
    ),
  ])
  func `what the hint says settles the matter in every sort of file`(
    name: String, text: String, old: String, new: String, edit: String
  ) throws {
    let file = "/contracts/\(name)"
    let found = try findings { documents in
      documents[CheckedTree.first + file] = text
      documents[CheckedTree.second + file] = text
    }
    #expect(found.count == 1)
    #expect(found.first?.hint.contains(edit) == true)
    let settled = try findings { documents in
      documents[CheckedTree.first + file] = text
      documents[CheckedTree.second + file] = text.replacing(old, with: new)
    }
    #expect(settled.map(\.message) == [])
  }
}
