/// The number and the title in `D1: Title`, `Decision 1: Title` and `AD-001 – Title`; the number keeps its letters.
func decisionLabel(_ heading: String) -> (label: String, title: String)? {
  let isJoint: (Character) -> Bool = { $0 == ":" || $0 == "：" || $0 == "–" || $0 == "—" }
  let spaced = heading.firstRange(of: " - ")
  guard
    let joint = [heading.firstIndex(where: isJoint), spaced.map { heading.index(after: $0.lowerBound) }]
      .compactMap({ $0 }).min()
  else { return nil }
  let label = String(heading[..<joint]).trimmingWhitespace()
  let isLabel = ["decision", "ad", "adr", "d"].contains { word in
    label.lowercased().hasPrefix(word) && label.dropFirst(word.count).allSatisfy { $0.isNumber || " -".contains($0) }
  }
  return isLabel ? (label, String(heading[heading.index(after: joint)...]).trimmingWhitespace()) : nil
}
