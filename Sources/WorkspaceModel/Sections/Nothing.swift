/// Whether `text` is wholly in brackets, as templates write what is to be filled in.
func isPlaceholder(_ text: String) -> Bool {
  text.isEmpty || text.hasPrefix("[") && text.hasSuffix("]") && !text.dropFirst().dropLast().contains("[")
}

/// Whether `text` is one of the ways to say that there is nothing: dashes, `N/A`, `None yet`, `No violations – all pass`.
func isNothing(_ text: String) -> Bool {
  let edges: (Character) -> Bool = { $0.isWhitespace || "-–—_.…/()（）。*".contains($0) }
  let words = text.lowercased().drop(while: edges).trimmedAtEnd(while: edges)
  if words.isEmpty { return true }
  if nothing.contains(String(words)) { return true }
  return nothing.contains { word in
    guard words.hasPrefix(word), let next = words.dropFirst(word.count).first else { return false }
    if ",;:.–—-(（。、，：".contains(next) { return !shortWords.contains(word) }
    let rest = words.dropFirst(word.count)
    return openEnded.contains(word) && next == " " && !rest.hasPrefix(" of ")
  }
}

/// What may go on with other words behind it, as in `None at the moment`.
private let openEnded: Set<String> = [
  "none", "no violation", "no violations", "no constitution violations", "nenhuma violação", "sem violações", "n/a",
]

/// What says nothing only by itself: `No, because …` says something.
private let shortWords: Set<String> = ["no", "na", "nil", "無", "无", "nothing", "sem", "無し", "nenhum", "nenhuma"]

private let nothing: Set<String> = [
  "none", "n/a", "na", "n.a", "nothing", "no", "nil", "no violation", "no violations", "no constitution violations",
  "not applicable", "not needed", "none needed", "empty",
  "なし", "無し", "特になし", "該当なし", "違反なし", "違反無し", "違反はない", "違反はありません", "該当する違反なし", "対象外",
  "无", "没有", "暂无", "不适用", "无违规", "无违反", "没有违规", "没有违反", "无违规项", "无违反项",
  "無", "沒有", "暫無", "不適用", "無違規", "無違反", "沒有違規", "沒有違反",
  "없음", "해당 없음", "해당없음", "위반 없음", "위반 사항 없음", "위반사항 없음",
  "nenhum", "nenhuma", "nenhuma violação", "não há", "não há violações", "sem violações", "sem violação",
  "não aplicável",
  "não se aplica",
]
