/// A word or sign by which people say whether a gate is kept.
struct Verdict {
  /// What it says.
  enum Outcome: Hashable {
    case passes, fails, notApplicable
  }

  let outcome: Outcome
  /// Where it stands among the tokens of its text.
  let tokens: Range<Int>
  /// Whether it is a tick, a cross or a warning sign.
  let isSign: Bool

  /// The signs. The warning sign is compared without the selector that asks for its coloured form.
  static let signs: [Character: Outcome] = [
    "✅": .passes, "✓": .passes, "✔": .passes, "☑": .passes, "⚠": .fails, "❌": .fails, "✗": .fails, "✘": .fails,
    "✖": .fails, "🔴": .fails, "🟡": .fails, "🟢": .passes,
  ]

  /// A phrase of whole words; its words by themselves, in the case in which they count.
  struct Phrase {
    let words: [Substring]
    let outcome: Outcome
    /// Whether other words beside it make it part of a sentence, as in 登录 失败.
    let standsAlone: Bool
  }

  /// The phrases by their first word, the longest first.
  static let phrases = Dictionary(
    grouping: phrases(capitals, standAlone: false) + phrases(scripts, standAlone: true),
    by: { $0.words.first ?? "" }
  ).mapValues { $0.sorted { $0.words.count > $1.words.count } }

  /// Whether a text is one of the signs or phrases.
  static func isVerdict(_ text: Substring) -> Bool {
    if text.count == 1, let sign = text.first, signs[sign] != nil { return true }
    let words = text.split(separator: " ")
    return text == "N/A" || phrases[words.first ?? ""]?.contains { $0.words == words } ?? false
  }

  private static func phrases(_ table: [(Outcome, [String])], standAlone: Bool) -> [Phrase] {
    table.flatMap { outcome, texts in
      texts.map { Phrase(words: $0.split(separator: " "), outcome: outcome, standsAlone: standAlone) }
    }
  }

  /// Words that count in capitals only, for in small letters they stand in every sentence.
  private static let capitals: [(Outcome, [String])] = [
    (.passes, ["PASS", "PASSES", "PASSED", "OK", "COMPLIANT", "CONFORMS", "conforms", "Conforms"]),
    (.passes, ["CONFORME", "APROVADO", "APROVADA", "PASSOU", "Conforme", "Aprovado", "Aprovada"]),
    (
      .fails,
      [
        "FAIL", "FAILS", "FAILED", "NEEDS REVIEW", "NEEDS ATTENTION", "BLOCKED", "VIOLATION", "VIOLATED",
        "NOT compliant",
      ]
    ),
    (.fails, ["NOT OK", "NOT COMPLIANT", "NON COMPLIANT"]),
    (.fails, ["FALHA", "FALHOU", "REPROVADO", "REPROVADA", "NÃO CONFORME", "VIOLAÇÃO", "BLOQUEADO", "BLOQUEADA"]),
    (.fails, ["PRECISA DE REVISÃO", "REQUER REVISÃO", "REQUER ATENÇÃO", "REVISAR", "NÃO APROVADO", "NÃO APROVADA"]),
    (.fails, ["Reprovado", "Reprovada", "Não conforme", "Não aprovado", "Não aprovada", "Não atende", "Falhou"]),
    (.notApplicable, ["NOT APPLICABLE", "NÃO APLICÁVEL", "NÃO SE APLICA"]),
  ]

  /// Words of scripts without capitals.
  private static let scripts: [(Outcome, [String])] = [
    (.passes, ["合格", "適合", "準拠", "遵守", "問題なし", "通过", "符合", "合规", "达标", "通過", "合規", "達標"]),
    (.passes, ["통과", "합격", "준수", "적합", "충족"]),
    (
      .fails,
      [
        "不合格", "不適合", "非準拠", "違反", "要確認", "要レビュー", "要対応", "要見直し", "要改善", "未達", "未対応", "違反あり", "NG", "不通过", "未通过", "不符合",
        "不合规", "违反", "违规",
      ]
    ),
    (
      .fails,
      [
        "需要审查", "失败", "需要改进", "待改进", "未满足", "存在违规", "不通過", "未通過", "不合規", "違規", "需要審查", "失敗", "需要改進", "待改進", "未滿足",
        "存在違規", "실패", "미통과", "불통과", "미충족", "위반 있음", "불합격", "미준수", "부적합", "위반", "검토 필요", "차단됨",
      ]
    ),
    (.notApplicable, ["該当なし", "対象外", "適用外", "不适用", "不適用", "해당 없음", "해당없음", "적용 안 됨"]),
  ]
}
