/// What a key of a Decision Log entry, or a column of its table, tells.
enum DecisionField: Hashable, CaseIterable {
  case decision, rationale, dateAndAuthor, date, author, source, supersedes, supersededBy
  /// A key that people use beside these, such as `Consequences`: it ends the field before it.
  case other

  /// The field that has this name.
  init?(name: String) {
    guard let field = DecisionField.byName[DecisionField.normalised(name)] else { return nil }
    self = field
  }

  private static let table: [DecisionField: [String]] = [
    .decision: ["decision", "決定", "决策", "决定", "決策", "결정", "decisão", "choice", "what was decided"],
    .rationale: [
      "rationale", "理由", "根拠", "근거", "이유", "justificativa", "reason", "reasoning", "why", "reasons", "because", "原因",
      "motivo", "razão",
    ],
    .dateAndAuthor: [
      "date/author", "日付/作成者", "日付/決定者", "日付/担当者", "日付/担当", "日期/负责人", "日期/決策者", "日期/作者", "날짜/작성자", "data/autor",
      "author/date", "date&author", "date,author",
      "date/by", "作成者/日付", "作者/日期", "작성자/날짜", "autor/data", "date/owner", "date/who", "when/who",
    ],
    .date: ["date", "日付", "日期", "날짜", "data", "when", "decided on", "日時", "时间", "時間"],
    .author: [
      "author", "作成者", "決定者", "作者", "작성자", "결정자", "autor", "autora", "authors", "author(s)", "by", "decided by",
      "owner",
      "who", "decider", "deciders", "decision maker", "担当", "担当者", "决策者", "決策者", "decidido por", "responsável",
    ],
    .source: ["source"],
    .supersedes: ["supersedes", "replaces"],
    .supersededBy: ["superseded by", "replaced by"],
    .other: [
      "context", "consequence", "consequences", "status", "alternatives", "alternatives considered", "alternative",
      "considered alternatives", "options", "options considered", "impact", "note", "notes", "follow-up", "follow-ups",
      "next steps", "references", "reference", "related", "links", "trade-offs", "tradeoffs", "risk", "risks", "scope",
      "evidence", "implementation", "tags", "title", "topic", "details", "background", "outcome", "implications",
      "背景", "影響", "影响", "代替案", "備考", "备注", "備註", "替代方案", "状態", "状态", "狀態", "상태", "대안", "배경", "영향", "비고",
      "contexto", "consequências", "alternativas", "alternativas consideradas", "impacto", "notas", "estado",
    ],
  ]

  private static let byName: [String: DecisionField] = Dictionary(
    table.flatMap { field, names in names.map { (normalised($0), field) } }, uniquingKeysWith: { first, _ in first })

  /// Lower case; white space around joints does not count.
  private static func normalised(_ name: String) -> String {
    var normalised = ""
    for word in name.lowercased().split(whereSeparator: \.isWhitespace) {
      let isJoined = normalised.isEmpty || "/&,".contains(normalised.last ?? "/") || "/&,".contains(word.first ?? " ")
      normalised += isJoined ? word : " " + word
    }
    return normalised
  }

  /// The longest name, in characters: a key is no longer.
  static let longestName = 30

  /// The names to write, a language each: decision, rationale, date and author together, date, author.
  private static let languages: [[DecisionField: String]] = [
    [.decision: "Decision", .rationale: "Rationale", .dateAndAuthor: "Date/Author", .date: "Date", .author: "Author"],
    [.decision: "決定", .rationale: "理由", .dateAndAuthor: "日付/作成者", .date: "日付", .author: "作成者"],
    [.decision: "决策", .rationale: "理由", .dateAndAuthor: "日期/作者", .date: "日期", .author: "作者"],
    [.decision: "决定", .rationale: "理由", .dateAndAuthor: "日期/作者", .date: "日期", .author: "作者"],
    [.decision: "決策", .rationale: "理由", .dateAndAuthor: "日期/作者", .date: "日期", .author: "作者"],
    [.decision: "결정", .rationale: "근거", .dateAndAuthor: "날짜/작성자", .date: "날짜", .author: "작성자"],
    [
      .decision: "Decisão", .rationale: "Justificativa", .dateAndAuthor: "Data/Autor", .date: "Data", .author: "Autor",
    ],
  ]

  /// The key to write for this field beside keys that are written already: in their language.
  func name(beside written: [DecisionField: String]) -> String {
    switch self {
    case .source: "Source"
    case .supersedes: "Supersedes"
    case .supersededBy: "Superseded by"
    default:
      DecisionField.languages.max { $0.matches(written) < $1.matches(written) }?[self]
        ?? DecisionField.languages[0][self] ?? ""
    }
  }
}

extension [DecisionField: String] {
  /// How many of the written names a language has; the first language wins where none has.
  fileprivate func matches(_ written: [DecisionField: String]) -> Int {
    written.count { self[$0.key]?.lowercased() == $0.value.lowercased() }
  }
}
