extension KnownSection {
  /// The heading that is written where a document lacks the section, then the names under which people write it: in
  /// English, Japanese, Chinese in both scripts, Korean and Portuguese.
  var builtInNames: [String] { KnownSection.table[self] ?? [] }

  private static let table: [KnownSection: [String]] = [
    .keyEntities: [
      "Key Entities", "Entities", "主要エンティティ", "主要なエンティティ", "キーエンティティ", "エンティティ", "关键实体", "核心实体",
      "主要实体", "實體", "實體定義", "關鍵實體", "主要實體", "핵심 엔티티", "주요 엔티티", "주요 개체", "핵심 개체", "Entidades Principais",
      "Entidades-Chave", "Entidades Chave", "Principais Entidades", "Entidades",
    ],
    .dependencies: [
      "Dependencies", "依存関係", "依存", "依赖", "依赖关系", "依赖项", "依賴", "依賴關係", "相依性", "相依關係", "의존성", "의존 관계", "종속성",
      "Dependências",
    ],
    .internalDependencies: [
      "Internal", "Internal Dependencies", "内部", "内部依存", "内部依存関係", "内部依赖", "内部依赖关系", "內部", "內部依賴", "內部相依性",
      "내부", "내부 의존성", "내부 종속성", "Internas", "Internos", "Dependências Internas",
    ],
    .summary: [
      "Summary", "Overview", "Executive Summary", "概要", "要約", "サマリー", "サマリ", "まとめ", "摘要", "概述", "总结", "概览", "總結",
      "概覽", "요약", "개요", "Resumo", "Sumário", "Visão Geral", "Resumo Executivo",
    ],
    .technicalContext: [
      "Technical Context", "Tech Context", "Technical Background", "Technology Stack", "Tech Stack", "技術コンテキスト",
      "技術的コンテキスト",
      "技術コンテクスト", "技術的背景", "技術背景", "技術スタック", "技术上下文", "技术背景", "技术环境", "技术栈", "技術上下文", "技術脈絡",
      "技術環境", "技術情境", "기술 컨텍스트", "기술적 컨텍스트", "기술 맥락", "기술적 맥락", "기술 배경", "기술 스택", "Contexto Técnico",
      "Contexto Tecnológico", "Stack Tecnológica",
    ],
    .constitutionCheck: [
      "Constitution Check", "Constitution Compliance", "Constitutional Compliance", "Constitutional Check",
      "Constitution Re-check", "Constitution Recheck", "Constitution Re-evaluation", "Constitution Gate",
      "Constitution Alignment", "Constitution Review", "憲章チェック", "憲章の確認", "憲章確認", "憲章準拠", "憲章への準拠",
      "憲章遵守", "憲章再チェック", "憲法チェック", "憲法確認", "憲法準拠", "憲法再チェック", "原則チェック", "宪章检查", "宪章合规",
      "宪章符合", "宪章复查", "宪章再检查", "章程检查", "章程合规", "宪法检查", "宪法合规", "宪法复查", "憲章檢查", "憲章合規", "憲章符合",
      "憲章複查", "章程檢查", "憲法檢查", "憲法合規", "憲法複查", "헌장 점검", "헌장 확인", "헌장 검토", "헌장 체크", "헌장 준수", "헌장 검사",
      "헌장 재점검", "헌법 점검", "헌법 확인", "헌법 검토", "헌법 체크", "헌법 준수", "헌법 검사", "헌법 재점검", "원칙 점검",
      "Verificação da Constituição", "Verificação de Constituição", "Verificação Constitucional",
      "Checagem da Constituição", "Conformidade com a Constituição", "Conformidade Constitucional",
      "Reverificação da Constituição", "Validação da Constituição",
    ],
    .projectStructure: [
      "Project Structure", "Source Structure", "Code Structure", "Structure", "プロジェクト構造", "プロジェクト構成", "プロジェクトの構造",
      "プロジェクトの構成", "ディレクトリ構成", "项目结构", "工程结构", "目录结构", "代码结构", "專案結構", "項目結構", "專案架構", "目錄結構",
      "프로젝트 구조", "프로젝트 구성", "디렉터리 구조", "Estrutura do Projeto", "Estrutura de Projeto", "Estrutura de Diretórios",
    ],
    .complexityTracking: [
      "Complexity Tracking", "Complexity Justification", "Complexity Log", "複雑さの追跡", "複雑性の追跡", "複雑度の追跡",
      "複雑さトラッキング", "複雑性トラッキング", "複雑度トラッキング", "複雑性追跡", "複雑さ追跡", "複雑さの管理", "複雑性管理", "复杂度跟踪",
      "复杂性跟踪", "复杂度追踪", "复杂性追踪", "复杂度记录", "複雜度追蹤", "複雜性追蹤", "複雜度跟蹤", "複雜性跟蹤", "복잡성 추적",
      "복잡도 추적", "복잡도 관리", "복잡성 관리", "Rastreamento de Complexidade", "Acompanhamento de Complexidade",
      "Controle de Complexidade", "Registro de Complexidade",
    ],
    .architectureDecisions: [
      "Architecture Decisions", "Architectural Decisions", "Key Architecture Decisions", "Key Architectural Decisions",
      "Architecture Decision Records", "アーキテクチャ決定", "アーキテクチャの決定", "アーキテクチャ上の決定", "アーキテクチャ決定事項",
      "アーキテクチャ判断", "アーキテクチャ上の判断", "架构决策", "架构决定", "关键架构决策", "架構決策", "架構決定", "아키텍처 결정",
      "아키텍처 결정 사항", "아키텍처 의사결정", "Decisões de Arquitetura", "Decisões Arquiteturais", "Decisões Arquitetônicas",
    ],
    .riskAssessment: [
      "Risk Assessment", "Risks", "Risk Analysis", "Risks and Mitigations", "リスク評価", "リスクアセスメント", "リスク", "リスク分析",
      "风险评估", "风险", "风险分析", "風險評估", "風險", "風險分析", "위험 평가", "리스크 평가", "위험", "위험 분석", "Avaliação de Riscos",
      "Riscos", "Análise de Riscos",
    ],
    .relatedFeatures: [
      "Related Features / Specs", "Related Features", "Related Specs", "Features", "関連機能", "関連する機能", "関連する機能・仕様",
      "関連する機能/仕様", "関連機能・仕様", "関連仕様", "関連機能/仕様",
      "相关功能", "相关规格", "相关功能/规格", "相關功能", "相關規格", "관련 기능", "관련 명세", "관련 기능/명세",
      "Funcionalidades Relacionadas", "Especificações Relacionadas", "Features Relacionadas",
    ],
    .progress: [
      "Progress", "Progress Log", "Progress Tracking", "進捗", "進捗状況", "進行状況", "进度", "进展", "进度跟踪", "進度", "進展",
      "進度追蹤", "진행 상황", "진행", "진행 현황", "진척", "Progresso", "Andamento",
    ],
    .decisionLog: [
      "Decision Log", "Decisions", "Decision Record", "Decision Records", "Decision History", "決定ログ", "意思決定ログ", "決定記録",
      "意思決定記録", "決定事項", "决策日志", "决策记录", "决定日志", "決策日誌", "決策記錄", "決策紀錄", "결정 로그", "결정 기록",
      "의사결정 로그", "의사결정 기록", "Registro de Decisões", "Log de Decisões", "Histórico de Decisões",
    ],
    .artifacts: [
      "Artifacts and Notes", "Artifacts", "Notes and Artifacts", "成果物", "成果物とメモ", "成果物と備考", "产物",
      "产出物", "产物与备注", "產物", "產出物", "產出物與備註", "산출물", "산출물 및 메모", "산출물과 메모", "Artefatos", "Artefatos e Notas",
    ],
    .scope: [
      "Scope & Owner", "Scope and Ownership", "Scope", "Owner", "スコープ", "スコープと担当", "スコープと責任者", "スコープとオーナー", "スコープと所有者",
      "範囲と責任者", "範囲と担当者", "範囲",
      "范围", "范围与负责人", "范围和负责人", "範圍", "範圍與負責人", "범위", "범위 및 담당자", "범위와 담당자", "Escopo",
      "Escopo e Responsável", "Escopo e Responsáveis",
    ],
    .featureMap: [
      "Feature Map", "Features", "Feature List", "Feature Overview", "機能マップ", "機能一覧", "機能リスト", "功能地图", "功能列表",
      "功能一览", "功能地圖", "功能清單", "功能一覽", "기능 맵", "기능 지도", "기능 목록", "Mapa de Funcionalidades",
      "Lista de Funcionalidades", "Funcionalidades",
    ],
    .sharedEntities: [
      "Shared Entities & Ownership", "Shared Entities", "Entity Ownership", "Entities", "エンティティ", "共有エンティティ",
      "共有エンティティと所有者",
      "共有エンティティと所有権", "共有エンティティと所有", "共通エンティティ", "共享实体", "共享实体与归属", "共享实体和所有权", "共用實體", "共享實體", "共享實體與歸屬",
      "공유 엔티티", "공유 엔티티 및 소유권", "공유 엔티티와 소유권", "Entidades Compartilhadas",
      "Entidades Compartilhadas e Propriedade",
    ],
    .sharedContracts: [
      "Shared APIs / Contracts", "Shared APIs", "Shared Contracts", "Shared APIs and Contracts", "APIs / Contracts",
      "Contracts", "APIs", "共有API", "共有API・契約", "契約", "共有API/契約", "共有 API / 契約", "共有 API", "共有 API / コントラクト", "共通API",
      "共享接口", "共享API",
      "共享 API / 契约", "共享接口/契约",
      "共用API", "共用介面", "共享介面", "共用 API / 合約", "공유 API", "공유 API/계약", "공유 계약", "APIs Compartilhadas",
      "APIs / Contratos Compartilhados", "Contratos Compartilhados", "APIs Compartilhadas / Contratos",
    ],
    .flows: [
      "Cross-Feature Flows", "Cross Feature Flows", "Cross-Feature Dependencies", "Dependencies", "Flows", "機能間フロー",
      "フロー",
      "機能横断フロー", "機能間の流れ", "機能間の依存関係", "跨功能流程", "跨功能依赖", "功能间流程", "跨功能依賴", "功能間流程", "기능 간 흐름",
      "기능 간 플로우", "기능 간 의존성", "Fluxos entre Funcionalidades", "Fluxos", "Dependências entre Funcionalidades",
    ],
    .decisionSummary: [
      "Design Decisions (Summary)", "Design Decisions", "Decisions", "設計判断", "設計上の決定", "設計決定", "設計決定（概要）", "設計判断（要約）",
      "設計判断（概要）", "设计决策",
      "设计决策（摘要）", "设计决定", "設計決策", "設計決策（摘要）", "설계 결정", "설계 결정(요약)", "설계 결정 사항", "Decisões de Design",
      "Decisões de Projeto", "Decisões de Design (Resumo)",
    ],
    .openQuestions: [
      "Open Questions / TODOs", "Open Questions", "TODOs", "Questions", "Open Issues", "TODO", "未解決の質問", "未解決の質問・TODO",
      "未解決の質問/TODO", "未解決事項", "未決事項",
      "未解決の問題", "オープンな質問", "未决问题", "待解决问题", "开放问题", "待办事项", "未決問題", "待解決問題", "開放問題", "待辦事項",
      "미해결 질문", "미해결 사항", "열린 질문", "Questões em Aberto", "Perguntas em Aberto", "Questões Abertas", "Pendências",
    ],
    .epics: ["Epics", "Epic Map", "Epic List", "エピック", "エピック一覧", "史诗", "史诗列表", "史詩", "史詩列表", "에픽", "에픽 목록", "Épicos"],
    .corePrinciples: [
      "Core Principles", "Principles", "Guiding Principles", "Fundamental Principles", "Project Principles",
      "コア原則", "中核原則", "基本原則", "原則", "核心原则", "基本原则", "原则", "指导原则", "核心原則", "指導原則", "핵심 원칙", "기본 원칙", "원칙",
      "Princípios Fundamentais", "Princípios Centrais", "Princípios Essenciais", "Princípios",
    ],
  ]
}
