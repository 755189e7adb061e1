import Testing
@testable import WorkspaceModel

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
  #expect(contracts == [Contract(name: "User", kind: .jsonSchema)])
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
