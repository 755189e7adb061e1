import Markdown
import Testing
import WorkspaceModel

@Test(arguments: [
  "## Entity: User", "### Entity: User", "### User", "### 1. User", "## User", "## 2. User",
  "### User (aggregate root)", "### `User`",
  "## エンティティ: User", "#### User", "### 1.1 User",
])
func `a heading of a data model is an entity`(heading: String) {
  #expect(names("\(heading)\n\nText.\n") == ["User"])
}

@Test func `names of two words are entities where number, place or fields say so`() {
  #expect(names("### 1. Order item\n") == ["Order item"])
  #expect(names("## Entities\n\n### Order item\n") == ["Order item"])
  #expect(names("## Core Entities\n\n### Order item\n") == ["Order item"])
  #expect(names("## Order item\n\n| Field | Type |\n|---|---|\n| id | int |\n") == ["Order item"])
  #expect(names("## Order item\n\nText.\n").isEmpty)
}

@Test(arguments: [
  "## Overview", "## Relationships", "## Validation Rules", "### Validation rules", "## State Transitions", "## Enums",
  "## Indexes",
  "## 1. Overview", "### 2. Relationships", "## Entities", "# User", "## [Entity]", "```\n## User\n```",
  "## Introduction",
  "<!--\n## User\n-->", "## Entity: [name]", "## API",
])
func `other headings of a data model are no entities`(heading: String) { #expect(names("\(heading)\n").isEmpty) }

@Test func `a diagram names entities, each once`() {
  let text = """
    ```mermaid
    erDiagram
      CUSTOMER ||--o{ ORDER : places
      "ORDER" }|..|{ ADDRESS : uses
      CUSTOMER {
        string name PK
      }
    ```
    """
  #expect(names(text) == ["CUSTOMER", "ORDER", "ADDRESS"])
  #expect(
    names("### Customer\n\n### OrderItem\n\n```mermaid\nerDiagram\n  CUSTOMER ||--o{ ORDER_ITEM : has\n```\n") == [
      "Customer", "OrderItem",
    ])
  #expect(names("```mermaid\nflowchart LR\n  A --> B\n```\n").isEmpty)
}

@Test func `an entity says where it stands and who owns it`() {
  let text =
    "# Model\n\n## User\n\n**Owner**: F-USER-001 (accounts)\n\n## Order\n\n**Owner**: Platform team\n\n## User\n"
  let entities = Document(text).definedEntities
  #expect(entities.map(\.line) == [3, 7])
  #expect(entities.map(\.owner) == [FeatureID("f-user-001"), nil])
}

@Test func `key entities of a specification are bold list items`() {
  let text = """
    ### Key Entities *(include if feature involves data)*

    - **User**: someone who signs up
    - **`Order`** – what they buy
    * **Line item:** a part of it
    - **[Entity 1]**: [What it represents]
    - Other text with **Bold**

    ## Next

    - **Nothing**: else
    """
  let entities = Document(text).keyEntities(SectionVocabulary())
  #expect(entities.map(\.name) == ["User", "Order", "Line item"])
  #expect(entities.map(\.line) == [3, 4, 5])
}

@Test(.timeLimit(.minutes(10)))
func `a data model of ten thousand headings is read at once`() {
  #expect(names((0..<10_000).map { "## User\($0)\n" }.joined()).count == 10_000)
}

private func names(_ text: String) -> [String] { Document(text).definedEntities.map(\.name) }
