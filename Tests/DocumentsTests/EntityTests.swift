import Documents
import Markdown
import Names
import TestSupport
import Testing

@Test(arguments: [
  "## Entity: User", "### Entity: User", "### User", "### 1. User", "## User", "## 2. User",
  "### User (aggregate root)", "### `User`",
  "## エンティティ: User", "#### User", "### 1.1 User", "### **User**", "### User (table: users)", "### User Entity",
  "### `User` Entity", "### User (Aggregate Root)", "### 1. User (`users`)", "## 实体：User", "## 實體: User",
  "## 엔티티: User", "## Entidade: User", "### Entity 1: User", "### 👤 User", "### Table: User", "### User – a person",
  "### 1) User", "### Aggregate Root: User", "### E1. User", "## E2: User",
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
  "<!--\n## User\n-->", "## Entity: [name]", "## API", "### OrderStatus (enum)", "### Enum: OrderStatus",
  "## Relationships\n\n### User", "## State Transitions\n\n### User", "### 3. Query Patterns",
  "### 4. Migration Strategy", "## Data Access Patterns\n\n### 1. Create User", "## New entities", "## Errors",
  "## Notes", "#### Attributes", "#### Fields", "### Constraints", "## 概要", "### 1. 概要", "## リレーションシップ",
  "### 状態遷移", "## 概述", "### 2. 关系", "## 验证规则", "## 관계", "### 1. 개요", "## 상태 전이", "## Relacionamentos",
  "## Visão geral", "### 2. Regras de Validação", "## Entities\n\n### Entity Relationship Diagram",
  "## Entities\n\n### Relationships", "## 枚举\n\n### OrderStatus",
])
func `other headings of a data model are no entities`(heading: String) { #expect(names("\(heading)\n").isEmpty) }

@Test func `a table of fields makes an entity of an ordinary word`() {
  #expect(names("### Note\n\n| Field | Type |\n|---|---|\n| id | int |\n") == ["Note"])
  #expect(names("### Note\n\nMind the gap.\n").isEmpty)
  #expect(names("### 注文\n\n| 項目 | 型 |\n|---|---|\n| id | int |\n") == ["注文"])
  #expect(names("## 实体\n\n### 用户\n\n### 订单实体\n") == ["用户", "订单"])
  #expect(names("#### Attributes\n\n| Name | Type |\n|---|---|\n| id | int |\n").isEmpty)
}

@Test(arguments: [
  "**Owner**: F-USER-001", "- **Owner**: `F-USER-001` (accounts)", "**Owner:** [F-USER-001](../F-USER-001/spec.md)",
  "Owner: F-USER-001, as agreed",
])
func `the owner is read in every form`(field: String) {
  #expect(Document("# M\n\n## User\n\n\(field)\n").definedEntities.map(\.owner) == [FeatureID("F-USER-001")])
  #expect(Document("# M\n\n\(field)\n\n## User\n").definedEntities.map(\.owner) == [FeatureID("F-USER-001")])
  #expect(Document("# M\n\n## User\n\n## Order\n\n\(field)\n").definedEntities.first?.owner == nil)
}

@Test func `a field named Owner is no owner`() {
  let text = "# M\n\n## User\n\n| Field | Type |\n|---|---|\n| Owner | F-USER-002 |\n"
  #expect(Document(text).definedEntities.map(\.owner) == [nil])
}

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

@Test(arguments: [
  "- **User**: signs up", "- **User** (aggregate root): signs up", "- `User`: signs up", "### User\n\n- **Name**: what",
  "| Entity | Description |\n|---|---|\n| **User** | signs up |", "* **User** – signs up\n  - **id**: a number",
  "1. **User**: signs up", "- **User Entity**: signs up", "+ __User__: signs up",
])
func `a key entity is named in every form`(text: String) {
  #expect(Document("## Key Entities\n\n\(text)\n").keyEntities(SectionVocabulary()).map(\.name) == ["User"])
}

@Test func `what only a relation draws is told apart`() {
  let text = "```mermaid\nerDiagram\n  USER ||--o{ ORDER : places\n  ORDER {\n    int id\n  }\n```\n"
  let entities = Document(text).definedEntities
  #expect(entities.map(\.name) == ["USER", "ORDER"])
  #expect(entities.filter(\.isBorrowed).map(\.name) == ["USER"])
}

@Test func `a data model of many headings is read in linear time`() {
  let excess = Growth.excess(from: 500) { size in
    #expect(names((0..<size).map { "## User\($0)\n" }.joined()).count == size)
  }
  #expect(excess == nil)
}

private func names(_ text: String) -> [String] { Document(text).definedEntities.map(\.name) }

@Test(arguments: [
  "### WebSettings (extended)", "### DiscoveredHost — extended (`core`)", "### ConfigurationState (unchanged enum)",
  "### 予約（変更）",
])
func `an entity that is only extended is not defined`(heading: String) {
  let entities = Document("# Data Model\n\n\(heading)\n\n| Field | Type |\n|---|---|\n| a | b |\n").definedEntities
  #expect(entities.map(\.isBorrowed) == [true])
}

@Test(arguments: ["## Diagrama", "## Migração", "## Retenção", "## Audit", "## Volume"])
func `a section of a data model is no entity, in Portuguese neither`(heading: String) {
  #expect(Document("# Data Model\n\n\(heading)\n\nText.\n").definedEntities.isEmpty)
}
