public import Markdown

/// A section that speckit knows, by the key that `headings:` of the configuration uses for it.
public enum KnownSection: String, Hashable, Sendable, CaseIterable {
  // Specification
  case keyEntities = "key-entities"
  case dependencies
  case internalDependencies = "internal-dependencies"
  // Plan
  case constitutionCheck = "constitution-check"
  case complexityTracking = "complexity-tracking"
  case architectureDecisions = "architecture-decisions"
  // Exec plan
  case relatedFeatures = "related-features"
  case progress
  case decisionLog = "decision-log"
  case artifacts
  // Design index
  case scope
  case featureMap = "feature-map"
  case sharedEntities = "shared-entities"
  case sharedContracts = "shared-contracts"
  case flows
  case decisionSummary = "decision-summary"
  case openQuestions = "open-questions"
  // Workspace index
  case epics
}

/// The names under which sections are found: the built-in ones and those that the configuration adds.
public struct SectionVocabulary: Sendable {
  private let additions: [String: [String]]

  /// Adds `headings`, further names by key, to the built-in ones.
  public init(headings: [String: [String]] = [:]) { additions = headings }

  /// Every name of `section`, the one to write first.
  public func names(_ section: KnownSection) -> [SectionName] {
    SectionVocabulary.builtIn[section, default: []]
      + additions[section.rawValue, default: []].map { SectionName($0) }
  }

  private static let builtIn = Dictionary(
    uniqueKeysWithValues: KnownSection.allCases.map { section in
      (section, ([heading(section)] + synonyms(section)).map { SectionName($0) })
    })

  /// The heading that is written where a document lacks the section.
  public static func heading(_ section: KnownSection) -> String {
    switch section {
    case .keyEntities: "Key Entities"
    case .dependencies: "Dependencies"
    case .internalDependencies: "Internal"
    case .constitutionCheck: "Constitution Check"
    case .complexityTracking: "Complexity Tracking"
    case .architectureDecisions: "Architecture Decisions"
    case .relatedFeatures: "Related Features / Specs"
    case .progress: "Progress"
    case .decisionLog: "Decision Log"
    case .artifacts: "Artifacts and Notes"
    case .scope: "Scope & Owner"
    case .featureMap: "Feature Map"
    case .sharedEntities: "Shared Entities & Ownership"
    case .sharedContracts: "Shared APIs / Contracts"
    case .flows: "Cross-Feature Flows"
    case .decisionSummary: "Design Decisions (Summary)"
    case .openQuestions: "Open Questions / TODOs"
    case .epics: "Epics"
    }
  }

  private static func synonyms(_ section: KnownSection) -> [String] {
    switch section {
    case .keyEntities: ["Entities", "主要エンティティ", "关键实体", "關鍵實體", "핵심 엔티티", "Entidades Principais"]
    case .dependencies: ["依存関係", "依赖", "依赖关系", "相依性", "의존성", "Dependências"]
    case .internalDependencies: ["Internal Dependencies", "内部依存", "内部依赖", "내부 의존성", "Dependências Internas"]
    case .constitutionCheck:
      ["Constitution Compliance", "憲章チェック", "憲法チェック", "宪章检查", "章程检查", "헌장 점검", "헌법 점검", "Verificação da Constituição"]
    case .complexityTracking:
      ["Complexity", "複雑さの追跡", "複雑性の追跡", "复杂度跟踪", "复杂性跟踪", "複雜度追蹤", "복잡성 추적", "Rastreamento de Complexidade"]
    case .architectureDecisions:
      [
        "Architectural Decisions", "Key Architecture Decisions", "アーキテクチャ決定", "架构决策", "架構決策", "아키텍처 결정",
        "Decisões de Arquitetura",
      ]
    case .relatedFeatures: ["Related Features", "Related Specs", "Features", "関連機能", "相关功能", "관련 기능"]
    case .progress: ["Progress Log", "進捗", "进度", "進度", "진행 상황", "Progresso"]
    case .decisionLog:
      ["Decisions", "Decision Record", "決定ログ", "意思決定ログ", "决策日志", "決策日誌", "결정 로그", "Registro de Decisões"]
    case .artifacts: ["Artifacts", "Artifacts & Notes", "成果物", "产物", "산출물", "Artefatos"]
    case .scope: ["Scope and Ownership", "Scope", "Owner", "スコープ", "范围", "범위", "Escopo"]
    case .featureMap:
      ["Features", "Feature List", "Feature Overview", "機能マップ", "功能地图", "기능 맵", "Mapa de Funcionalidades"]
    case .sharedEntities: ["Shared Entities", "Entity Ownership", "Entities", "共有エンティティ", "共享实体", "공유 엔티티"]
    case .sharedContracts:
      [
        "Shared APIs", "Shared Contracts", "Shared APIs and Contracts", "APIs / Contracts", "Contracts", "共有API",
        "共享接口", "공유 API",
      ]
    case .flows:
      ["Cross Feature Flows", "Cross-Feature Dependencies", "Dependencies", "Flows", "機能間フロー", "跨功能流程", "기능 간 흐름"]
    case .decisionSummary: ["Design Decisions", "Decisions", "設計判断", "设计决策", "설계 결정", "Decisões de Design"]
    case .epics: ["Epic Map", "エピック", "史诗", "에픽", "Épicos"]
    case .openQuestions: ["Open Questions", "TODOs", "Questions", "未解決の質問", "未决问题", "미해결 질문", "Questões em Aberto"]
    }
  }
}
