/// The name in front of a colon, as in `Status: PASS`.
struct GateLabel {
  /// The name in lower case; nil where the text begins with none.
  let name: String?
  /// What follows the colon.
  let value: String

  init(_ text: String) {
    let start = text.prefix(60)
    guard let colon = start.firstIndex(where: { $0 == ":" || $0 == "：" }) else {
      (name, value) = (nil, text)
      return
    }
    let label = text[..<colon].unicodeScalars.filter {
      $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == " "
    }
    name = String(String.UnicodeScalarView(label)).lowercased().trimmingWhitespace()
    value = String(text[text.index(after: colon)...])
  }

  /// Whether the verdict comes right behind the colon.
  var isFollowedByVerdict: Bool { name != nil && VerdictText(value).beginsWithVerdict }

  /// Whether it only says that an answer follows: what the answer is about stands above.
  var isStatus: Bool { name.map(GateLabel.status.contains) ?? false }

  /// Whether what follows explains signs: it answers nothing.
  var isLegend: Bool { name.map(GateLabel.legend.contains) ?? false }

  /// Whether what follows explains an answer that stands elsewhere, unless it begins with a verdict of its own.
  var isRemark: Bool { name.map(GateLabel.remarks.contains) ?? false }

  private static let status: Set<String> = [
    "status", "result", "verdict", "answer", "compliance", "assessment", "evaluation", "状態", "結果", "判定", "評価", "状态",
    "结果",
    "评估", "狀態", "評估", "상태", "결과", "판정", "평가", "situação", "resultado", "avaliação",
  ]
  private static let legend: Set<String> = [
    "legend", "key", "symbols", "status values", "possible values", "allowed values", "values", "凡例", "記号", "图例", "說明",
    "图例说明", "圖例", "범례", "legenda", "símbolos",
  ]
  private static let remarks: Set<String> = [
    "note", "notes", "rationale", "reason", "justification", "mitigation", "evidence", "example", "action", "actions",
    "remark", "remarks", "background", "definition", "gate rule", "rule", "備考", "注", "注記", "理由", "根拠", "补充", "备注", "说明",
    "備註", "說明", "비고", "참고", "근거", "이유", "nota", "notas", "observação", "justificativa", "motivo",
  ]
}
