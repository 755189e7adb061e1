import Markdown
import Records

/// What the columns of a table in a Constitution Check mean; people head them in many ways.
struct GateTable: Hashable {
  private let header: [String]
  private let statusColumn: Int?
  /// Whether its rows are gates: explanations of signs and violations to be justified are none.
  let holdsGates: Bool

  init(header: [String]) {
    let names = header.map { InlineText.plain($0).lowercased().trimmingWhitespace() }
    self.header = names
    // In a table that answers before the design and after it, the later answer counts.
    statusColumn =
      names.lastIndex { $0.hasPrefix("post") || GateVocabulary.again.contains(where: $0.contains) }
      ?? names.lastIndex { name in GateTable.status.contains(where: name.contains) }
    holdsGates =
      !names.contains { GateTable.legend.contains($0) }
      && (statusColumn != nil || !ComplexityColumns(header: header).isCertain)
  }

  /// What a row is about: its first cell that holds words and is not its number.
  func name(of cells: [String]) -> String {
    let named = cells.indices.first { index in
      index != statusColumn && !isNumber(index) && cells[index].contains(where: \.isLetter)
        && VerdictText(cells[index]).verdicts.isEmpty
    }
    return named.map { cells[$0] } ?? cells.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// The text that answers: the cell of the status column, else the cells that begin with a verdict, else the whole row.
  func answer(in cells: [String]) -> String {
    if let status = statusColumn, cells.indices.contains(status) {
      let text = VerdictText(cells[status])
      if text.offersChoice || !text.verdicts.isEmpty { return cells[status] }
    }
    let answers = cells.filter { VerdictText($0).beginsWithVerdict }
    return (answers.isEmpty ? cells : answers).joined(separator: " | ")
  }

  /// Whether the cell that should hold the answer is empty.
  func lacksAnswer(_ cells: [String]) -> Bool {
    statusColumn.map { cells.indices.contains($0) && cells[$0].allSatisfy { !$0.isLetter && !$0.isSymbol } } ?? false
  }

  /// Whether the cell of the answer says that it is yet to come.
  func isPending(_ cells: [String]) -> Bool { statusCell(cells).map(GateVocabulary.isPending) ?? false }

  /// What a bare `Yes` or `No` in the column of the answer says; nil for any other.
  func plainAnswer(in cells: [String]) -> Bool? {
    switch statusCell(cells).map({ InlineText.plain($0).lowercased() }) {
    case "yes", "y", "はい", "是", "예", "sim": true
    case "no", "n", "いいえ", "否", "아니오", "아니요", "não": false
    default: nil
    }
  }

  private func statusCell(_ cells: [String]) -> String? {
    statusColumn.flatMap { cells.indices.contains($0) ? cells[$0] : nil }
  }

  private func isNumber(_ index: Int) -> Bool {
    header.indices.contains(index) && NumberColumn.names.contains(header[index])
  }

  private static let legend: Set<String> = [
    "symbol", "sign", "meaning", "legend", "icon", "記号", "意味", "凡例", "符号", "含义", "符號", "含義", "기호", "의미", "símbolo",
    "significado",
  ]
  private static let status = [
    "status", "state", "result", "verdict", "complian", "assessment", "evaluation", "outcome", "pass", "conform",
    "satisf",
    "met?", "ok?", "ステータス", "状態", "結果", "判定", "評価", "適合", "準拠", "状态", "结果", "评估", "评价", "合规", "符合", "通过", "狀態",
    "結論", "结论", "評估", "評價", "合規", "通過", "상태", "결과", "판정", "평가", "준수", "충족", "situação", "resultado", "avaliação",
    "estado",
  ]
}

extension GateTable: Recordable {
  func write(to writer: inout RecordWriter) { writer.write(header, statusColumn, holdsGates) }

  init(from reader: inout RecordReader) throws(RecordDamage) {
    header = try reader.next()
    statusColumn = try reader.next()
    holdsGates = try reader.next()
  }
}
