import Markdown

/// The words by which entities are told from what else stands in a data model.
enum EntityVocabulary {
  /// What stands before a colon and a name.
  static let labels = [
    "entity", "table", "model", "aggregate root", "aggregate", "エンティティ", "テーブル", "实体", "實體", "表", "엔티티",
    "테이블", "entidade", "tabela",
  ]

  /// What stands behind a name.
  static let suffixes = [" entity", "エンティティ", "实体", "實體", "엔티티"]

  /// What stands before a name.
  static let prefixes = ["entidade ", "エンティティ ", "实体 ", "實體 ", "엔티티 "]

  /// What says that a type only lists values.
  static let enumerations = ["enum", "enumeration", "列挙型", "列挙", "枚举", "列舉", "열거형", "enumeração"]

  /// How words begin by which a remark says that an entity is there already.
  static let extensions = [
    "extend", "extension", "exist", "unchanged", "modif", "updat", "chang", "migrat", "reus", "拡張", "変更", "既存", "扩展",
    "修改",
    "现有", "已有", "擴展", "現有", "확장", "변경", "기존", "estend", "alterad", "atualizad",
  ]

  /// Sections in which each heading is an entity.
  static let containers: Set<SectionName> = [
    "Entities", "Core Entities", "Domain Entities", "Data Entities", "Main Entities", "Key Entities", "New Entities",
    "Entity Definitions", "Entity Details", "Tables", "Models", "Domain Models", "Domain Model", "Database Schema",
    "Database Tables", "エンティティ", "エンティティ定義", "主要エンティティ", "テーブル", "テーブル定義", "实体", "实体定义", "核心实体",
    "数据表", "實體", "實體定義", "核心實體", "資料表", "엔티티", "엔티티 정의", "핵심 엔티티", "테이블", "Entidades",
    "Entidades Principais", "Tabelas",
  ]

  /// Sections that speak about entities without defining any.
  static let remarks: Set<SectionName> = [
    "Relationships", "Relations", "Entity Relationships", "State Transitions", "State Machines", "State Machine",
    "States", "Lifecycle", "Validation Rules", "Validation", "Validations", "Business Rules", "Enums", "Enumerations",
    "Indexes", "Indices", "Migrations", "Migration", "Examples", "Queries", "Access Patterns", "Constraints", "DTOs",
    "リレーションシップ", "リレーション", "関係", "エンティティ間の関係", "状態遷移", "検証ルール", "バリデーション", "バリデーションルール", "列挙型",
    "インデックス", "关系", "实体关系", "状态转换", "状态流转", "验证规则", "枚举", "枚举类型", "索引", "關係", "實體關係", "狀態轉換",
    "驗證規則", "列舉", "관계", "엔티티 관계", "상태 전이", "검증 규칙", "유효성 검사 규칙", "열거형", "인덱스", "Relacionamentos", "Relações",
    "Transições de Estado", "Regras de Validação", "Validações", "Enumerações", "Índices",
  ]

  /// Whether a section speaks about entities without defining any, by its name or the last word of it, as in "Data Access
  /// Patterns".
  static func isRemark(_ heading: Heading) -> Bool {
    if remarks.contains(heading.name) { return true }
    let words = heading.text.split(separator: " ")
    return words.count > 1 && words.last.map { remarkWords.contains($0.lowercased()) } ?? false
  }

  private static let remarkWords: Set<String> = [
    "relationships", "transitions", "rules", "validation", "validations", "patterns", "constraints", "indexes",
    "queries",
    "migrations", "examples", "compatibility",
  ]

  /// The heads of the first column of a table of fields.
  static let fieldColumns: Set<String> = [
    "field", "field name", "attribute", "property", "column", "column name", "フィールド", "フィールド名", "項目",
    "項目名", "属性", "属性名", "カラム", "カラム名", "列名", "字段", "字段名", "欄位", "欄位名稱", "屬性", "필드", "필드명", "속성", "컬럼",
    "컬럼명", "campo", "atributo", "coluna", "propriedade",
  ]

  /// The heads of a column of types, which tell that the names before it are those of fields.
  static let typeColumns: Set<String> = [
    "type", "data type", "型", "データ型", "类型", "数据类型", "類型", "資料類型", "타입", "유형", "데이터 타입", "tipo", "tipo de dados",
  ]

  /// Whether a name is the heading of something else than an entity: one of the ordinary headings, or several words of
  /// which the last says so, as in "Query Patterns". A table of fields tells that a `Note` is an entity.
  static func isOrdinary(_ name: String, hasFields: Bool) -> Bool {
    let lowered = name.lowercased()
    if ordinary.contains(lowered) || remarks.contains(SectionName(name)) || containers.contains(SectionName(name)) {
      return true
    }
    if hasFields { return false }
    if ambiguous.contains(lowered) { return true }
    let words = lowered.split(whereSeparator: { " -/&".contains($0) })
    guard words.count > 1, let last = words.last, let first = words.first else { return false }
    return lastWords.contains(String(last)) || firstWords.contains(String(first)) || lowered.contains("→")
      || lowered.contains("->")
  }

  private static let firstWords: Set<String> = ["how", "why", "what", "when", "where", "which", "about", "no"]

  private static let lastWords: Set<String> = [
    "rules", "rule", "relationships", "relationship", "relations", "transitions", "validation", "validations",
    "patterns",
    "constraints", "indexes", "indices", "notes", "overview", "diagram", "diagrams", "strategy", "strategies",
    "considerations", "decisions", "guidelines", "requirements", "principles", "definitions", "conventions", "goals",
    "queries", "migration", "migrations", "types", "enums", "enumerations", "examples", "example", "data", "flow",
    "flows",
    "schema", "schemas", "storage", "model", "models", "summary", "lifecycle", "machine", "machines", "integrity",
    "mapping", "mappings", "structure", "structures", "layer", "interfaces", "contracts", "endpoints", "events",
    "objects",
    "tables", "fields", "attributes", "entities", "performance", "security", "retention", "policy", "policies",
    "assumptions", "questions", "references", "dependencies", "changes", "details", "semantics", "invariants",
    "behavior",
    "behaviour", "handling", "caching", "design", "architecture", "implementation", "tests", "testing", "scenarios",
  ]

  /// Words that are entities in some data models.
  private static let ambiguous: Set<String> = [
    "note", "notes", "example", "type", "description", "purpose", "status", "cache", "configuration", "identity",
    "source",
    "key", "keys", "index", "history", "event", "events", "command", "commands", "question", "questions", "decision",
    "decisions", "test", "tests", "format", "definition", "definitions", "rule", "rules", "document", "dependency",
    "requirement", "requirements", "policy", "version", "view", "views", "trigger", "triggers", "todo", "todos",
    "concepts",
    "ownership", "model", "method", "methods", "operation", "operations", "goals", "fixtures", "sources", "details",
    "privacy", "security", "storage", "relationship", "state", "schemas", "usage", "scope", "context",
    "artifacts", "display",
  ]

  private static let ordinary: Set<String> = [
    "introduction", "background", "design", "implementation", "testing", "persistence", "erd", "overview", "fields",
    "attributes", "properties", "columns", "invariants", "invariant", "schema", "types", "summary", "diagram",
    "diagrams", "references", "glossary", "appendix", "database", "performance", "assumptions", "changelog",
    "transitions", "behavior", "behaviour", "interfaces", "dependencies", "conventions", "structure", "caching",
    "retention", "responsibilities", "rationale", "alternatives", "versioning", "backend", "frontend", "api",
    "uniqueness", "cardinality", "integrity", "entity", "legend", "contents", "terminology", "new", "existing",
    "extended",
    "errors", "traceability", "variables", "vocabularies", "nullability",
    "概要", "はじめに", "目的", "背景", "フィールド", "属性", "項目", "制約", "補足", "備考", "例", "データモデル", "データフロー",
    "ステータス", "スキーマ", "ライフサイクル", "マイグレーション", "不変条件", "ビジネスルール", "用語集", "前提", "检查规则", "概述", "简介", "字段", "约束",
    "说明", "备注", "示例", "数据模型", "数据流", "状态", "生命周期", "迁移", "业务规则", "术语", "术语表", "假设", "欄位", "約束", "說明",
    "備註", "範例", "資料模型", "狀態", "生命週期", "業務規則", "개요", "소개", "배경", "필드", "속성", "제약 조건", "제약조건", "참고", "비고",
    "예시", "데이터 모델", "데이터 흐름", "상태", "생명주기", "마이그레이션", "비즈니스 규칙", "용어", "visão geral", "introdução", "campos",
    "atributos", "restrições", "notas", "observações", "exemplo", "exemplos", "modelo de dados", "fluxo de dados",
    "estados",
    "ciclo de vida", "migrações", "migração", "diagrama", "diagramas", "armazenamento", "auditoria", "chaves",
    "consultas",
    "convenções", "decisões", "desempenho", "histórico", "invariantes", "mudanças", "pendências", "referências",
    "retenção",
    "segurança", "suposições", "tipos", "validação", "volume", "volumes", "audit", "caveats", "changes",
    "serialization", "regras de negócio", "glossário", "premissas", "esquema", "resumo", "descrição",
  ]
}
