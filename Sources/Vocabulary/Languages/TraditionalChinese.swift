extension LanguageWords {
  /// Chinese in traditional script.
  static let traditionalChinese = LanguageWords(
    name: "Chinese in traditional script",
    sections: [
      .keyEntities: ["實體", "實體定義", "關鍵實體", "主要實體"],
      .dependencies: ["依賴", "依賴關係", "相依性", "相依關係"],
      .internalDependencies: ["內部", "內部依賴", "內部相依性"],
      .summary: ["概要", "摘要", "概述", "總結", "概覽"],
      .technicalContext: ["技術背景", "技術上下文", "技術脈絡", "技術環境", "技術情境"],
      .constitutionCheck: ["憲章檢查", "憲章合規", "憲章符合", "憲章複查", "章程檢查", "憲法檢查", "憲法合規", "憲法複查"],
      .projectStructure: ["專案結構", "項目結構", "專案架構", "目錄結構"],
      .complexityTracking: ["複雜度追蹤", "複雜性追蹤", "複雜度跟蹤", "複雜性跟蹤"],
      .architectureDecisions: ["架構決策", "架構決定"],
      .riskAssessment: ["風險評估", "風險", "風險分析"],
      .relatedFeatures: ["相關功能", "相關規格"],
      .progress: ["進度", "進展", "進度追蹤"],
      .decisionLog: ["決策日誌", "決策記錄", "決策紀錄"],
      .artifacts: ["產物", "產出物", "產出物與備註"],
      .scope: ["範圍", "範圍與負責人"],
      .featureMap: ["功能地圖", "功能清單", "功能一覽"],
      .sharedEntities: ["共用實體", "共享實體", "共享實體與歸屬"],
      .sharedContracts: ["共用API", "共用介面", "共享介面", "共用 API / 合約"],
      .flows: ["跨功能流程", "跨功能依賴", "功能間流程"],
      .decisionSummary: ["設計決策", "設計決策（摘要）"],
      .openQuestions: ["未決問題", "待解決問題", "開放問題", "待辦事項"],
      .epics: ["史詩", "史詩列表"],
      .corePrinciples: ["原則", "核心原則", "指導原則"],
    ],
    headings: HeadingWords(
      mandatory: ["必須", "必填", "必需", "必選"],
      marks: ["選填", "可選", "建議", "如適用"],
      unwritten: [
        "待定", "待補充", "待填寫", "待完善", "待編寫", "待撰寫", "未完成", "撰寫中",
      ],
      chapterOpenings: ["第"],
      chapterUnits: ["章", "節", "部", "條", "篇"],
      numerals: ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]),
    headerFields: [
      .featureID: ["功能ID", "功能 ID", "功能編號"],
      .branch: ["分支", "功能分支", "分支名稱", "分支名"],
      .epic: ["史詩"],
      .spec: ["規格", "規格說明", "功能規格"],
      .status: ["狀態"],
      .created: ["日期", "建立日期", "建立時間", "建立於", "創建日期"],
      .input: ["輸入"],
      .dependsOn: ["依賴", "依賴於", "相依", "相依於", "相依性", "前置功能", "相依功能"],
    ],
    nothing: NothingWords(
      written: "無",
      openEnded: [],
      alone: ["無"],
      phrases: ["沒有", "暫無", "不適用", "無違規", "無違反", "沒有違規", "沒有違反"]),
    numberColumns: ["編號", "序號"],
    titleKinds: [
      "功能", "功能規格", "功能規格說明", "功能規格說明書", "功能規格書", "功能規範", "功能說明", "規格", "規格說明", "實作計畫", "實作計劃", "實施計畫", "實施計劃", "實現計劃",
      "任務", "任務清單", "執行計畫", "執行計劃", "史詩",
    ],
    joints: ["和", "與", "及", "以及", "還有"],
    specification: SpecificationWords(
      stories: ["使用者故事", "用戶故事"],
      everyStory: ["全部", "所有故事"],
      joints: ["和", "與", "及"],
      ranges: ["至", "到"],
      withdrawals: ["取消", "已取消", "移除", "刪除", "已刪除"],
      sampleQuestions: ["具體問題"],
      answers: ["已解決", "已回答", "答案", "已決定", "決定"]),
    tasks: TaskWords(
      legends: ["圖例", "格式", "任務格式"],
      conditions: ["檢查點", "完成標準", "驗收標準"],
      reviews: ["進度", "驗證", "總結", "摘要", "概要", "依賴", "相依", "平行", "備註", "說明", "檢查清單", "清單", "實施策略", "執行順序", "注意"],
      parts: ["階段", "任務", "設定", "準備", "基礎", "實作", "測試", "步驟"],
      labels: ["任務"],
      totals: ["總計", "合計", "總任務數", "任務總數", "任務數"],
      summaries: ["總結", "摘要", "概要", "概覽", "統計", "總計", "合計"],
      states: [
        .open: ["待辦", "未開始", "未完成", "待處理", "待定", "暫緩", "阻塞"],
        .begun: ["進行中", "部分完成", "開發中"],
        .done: ["完成", "已完成", "已實作"],
        .dropped: ["取消", "已取消", "略過", "不適用", "已廢棄", "已移除"],
      ]),
    planOptions: ["選項"],
    decisions: DecisionWords(
      fields: [
        .decision: ["決定", "決策"],
        .rationale: ["理由", "原因"],
        .dateAndAuthor: ["日期/決策者", "日期/作者", "作者/日期", "日期/記錄人", "日期/負責人", "時間/作者"],
        .date: ["日期", "時間"],
        .author: ["作者", "決策者", "負責人", "記錄人"],
        .other: ["背景", "影響", "備註", "替代方案", "狀態"],
      ],
      written: [
        [.decision: "決策", .rationale: "理由", .dateAndAuthor: "日期/作者", .date: "日期", .author: "作者"]
      ],
      stated: [
        .decision: ["決定", "決策"],
        .rationale: ["理由", "原因", "依據", "理據", "決策理由"],
        .other: ["背景", "影響", "替代方案", "考慮的替代方案", "備選方案", "參考"],
      ],
      labels: ["決定", "決策"],
      topics: ["研究", "研究項目", "研究課題", "課題"],
      results: ["結論"],
      undecided: ["待定"],
      dateUnits: DateUnits(year: "年", month: "月", day: "日")),
    entities: EntityWords(
      labels: ["實體", "表"],
      kindsBehind: ["實體"],
      kindsBefore: ["實體"],
      enumerations: ["列舉"],
      extensions: ["修改", "已有", "擴展", "現有", "擴充", "複用", "重用", "引用", "外部", "不變", "無變更", "變更", "更新"],
      containers: ["實體", "實體定義", "核心實體", "資料表"],
      remarks: ["索引", "關係", "實體關係", "狀態轉換", "驗證規則", "列舉"],
      fieldColumns: ["列名", "欄位", "欄位名稱", "屬性"],
      typeColumns: ["類型", "資料類型"],
      ordinary: ["概要", "目的", "背景", "概述", "欄位", "約束", "說明", "備註", "範例", "資料模型", "狀態", "生命週期", "業務規則"],
      existing: ["現有", "已有", "不變", "無變更", "外部", "複用"],
      new: ["新增", "新建", "新的"],
      existingBeginnings: ["現有", "已有", "已存在", "無變更", "無需修改", "不變", "複用", "新增欄位", "增加欄位", "變更：", "外部實體", "定義於"],
      existingPhrases: ["已存在", "無需修改", "無變更", "保持不變", "不做修改", "中已定義", "沿用現有"],
      pointers: ["參見", "詳見", "請參閱", "定義見"],
      noNewEntities: ["無新增實體", "沒有新增實體", "不引入新實體", "不新增實體", "無資料庫變更"],
      features: ["規格", "功能"]),
    obligations: ObligationWords(
      words: [],
      phrases: ["必須", "不得", "必需"]),
    gates: GateWords(
      statusLabels: ["結果", "判定", "狀態", "評估"],
      legendLabels: ["說明", "圖例"],
      remarkLabels: [
        "注", "理由", "備註", "說明", "注意", "警告", "注意事項", "重要",
      ],
      statusColumns: ["結果", "判定", "符合", "狀態", "結論", "評估", "評價", "合規", "通過"],
      legendColumns: ["符號", "含義"],
      yes: ["是"],
      no: ["否"],
      again: ["設計後", "複查", "再檢查"],
      phases: ["階段", "設計前", "初始", "初步"],
      laws: [
        "憲章", "憲法", "章程", "原則",
      ],
      checks: [
        "檢查", "複查", "合規", "符合", "審查", "評估", "驗證", "檢驗", "核查", "審核",
      ],
      overall: [
        "總體", "總體狀態", "總體結論", "總體結果", "整體", "整體狀態", "結論", "檢查結果", "結果", "判定",
      ],
      everyGate: [
        "全部", "所有", "均",
      ],
      kept: [
        "通過", "符合", "合規", "滿足",
      ],
      allKept: [
        "無違規", "無違反", "沒有違反",
      ],
      faults: [
        "違反", "違規", "偏離", "例外", "衝突", "問題",
      ],
      pending: ["待定", "待確認"]),
    complexity: ComplexityWords(
      violation: ["違反", "違規", "偏離", "複雜"],
      reason: ["必要", "理由", "原因", "為什麼", "為何"],
      alternative: ["替代", "拒絕"]),
    verdicts: VerdictWords(
      standAlone: true,
      passes: ["合格", "符合", "通過", "合規", "達標"],
      fails: [
        "不合格", "違反", "不符合", "不通過", "未通過", "不合規", "違規", "需要審查", "失敗", "需要改進", "待改進", "未滿足", "存在違規", "注意", "需注意",
        "需要注意", "警告", "需關注", "需要關注", "需改進", "需審查", "需要確認", "需改善", "需要改善", "待改善", "有風險",
      ],
      notApplicable: ["不適用"],
      none: ["無"],
      counters: ["件", "個", "項", "處"],
      quantifiers: [],
      denials: []),
    statuses: StatusWords(
      closed: [
        "已廢棄", "廢棄", "已廢止", "廢止", "已作廢", "作廢", "已取消", "取消", "已放棄", "放棄", "已封存", "已歸檔", "歸檔", "已被取代", "已取代",
        "被取代", "已撤回", "撤回", "已拒絕", "已否決", "已棄用", "棄用", "已停用", "已終止", "已中止",
      ],
      built: [
        "已實作", "已完成", "完成", "已實現", "已上線", "已發布", "已發佈", "已交付", "實作完成",
      ]))
}
