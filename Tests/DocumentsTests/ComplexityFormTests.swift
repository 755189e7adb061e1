import Documents
import Markdown
import Testing

/// The shapes of Complexity Tracking.
@Suite struct ComplexityFormTests {
  private func rows(_ text: String, heading: String = "## Complexity Tracking") -> [ComplexityRow] {
    Document("\(heading)\n\n\(text)\n").complexityRows(SectionVocabulary())
  }

  private func rows(_ header: String, row: String) -> [ComplexityRow] {
    rows("\(header)\n|\(String(repeating: "---|", count: header.count { $0 == "|" } - 1))\n\(row)")
  }

  @Test(
    arguments: [
      ("| Violation | Why Needed | Simpler Alternative Rejected Because |", "| V | R | A |"),
      ("| # | Violation | Why Needed | Simpler Alternative Rejected Because |", "| 1 | V | R | A |"),
      ("| Violation / Risk | Why Needed (Current Need) | Simpler Alternative Rejected Because |", "| V | R | A |"),
      ("| Principle | Violation | Justification | Alternative rejected |", "| II | V | R | A |"),
      ("| Why Needed | Violation | Simpler Alternative |", "| R | V | A |"),
      ("| 違反 | 必要な理由 | より単純な代替案を却下した理由 |", "| V | R | A |"), ("| 违规项 | 为什么需要 | 拒绝更简单方案的原因 |", "| V | R | A |"),
      ("| 編號 | 違規 | 為何需要 | 拒絕更簡單替代方案的原因 |", "| 1 | V | R | A |"),
      ("| 위반 | 필요한 이유 | 더 단순한 대안을 거부한 이유 |", "| V | R | A |"),
      ("| Violação | Por que é necessário | Alternativa mais simples rejeitada porque |", "| V | R | A |"),
      ("| Co | Ri | To |", "| V | R | A |"), ("| ID | Co | Ri | To |", "| 7 | V | R | A |"),
    ])
  func `columns are found by their heads, else by their places`(header: String, row: String) {
    let rows = rows(header, row: row)
    #expect(rows.map(\.violation) == ["V"])
    #expect(rows.map(\.reason) == ["R"])
    #expect(rows.map(\.rejectedAlternative) == ["A"])
  }

  @Test(arguments: [
    "N/A", "None", "N/A – all gates pass", "No violations.", "_None_", "(none)", "None at the moment", "なし", "該当なし",
    "違反なし",
    "特になし", "无", "无违规", "没有违反", "無違規", "없음", "위반 사항 없음", "Nenhuma", "Nenhuma violação identificada", "Sem violações",
    "Não há",
    "—", "...", "~~Second store~~",
  ])
  func `a row that says nothing is no violation`(cell: String) {
    #expect(rows("| Violation | Why | Alternative |", row: "| \(cell) | - | - |").isEmpty)
  }

  @Test(arguments: [
    "None of the caches can be shared", "No caching", "Nothing but a queue works", "Nonblocking writes",
  ])
  func `a violation that begins like nothing is one`(cell: String) {
    #expect(rows("| Violation | Why | Alternative |", row: "| \(cell) | - | - |").map(\.violation) == [cell])
  }

  @Test(arguments: [
    "", "N/A", "None.", "No violations.", "違反なし。", "We looked hard and found nothing.", "- Second store: speed",
  ])
  func `a missing table, a word and prose are no rows`(text: String) { #expect(rows(text).isEmpty) }

  @Test(arguments: [
    "## 複雑性の追跡", "## 複雑さのトラッキング (Complexity Tracking)", "## 复杂度跟踪", "## 複雜度追蹤", "## 복잡성 추적",
    "### 6. Rastreamento de Complexidade *(opcional)*", "## Complexity Tracking (if violations)",
  ])
  func `the section goes by many headings`(heading: String) {
    #expect(rows("| A | B | C |\n|---|---|---|\n| V | R | A |", heading: heading).count == 1)
  }

  @Test(arguments: [
    "## Complexity", "## Complexidade", "### 4. Complejidad", "## 複雑さ", "## 复杂度", "## 複雜度", "## 복잡도", "## Deviations",
  ])
  func `a section with a short name is read where its table lists violations`(heading: String) {
    let table = "| Violação | Por que é necessária | Alternativa rejeitada |\n|---|---|---|\n| V | R | A |"
    #expect(rows(table, heading: heading).map(\.violation) == ["V"])
  }

  @Test func `a section about complexity of another kind is none`() {
    #expect(rows("| A | B |\n|---|---|\n| Search | O(n) |", heading: "## Complexity").isEmpty)
    #expect(rows("| A | B |\n|---|---|\n| Search | O(n) |", heading: "## Time / Complexity").isEmpty)
  }
}
