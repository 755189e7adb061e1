import TestSupport
import Testing
@testable import Documents
@testable import Names

@Test func `operations of OpenAPI are read from YAML`() {
  let yaml = """
    openapi: 3.0.0
    paths:
      /signup:
        parameters: []
        post:
          summary: Sign up
        get: {}
      /users/{id}:
        delete:
          responses: {}
    """
  #expect(names(yaml, "api.yaml") == ["GET /signup", "POST /signup", "DELETE /users/{id}"])
  #expect(contracts(yaml, "api.YML").allSatisfy { $0.kind == .openAPI })
}

@Test func `operations of OpenAPI are read from JSON, with tabs too`() {
  #expect(
    names("{\n\t\"openapi\": \"3.0.0\",\n\t\"paths\": {\"/signup\": {\"post\": {}}}\n}", "api.json") == ["POST /signup"]
  )
}

@Test func `a JSON Schema goes by its title`() {
  let contracts = contracts(
    "{\"$schema\": \"https://json-schema.org/draft/2020-12/schema\", \"title\": \"User\"}", "user.json")
  #expect(contracts == [Contract(name: "User", kind: .jsonSchema, line: 1)])
  #expect(names("{\"$schema\": \"x\"}", "user.json") == ["user.json"])
}

@Test(arguments: [
  """
  service Accounts {
    // rpc Old(A) returns (B);
    rpc Create (A) returns (B);
    rpc Delete(A) returns (B) {}
  }
  """,
  """
  /* service Old {
     rpc Gone(A) returns (B); } */
  service Accounts { rpc Create(A) returns (B); rpc Delete(A) returns (B); }
  """,
  """
  syntax = "proto3";
  message A { string rpc = 1; string service = 2; }
  service Accounts
  {
  rpc Create(stream A) returns (B);rpc Delete(A) returns (B);
  }
  """,
])
func `remote procedures are read from protobuf`(text: String) {
  #expect(names(text, "accounts.proto") == ["Accounts.Create", "Accounts.Delete"])
  #expect(names(text.replacing("\n", with: "\r\n"), "accounts.proto") == ["Accounts.Create", "Accounts.Delete"])
}

@Test(arguments: [
  """
  type Query {
    user(id: ID!): User
  }
  extend type Mutation {
    createUser(name: String!): User!
  }
  """,
  """
  type Query { user(id: ID!): User }
  type Mutation { createUser(name: String = "a: b"): User @deprecated(reason: "x") }
  """,
  #"""
  schema {
    query: Query
  }
  type User { name: String }
  type Query @a(b: "{") {
    "A user: one"
    user(
      id: ID!
      deep: In = {a: 1}
    ): User
  }
  type Mutation {
    """
    Makes: a user {
    """
    createUser: User # not: this
  }
  """#,
])
func `root fields are read from GraphQL`(text: String) {
  #expect(names(text, "schema.graphql") == ["query user", "mutation createUser"])
}

@Test func `a GraphQL schema without root types goes by its name`() {
  #expect(names("type User {\n  name: String\n}\ninput Query { a: Int }\n", "schema.gql") == ["schema.gql"])
}

@Test func `headings of Markdown are operations where a method and a path stand in them`() {
  let text =
    "# API\n\n## POST /signup\n\n### `GET /users/{id}`\n\n### 3. DELETE /users – remove\n\n## Get started\n\n```\n## PUT /x\n```\n"
  #expect(names(text, "api.md") == ["POST /signup", "GET /users/{id}", "DELETE /users"])
  #expect(contracts(text, "api.md").allSatisfy { $0.kind == .http })
}

@Test func `OpenAPI paths are read through references, merge keys and several documents`() {
  let yaml = """
    # first
    openapi: 3.0.0
    servers:
      - url: https://example.org/api/v1
    x-base: &base
      get: {}
    paths:
      x-internal: {post: {}}
      /a:
        <<: *base
        post: {}
        x-note: hi
      /b:
        $ref: '#/components/pathItems/b'
      /c:
        $ref: './c.yaml'
    components:
      pathItems:
        b:
          patch: {}
    ---
    swagger: "2.0"
    basePath: /api
    paths:
      /d: {put: {}}
    """
  #expect(names(yaml, "api.yaml") == ["GET /a", "POST /a", "PATCH /b", "PUT /d"])
}

@Test func `a JSON Schema without a title goes by its ID`() {
  let schema = #"{"$schema": "x", "$id": "https://example.org/user.json", "properties": {}}"#
  #expect(
    contracts(schema, "user.json") == [Contract(name: "https://example.org/user.json", kind: .jsonSchema, line: 1)])
}

@Test func `protobuf is read through packages, options, strings and streams`() {
  let text = """
    package acme.v1;
    import "google/api/annotations.proto";
    message Rpc { string rpc = 1 [default = "service X { rpc Y(A) returns (B); }"]; message Inner { int32 service = 2; } }
    service Accounts {
      option (acme.note) = { text: "}" };
      rpc Create (stream A) returns (stream B) {
        option (google.api.http) = { post: "/v1/accounts" body: "*" additional_bindings { get: "/x" } };
      }
      // rpc Gone(A) returns (B);
      rpc Delete(A)
        returns (B);
    }
    service Empty {}
    """
  #expect(names(text, "a.proto") == ["Accounts.Create", "Accounts.Delete", "Empty"])
  let other = contracts(text.replacing("acme.v1", with: "acme.v2"), "a.proto")
  #expect(contracts(text, "a.proto").first?.key != other.first?.key)
}

@Test func `a GraphQL schema may name its root types`() {
  let text = """
    type Root { user(id: ID!, tags: [String!]): User, users: [User!]! }
    type Query { notARoot: Int }
    schema @a { query: Root mutation: Changes }
    extend type Changes implements Node & Other { join(input: In = {a: [1], b: "}"}): User }
    """
  #expect(names(text, "s.graphql") == ["query user", "query users", "mutation join"])
}

@Test(arguments: [
  ("### POST /signup", ["POST /signup"]), ("## 1. POST /signup", ["POST /signup"]),
  ("### `POST /signup`", ["POST /signup"]),
  ("### Sign up: POST /signup", ["POST /signup"]), ("### **POST** /signup", ["POST /signup"]),
  ("### POST `/signup`", ["POST /signup"]), ("#### GET /a, /b", ["GET /a", "GET /b"]),
  ("### GET/HEAD /a", ["GET /a", "HEAD /a"]), ("### GET, PUT /a", ["GET /a", "PUT /a"]),
  ("### [POST] /signup", ["POST /signup"]),
  ("### POST: /signup", ["POST /signup"]), ("### `/signup` (POST)", ["POST /signup"]),
  ("### GET /a?page=1", ["GET /a"]),
  ("### POST /signup – join", ["POST /signup"]), ("### GET /a and POST /b", ["GET /a", "POST /b"]),
  ("### 登録 POST /signup", ["POST /signup"]), ("### GET help from /team", ["api.md"]), ("### Get /a", ["api.md"]),
])
func `an operation stands in a heading in every usual shape`(heading: String, expected: [String]) {
  #expect(names("# API\n\n\(heading)\n", "api.md") == expected)
}

@Test func `descriptions of one operation are known as one`() {
  let keys = ["{id}", ":id", "{userId}", "<id>", "[id]"].map {
    ContractKey(method: "get", path: "/users/\($0)/?page=1")
  }
  #expect(Set(keys).count == 1)
  #expect(ContractKey(method: "GET", path: "/users") != ContractKey(method: "GET", path: "/users/{id}"))
  #expect(ContractKey(method: "GET", path: "/users") != ContractKey(method: "PUT", path: "/users"))
}

@Test func `the owner of an operation stands below its heading`() {
  let text = "# API\n\n## POST /a\n\n**Owner**: F-USER-002\n\n## POST /b\n"
  #expect(contracts(text, "api.md").map(\.owner) == [FeatureID("F-USER-002"), nil])
}

@Test func `operations that a text mentions are found`() {
  let text = "Calls `POST /orders`, then GET /users/:id. Also acme.v1.Accounts.Create and (mutation join); see /x."
  let keys = ContractMentions.keys(in: Array(text.utf8))
  #expect(keys.contains(ContractKey(method: "POST", path: "/orders")))
  #expect(keys.contains(ContractKey(method: "GET", path: "/users/{id}")))
  #expect(keys.contains(ContractKey(procedure: "Accounts.Create", package: "acme.v1")))
  #expect(keys.contains(ContractKey(operation: "mutation", field: "join")))
  #expect(!keys.contains(ContractKey(method: "GET", path: "/x")))
}

@Test(.timeLimit(.minutes(LongTests.hangMinutes)))
func `hostile contracts go by their names at once`() {
  let deep = String(repeating: "{", count: 1_000_000)
  for name in ["a.proto", "a.graphql", "a.yaml", "a.json"] { #expect(names(deep, name) == [name]) }
  #expect(names(String(repeating: "/*", count: 500_000), "a.proto") == ["a.proto"])
  #expect(names(String(repeating: "\"", count: 999_999), "a.graphql") == ["a.graphql"])
}

@Test(arguments: [
  ("{{{ not: [yaml", "api.yaml"), ("", "api.json"), ("\0\u{1}", "api.yml"), ("just text", "notes.md"),
  ("interface A {}", "a.ts"),
  ("service", "x.proto"), ("type Query {", "x.graphql"), ("\"\"\"", "x.graphql"), ("paths: 3", "api.yaml"),
  ("- a\n- b", "list.yaml"),
  ("anything", "README"), ("paths: {/a: null}", "api.yaml"),
])
func `what is not understood goes by its file name`(text: String, name: String) {
  #expect(contracts(text, name) == [Contract(name: name, kind: .file)])
}

private func contracts(_ text: String, _ name: String) -> [Contract] {
  ContractReader.contracts(in: Array(text.utf8), fileName: name)
}

private func names(_ text: String, _ name: String) -> [String] { contracts(text, name).map(\.name) }

@Test(arguments: [
  ("openapi: 3.0.0\npaths:\n  /a:\n    get: {}\n    post: {}\n  /b:\n    get: {}\n", "api.yaml", [3, 3, 6]),
  ("type A { x: Int }\n\ntype Query {\n  # of all\n  user(id: ID): A\n  users: [A]\n}\n", "api.graphql", [5, 6]),
  (
    "service A {\n  // one\n  rpc X (B)\n    returns (C);\n  rpc Y (B) returns (C);\n}\nservice D {}\n", "a.proto",
    [3, 5, 7]
  ),
  ("# Users\n\n## GET /a\n\nText.\n\n## POST /a\n", "a.md", [3, 7]),
  ("{\n  \"$schema\": \"x\",\n  \"title\": \"User\"\n}\n", "user.json", [3]),
])
func `a contract knows the line that defines it`(text: String, name: String, lines: [Int]) {
  #expect(contracts(text, name).map(\.line) == lines)
}

@Test func `a contract that a file defines twice is one, on its first line`() {
  let contracts = contracts("# A\n\n## GET /a\n\n## GET /a\n", "a.md")
  #expect(contracts.map(\.line) == [3])
}
