import Markdown

/// A field in the header of a document that speckit knows, whatever language its name is in.
public enum HeaderFieldName: String, Hashable, Sendable {
  case featureID, branch, epic, spec, status, created, input, dependsOn

  /// The field of a name; case, white space and brackets do not count.
  init?(_ name: String) {
    guard let field = HeaderFieldName.table[SectionName(name)] else { return nil }
    self = field
  }

  private static let table: [SectionName: HeaderFieldName] = {
    let pairs = names.flatMap { field, names in names.map { (SectionName($0), field) } }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }()

  /// In English, Japanese, Chinese in both scripts, Korean and Portuguese.
  private static let names: [(HeaderFieldName, [String])] = [
    (
      .featureID,
      [
        "Feature ID", "Feature-ID", "機能ID", "機能 ID", "機能番号", "フィーチャーID", "功能ID", "功能 ID", "功能编号", "功能編號", "特性ID",
        "기능 ID",
        "기능ID", "기능 번호", "ID da Funcionalidade", "ID da Feature",
      ]
    ),
    (
      .branch,
      [
        "Feature Branch", "Branch", "Git Branch", "Branch Name", "ブランチ", "ブランチ名", "機能ブランチ", "フィーチャーブランチ", "フィーチャブランチ",
        "作業ブランチ", "分支", "功能分支", "特性分支", "分支名称", "分支名稱", "브랜치", "기능 브랜치", "피처 브랜치", "브랜치명",
        "Branch da Funcionalidade", "Branch da Feature", "Branch de Funcionalidade", "Ramo", "Ramo da Funcionalidade",
        "Ramificação", "分支名", "분기",
      ]
    ),
    (.epic, ["Epic", "エピック", "史诗", "史詩", "에픽", "Épico"]),
    (
      .spec,
      [
        "Spec", "Feature Spec", "Specification", "Feature Specification", "仕様", "仕様書", "機能仕様", "機能仕様書", "规格", "规范",
        "规格说明",
        "功能规格", "功能规范", "規格", "規格說明", "功能規格", "명세", "명세서", "기능 명세", "사양", "스펙", "Especificação",
        "Especificação da Funcionalidade",
      ]
    ),
    (
      .status,
      ["Status", "State", "ステータス", "状態", "状态", "狀態", "상태", "Estado", "Situação"]
    ),
    (
      .created,
      [
        "Created", "Date", "Created at", "Created on", "Creation Date", "Date Created", "作成日", "作成日時", "作成", "日付",
        "创建日期",
        "创建时间", "创建于", "创建", "日期", "建立日期", "建立時間", "建立於", "創建日期", "생성일", "작성일", "작성 일자", "생성 일자", "날짜", "일자", "Data",
        "Criado", "Criada", "Criado em", "Criada em", "Data de criação",
      ]
    ),
    (.input, ["Input", "入力", "输入", "輸入", "입력", "Entrada"]),
    (
      .dependsOn,
      [
        "Depends on", "Dependencies", "Depends", "依存", "依存先", "依存関係", "依存する機能", "依赖", "依赖于", "依赖项", "依赖关系", "依賴", "依賴於",
        "相依", "相依於", "相依性", "의존", "의존성", "의존 기능", "의존 대상", "Depende de", "Dependências", "Dependência", "Dependente de",
        "Requer", "前提機能", "依赖功能", "前置功能", "相依功能",
        "의존 관계", "선행 기능", "종속성",
      ]
    ),
  ]
}
