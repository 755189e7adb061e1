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
  #expect(entities.filter { $0.standing == .drawn }.map(\.name) == ["USER"])
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
  #expect(entities.map(\.standing) == [.borrowed])
}

@Test(arguments: ["## Diagrama", "## Migração", "## Retenção", "## Audit", "## Volume"])
func `a section of a data model is no entity, in Portuguese neither`(heading: String) {
  #expect(Document("# Data Model\n\n\(heading)\n\nText.\n").definedEntities.isEmpty)
}

@Test(arguments: [
  "### User (from 003-auth)", "### User (Spec 001)", "### User (reused)", "### User — external",
  "### Updated Model: User",
  "### Existing Model: `User`", "## Existing Entities\n\n### User", "## Changes to existing tables\n\n### User",
  "## Unchanged\n\n### User", "### User\n\nSee [the model of accounts](../001-accounts/data-model.md).",
  "### User\n\n**Source of truth**: `specs/001-accounts/data-model.md`", "### User\n\nNo schema changes.",
  "### User\n\nExisting. Nothing to do.", "### User\n\n**New fields**:\n\n- `phone`: text",
  "### User\n\nExtends the existing user with a phone.", "### User\n\nExtends User from 001-accounts.",
  "### User\n\nIs owned by 001-accounts.", "## 既存エンティティ\n\n### User", "### User\n\n変更なし。",
  "## 现有实体\n\n### User", "## 기존 엔티티\n\n### User", "## Entidades existentes\n\n### User",
  "### User\n\nSem alterações no esquema.",
  "### User\n\n| Field | Type | Change |\n|---|---|---|\n| id | int | existing |\n| phone | text | **NEW** |",
  "This feature introduces no new entities.\n\n### User",
  "### User\n\nThe source of truth for users is 001-accounts.", "### User\n\n**Source**: 001-accounts",
  "### User\n\n- **Defined in:** `specs/001-accounts/data-model.md`", "### User\n\nImported from spec 001.",
  "### User\n\nManaged by feature 001; read here.", "### User\n\nExtended from F001 with one field.",
  "### User\n\nUses the model of F-ACC-001 unchanged.", "### User\n\nReference to the entity of 001-accounts.",
  "### User\n\nThis feature adds `plan` to the existing table.", "### User (spec-001)",
  "### User (new fields)", "### User — new column", "## Entities from 001-accounts\n\n### User",
  "## Entities from other features\n\n### User", "### User\n\n在 001-accounts 中定义，此处扩展。",
  "### User\n\n001-accounts에 정의된 기존 엔티티를 확장한다.", "### User\n\n001-accounts で定義。",
  "### User\n\nDefinida em 001-accounts.", "## 他機能のエンティティ\n\n### User",
])
func `an entity that is another's, or there already, is not defined`(text: String) {
  let entities = Document("# Data Model\n\n\(text)\n").definedEntities
  #expect(entities.map(\.name) == ["User"])
  #expect(entities.map(\.standing) == [.borrowed])
}

@Test(arguments: [
  "### User (aggregate root)", "### User\n\nExtends `BaseModel`.", "### User\n\nSee below for its states.",
  "### User\n\nThis table is the source of truth for logins.", "## New and changed entities\n\n### User",
  "### New Model: User", "### User\n\nExisting users log in again.",
  "### User\n\nBelongs to an Account (from 001-accounts).",
  "### User\n\nThe source of truth for 001-accounts.", "### User\n\nManaged by the crew, as 001-accounts is.",
  "### User\n\n- `org`: defined in 001-orgs", "### User\n\nDefined in this spec and used by 001-accounts.",
  "### User\n\n**Source**: FR-001, T001", "### User\n\nThis feature adds a table of people.",
  "## Entities for other features\n\n### User", "## Entities of 2026-01\n\n### User", "### User (v001)",
  "### User\n\nSource orders are imported from 001-orders.",
  "### User (reference data)", "### User\n\n| Field | Type | Change |\n|---|---|---|\n| id | int | new |",
])
func `an entity that only looks as if it were there already is defined`(text: String) {
  #expect(Document("# Data Model\n\n\(text)\n").definedEntities.map(\.standing) == [.defined])
}

@Test func `the remark that gives an entity to another feature names its owner`() {
  for text in [
    "### User (from 003-auth)", "### User\n\n003-auth에 정의된 엔티티.", "### User\n\nSource: `003-auth`",
    "### User\n\n**Source of truth**: `specs/003-auth/data-model.md`",
  ] {
    #expect(Document("# M\n\n\(text)\n").definedEntities.map(\.owner) == [FeatureID("003-auth")])
  }
}

@Test(arguments: [
  "Summary", "Overview", "Fields", "API", "Storage", "Configuration", "Types", "Enums", "Response", "Request", "Notes",
  "Migration",
])
func `a heading of every data model is no entity`(heading: String) {
  #expect(names("## Entities\n\n### \(heading)\n\nText.\n").isEmpty)
}

@Test func `key entities that are there already are not claimed`() {
  let text = """
    ### Key Entities

    - **User** (existing): who signs up
    - **Order**: what they buy
    - **Session** (from 003-auth): a visit

    **Existing entities used**:

    - **Product**: what is sold
    """
  let entities = Document(text).keyEntities(SectionVocabulary())
  #expect(entities.filter { $0.standing == .defined }.map(\.name) == ["Order"])
  #expect(entities.count == 4)
}

@Test(arguments: [
  "| Field | Type |\n|---|---|\n| id | uuid |\n| e_mail | varchar(80) |", "- `id` (UUID): the key\n- **eMail**: string",
  "```python\nclass User:\n    id: UUID\n    e_mail: str  # theirs\n```",
  "```sql\nCREATE TABLE users (\n  id UUID PRIMARY KEY,\n  e_mail TEXT NOT NULL\n);\n```",
  "```ts\ninterface User {\n  readonly id: string;\n  eMail?: string;\n}\n```",
])
func `fields are read from every form`(text: String) throws {
  let user = try #require(Document("# M\n\n### User\n\n\(text)\n").definedEntities.first)
  let table = "# M\n\n### User\n\n| Field | Type |\n|---|---|\n| id | uuid |\n| EMail | text |\n"
  let same = try #require(Document(table).definedEntities.first)
  #expect(user.standing == .defined)
  // The same fields twice are two definitions; others, or more of them, are not.
  #expect(EntityFields.conflicts(among: [same.fields, user.fields]) == [0, 1])
  let more = try #require(Document(table + "| phone | text |\n").definedEntities.first)
  #expect(EntityFields.conflicts(among: [more.fields, user.fields]) == [])
}
