public import Markdown

/// What the header fields of a document say about its feature.
public struct DocumentHeader: Hashable, Sendable {
  /// The first H1, as plain text.
  public let heading: String?
  /// `Feature ID`.
  public let featureID: String?
  /// `Feature Branch` or `Branch`; often something else than the folder, so it is reported, not trusted.
  public let branch: String?
  /// `Epic`.
  public let epic: String?
  /// `Status`.
  public let status: String?
  /// `Created` or `Date`.
  public let created: String?
  /// `Input`: the description that the feature was made from.
  public let input: String?
  /// `Depends on`: each name as it is written.
  public let dependsOn: [String]

  /// Reads the fields between the H1 and the first H2.
  public init(of document: Document) {
    var values: [Field: String] = [:]
    for field in document.headerFields {
      guard let known = Field(name: field.name), values[known] == nil, !isPlaceholder(field.value) else { continue }
      values[known] = field.value
    }
    heading = document.title
    featureID = values[.featureID]
    branch = values[.branch].flatMap { isNothing($0) ? nil : $0 }
    epic = values[.epic]
    status = values[.status]
    created = values[.created]
    input = values[.input]
    dependsOn = DocumentHeader.names(in: values[.dependsOn] ?? "")
  }

  /// The names in a list such as `F-USER-001, F-USER-002`; words that mean "none" are none.
  static func names(in list: String) -> [String] {
    withoutRemarks(list).split(whereSeparator: { ",;、，；".contains($0) })
      .flatMap { $0.split(separator: " and ") }
      .map { InlineText.plain(String($0)).trimmingWhitespace() }
      .filter { !isNothing($0) && !isPlaceholder($0) }
      .compactMap { $0.split(whereSeparator: \.isWhitespace).first.map(String.init) }
  }

  /// The text without what stands in parentheses.
  private static func withoutRemarks(_ text: String) -> String {
    var depth = 0
    return text.filter { character in
      if "(（".contains(character) { depth += 1 }
      defer { if ")）".contains(character) { depth = max(0, depth - 1) } }
      return depth == 0
    }
  }

  private enum Field {
    case featureID, branch, epic, status, created, input, dependsOn

    init?(name: String) {
      switch name.lowercased() {
      case "feature id", "feature-id", "機能id", "功能id", "기능 id", "id da funcionalidade": self = .featureID
      case "feature branch", "branch", "ブランチ", "機能ブランチ", "フィーチャーブランチ", "分支", "功能分支", "브랜치", "기능 브랜치",
        "branch da funcionalidade", "branch da feature", "ramo":
        self = .branch
      case "epic", "エピック", "史诗", "에픽", "épico": self = .epic
      case "status", "state", "ステータス", "状態", "状态", "狀態", "상태", "estado": self = .status
      case "created", "date", "created at", "作成日", "日付", "创建日期", "创建时间", "日期", "建立日期", "생성일", "작성일", "날짜", "data",
        "criado", "criado em", "data de criação":
        self = .created
      case "input", "入力", "输入", "輸入", "입력", "entrada": self = .input
      case "depends on", "dependencies", "依存", "依存先", "依赖", "依赖于", "相依", "의존", "의존성", "depende de": self = .dependsOn
      default: return nil
      }
    }
  }
}

/// Whether `text` is wholly in brackets, as templates write what is to be filled in.
func isPlaceholder(_ text: String) -> Bool {
  text.isEmpty || text.hasPrefix("[") && text.hasSuffix("]") && !text.dropFirst().dropLast().contains("[")
}

/// Whether `text` is one of the ways to say that there is nothing.
func isNothing(_ text: String) -> Bool {
  let word = text.lowercased().trimmingWhitespace()
  if word.allSatisfy({ "-–—_.…/ ".contains($0) }) { return true }
  let words: Set<String> = [
    "none", "n/a", "na", "no violation", "n.a.", "none.", "nothing", "no", "nil", "no violations", "no violations.",
    "not applicable",
    "なし", "無し", "該当なし", "違反なし", "无", "無", "没有", "不适用", "无违规", "無違規", "없음", "해당 없음", "위반 없음", "nenhum",
    "nenhuma", "nenhuma violação", "não aplicável",
  ]
  return words.contains(word) || ["none ", "no violations "].contains(where: word.hasPrefix)
}
