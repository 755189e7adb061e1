import Markdown

/// The words by which checks of the constitution are told from each other, and what is no answer.
enum GateVocabulary {
  /// What says that a check is made once more, in lower case.
  static let again = [
    "re-check", "recheck", "re-evaluation", "reevaluation", "post-design", "post design", "post-phase", "after design",
    "再チェック", "再評価", "設計後", "复查", "再检查", "设计后", "複查", "再檢查", "設計後", "재점검", "재검토", "설계 후", "reverificação", "pós-",
    "após o design",
  ]

  /// Whether a text only says that the answer is yet to come.
  static func isPending(_ text: String) -> Bool {
    let words = InlineText.plain(text).lowercased().drop { !$0.isLetter }.trimmedAtEnd { !$0.isLetter }
    return pending.contains(String(words))
  }

  private static let pending: Set<String> = [
    "tbd", "to be determined", "to be done", "todo", "pending", "open", "not yet checked", "not yet answered", "未定",
    "未確認", "未記入", "待定", "待确认", "待確認", "미정", "확인 필요", "a definir", "pendente",
  ]
}
