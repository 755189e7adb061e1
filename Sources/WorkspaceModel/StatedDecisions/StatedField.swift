import Markdown

/// What a document says of a decision, by the names that people give it.
enum StatedField: Hashable {
  case decision, rationale
  /// Another field of a decision, such as `Alternatives considered`.
  case other

  /// The field of a name; nil where it is none that decisions have.
  init?(name: String) {
    let name = SectionName(String(name.drop { !$0.isLetter }))
    guard let field = StatedField.names[name] else { return nil }
    self = field
  }

  /// The field that a line begins with, bold or plain, also behind a bullet, and what follows its colon. Any bold name is
  /// a field, a plain one only where it is known.
  static func leading(_ line: String) -> (field: StatedField, value: String)? {
    let text = withoutMarker(line)
    if let (name, value) = boldField(String(text)) {
      return (StatedField(name: withoutNumber(name)) ?? .other, value)
    }
    let start = text.prefix(40)
    guard !start.hasPrefix("*"), let colon = start.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
    let field = StatedField(name: withoutNumber(String(text[..<colon])))
    return field.map { ($0, String(text[text.index(after: colon)...]).trimmingWhitespace()) }
  }

  /// A line without quote markers, bullets, numbers and signs in front of its first word.
  static func withoutMarker(_ line: String) -> Substring {
    let text = line.drop { $0.isWhitespace || $0 == ">" }.withoutListMarker.withoutListMarker
    return text.drop { $0.isWhitespace || $0.isSymbol && $0 != "`" && $0 != "~" && $0 != "|" && $0 != "<" }
  }

  /// `Decision 1` and `Decision (final)` name a decision.
  private static func withoutNumber(_ name: String) -> String {
    String(name.prefix { $0 != "(" && $0 != "（" }.trimmedAtEnd { $0.isNumber || " #.-".contains($0) })
  }

  private static let names: [SectionName: StatedField] = {
    let table: [(StatedField, [String])] = [
      (.decision, ["Decision", "Chosen", "Chosen approach", "Chosen option", "Selected", "Selected approach"]),
      (.decision, ["決定", "決定事項", "採用", "決策", "决策", "决定", "결정", "결정 사항", "결정사항", "Decisão", "Escolha"]),
      (.rationale, ["Rationale", "Reason", "Reasons", "Reasoning", "Why", "Justification"]),
      (.rationale, ["理由", "根拠", "決定理由", "依据", "原因", "决策理由", "依據", "理據", "決策理由", "근거", "이유", "결정 근거"]),
      (.rationale, ["Justificativa", "Racional", "Razão", "Motivo", "Motivação", "Fundamentação"]),
      (
        .other,
        ["Alternatives", "Alternatives considered", "Alternatives rejected", "Rejected alternatives", "Context"]
      ),
      (
        .other,
        ["Consequences", "Implications", "Implementation", "References", "Source", "Sources", "Status", "Notes"]
      ),
      (
        .other,
        ["Trade-offs", "Impact", "Evidence", "Findings", "Question", "Problem", "Background", "Unknown", "Date"]
      ),
      (.other, ["検討した代替案", "代替案", "検討した選択肢", "背景", "影響", "参考", "考虑的替代方案", "替代方案", "备选方案", "影响", "参考资料"]),
      (.other, ["考慮的替代方案", "備選方案", "參考", "고려한 대안", "검토한 대안", "대안", "배경", "영향", "참고"]),
      (.other, ["Alternativas", "Alternativas consideradas", "Contexto", "Consequências", "Referências", "Impacto"]),
    ]
    let pairs = table.flatMap { field, names in names.map { (SectionName($0), field) } }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }()
}
