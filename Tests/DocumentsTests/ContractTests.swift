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
  #expect(contracts.map(\.name) == ["User"])
  #expect(contracts.map(\.kind) == [.jsonSchema])
  #expect(contracts.map(\.line) == [1])
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
  let contracts = contracts(schema, "user.json")
  #expect(contracts.map(\.name) == ["https://example.org/user.json"])
  #expect(contracts.map(\.kind) == [.jsonSchema])
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
  ("### GET /items/[id]", ["GET /items/[id]"]), ("### `GET /items/[id]/parts`", ["GET /items/[id]/parts"]),
  ("### GET `/files/[...path]`", ["GET /files/[...path]"]), ("### `GET /files/*`", ["GET /files/*"]),
  ("### GET /files/**", ["GET /files/**"]), ("### **GET /files**", ["GET /files"]),
  ("### [GET /items/[id]]", ["GET /items/[id]"]), ("### GET /items [NEW]", ["GET /items"]),
  ("### GET /items/[[...path]]", ["GET /items/[[...path]]"]), ("### GET /items/[id", ["GET /items/"]),
  ("### 登録 POST /signup", ["POST /signup"]), ("### GET help from /team", ["api.md"]), ("### Get /a", ["api.md"]),
])
func `an operation stands in a heading in every usual shape`(heading: String, expected: [String]) {
  #expect(names("# API\n\n\(heading)\n", "api.md") == expected)
}

@Test func `descriptions of one operation are known as one`() {
  let key = { (part: String) in ContractKey(method: "get", path: "/users/\(part)/?page=1") }
  #expect(Set(["{id}", ":id", "{userId}", "<id>", "[id]", "<int:user_id>", "{uuid}"].map(key)).count == 1)
  #expect(Set(["{slug}", ":slug", "<slug>", "[slug]", "[...slug]"].map(key)).count == 1)
  #expect(Set(["[param]", "<kind>", ":id", "{slug}", "me"].map(key)).count == 5)
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
  #expect(contracts(text, name).map(\.name) == [name])
  #expect(contracts(text, name).map(\.kind) == [.file])
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

@Test(arguments: [
  "## Existing Endpoints\n\n### GET /a", "## Unchanged\n\n### GET /a", "## Consumed APIs\n\n### GET /a",
  "## External API\n\n### GET /a", "### GET /a (existing)", "### GET /a – unchanged", "### Modified: GET /a",
  "### GET /a [UPDATED]", "### GET /a\n\nExisting endpoint; the answer has one more field.",
  "### GET /a\n\nNew field in the answer: `age`.", "### GET /a\n\n**Status**: Existing",
  "### GET /a\n\nDefined in [accounts](../../001-accounts/contracts/api.md).", "## 既存API\n\n### GET /a",
  "### GET /a (Spec 001)", "### GET /a – F-ACC-001", "### GET /a\n\nExtends the endpoint of spec 001.",
  "### GET /a\n\n**Source**: 001-accounts", "## Dependencies on other specs\n\n### GET /a",
  "## Endpoints from 001-accounts\n\n### GET /a", "## 来自其他功能的接口\n\n### GET /a",
])
func `an operation that is only called or changed is not defined`(text: String) {
  #expect(contracts("# API\n\n\(text)\n", "api.md").map(\.isBorrowed) == [true])
}

@Test(arguments: [
  "### GET /a\n\nUpdates an existing user.", "### PUT /a – update a user", "## Update users\n\n### PUT /a",
  "### GET /a\n\nModifies the user.", "### GET /a/[existing]",
  "## Endpoints for other features\n\n### GET /a", "### GET /a\n\nManaged by the team, which 001-accounts is of, too.",
  "### POST /a\n\nAdds an item to the cart of 001-carts.", "### GET /a\n\nAdds a field to the form.",
  "## New and changed\n\n### GET /a",
])
func `an operation that changes something is defined`(text: String) {
  #expect(contracts("# API\n\n\(text)\n", "api.md").map(\.isBorrowed) == [false])
}

@Test(arguments: [
  ("description: Extends 001-shipments by a field.", true), ("summary: Replaces POST /b of F-SHIP-001", true),
  ("deprecated: true", true), ("description: Kept until 2027; see 001-rooms.", true),
  ("description: Up to 100-200 items", false),
  ("description: Adds 3 rooms", false), ("summary: The F-16 of rooms", false),
])
func `an operation that names what it builds on, or is deprecated, is not defined`(line: String, isBorrowed: Bool) {
  let yaml = "openapi: 3.0.0\npaths:\n  /a:\n    get:\n      \(line)\n"
  #expect(contracts(yaml, "api.yaml").map(\.isBorrowed) == [isBorrowed])
}

@Test(arguments: [
  ("  # existing, from 001-rooms\n  /a:\n    get: {}", true), ("  /a: # of F-ROOM-001\n    get: {}", true),
  ("  # lists rooms\n  /a:\n    get: {}", false), ("  /a:\n    get: {}\n  # existing, from 001-rooms\n", false),
])
func `a comment of YAML tells whose an operation is`(text: String, isBorrowed: Bool) {
  #expect(contracts("openapi: 3.0.0\npaths:\n\(text)\n", "api.yaml").map(\.isBorrowed) == [isBorrowed])
}

@Test func `operations of a file that is called external are another's`() {
  let yaml = "openapi: 3.0.0\npaths:\n  /a: {get: {}}\n"
  #expect(contracts(yaml, "external-api.yaml").map(\.isBorrowed) == [true])
  #expect(contracts(yaml, "api.yaml").map(\.isBorrowed) == [false])
}

@Test func `webhooks stand beside operations, in YAML and in JSON`() {
  let yaml = """
    openapi: 3.1.0
    paths:
      /pay: {post: {}}
    webhooks:
      settled: {post: {}}
      refunded: {$ref: '#/components/pathItems/refund'}
      x-note: {}
    components:
      pathItems: {refund: {post: {}}}
    """
  #expect(names(yaml, "pay.yaml") == ["POST /pay", "settled", "refunded"])
  #expect(contracts(yaml, "pay.yaml").map(\.kind) == [.openAPI, .webhook, .webhook])
  #expect(names(#"{"openapi": "3.1.0", "webhooks": {"settled": {"post": {}}}}"#, "pay.json") == ["settled"])
}

@Test func `channels of AsyncAPI go by their addresses`() {
  let yaml = "asyncapi: 3.0.0\nchannels:\n  joined: {address: user/joined}\n  left: {}\n"
  #expect(names(yaml, "events.yaml") == ["user/joined", "left"])
  #expect(contracts(yaml, "events.yaml").map(\.isOrdinary) == [true, true])
}

@Test func `an owner is named for a whole file or for one definition`() {
  let owner = FeatureID("F-USER-001")
  let yaml = "openapi: 3.0.0\npaths:\n  /a:\n    get: {x-owner: F-USER-001}\n    put: {}\n"
  #expect(contracts(yaml, "a.yaml").map(\.owner) == [owner, nil])
  #expect(contracts("x-owner: F-USER-001\n" + yaml, "a.yaml").map(\.owner) == [owner, owner])
  #expect(contracts("info: {x-owner: 001}\n" + yaml, "a.yaml").last?.owner == FeatureID("001"))
  let proto =
    "service A {\n  rpc B(X) returns (Y);\n}\n\n// Owner: F-USER-001\nservice C {\n  rpc D(X) returns (Y);\n}\n"
  #expect(contracts(proto, "a.proto").map(\.owner) == [nil, owner])
  #expect(contracts("// Owner: F-USER-001\n\n" + proto, "a.proto").map(\.owner) == [owner, owner])
  let schema = "type Query {\n  # Owner: F-USER-001\n  a: Int\n  b: Int\n}\n"
  #expect(contracts(schema, "a.graphql").map(\.owner) == [owner, nil])
}
