import Text

/// Date and author of a decision in either order, with whatever stands between them.
struct DecisionSignature: Hashable {
  var date: String?
  var author: String?
  var joint = " / "
  var isAuthorFirst = false

  /// `2026-11-21 / Ada Lovelace`, in this order or the other, or only one of the two.
  static func of(_ text: String) -> DecisionSignature {
    let text = text.trimmingWhitespace()
    if text.isEmpty || isPlaceholder(text) || isNothing(text) { return DecisionSignature() }
    if let date = DecisionDate.enclosedPrefix(of: text[...]) {
      let joint = joint(text[date.end...])
      let author = String(text[joint.endIndex...])
      return DecisionSignature(
        date: date.text, author: author.isEmpty ? nil : author,
        joint: author.isEmpty || joint.isEmpty ? " / " : String(joint))
    }
    if let (author, joint, date) = trailing(text) {
      return DecisionSignature(date: date, author: author, joint: joint, isAuthorFirst: true)
    }
    guard let slash = text.firstRange(of: " / ") ?? (text.first?.isNumber == true ? text.firstRange(of: "/") : nil)
    else { return text.first?.isNumber == true ? DecisionSignature(date: text) : DecisionSignature(author: text) }
    let (first, second) = (String(text[..<slash.lowerBound].trimmingWhitespaceSlice()), text[slash.upperBound...])
    let isUnknown = isPlaceholder(first) || isNothing(first) || first.lowercased() == "yyyy-mm-dd"
    return DecisionSignature(date: isUnknown ? nil : first, author: String(second).trimmingWhitespace())
  }

  /// `(2026-01-02, Ada)` at the end of a text, and the text before it.
  static func parenthesised(atEndOf text: String) -> (text: String, opening: String, signature: DecisionSignature)? {
    var rest = text[...]
    if rest.last == "." { rest.removeLast() }
    guard let last = rest.last, last == ")" || last == "）" || last == "]", let open = opening(of: rest) else {
      return nil
    }
    let inside = String(rest[rest.index(after: open)..<rest.index(before: rest.endIndex)])
    let signature = of(inside)
    guard let date = signature.date, DecisionDate.prefix(of: date[...])?.count == date.count else { return nil }
    let before = rest[..<open].trimmingWhitespaceSlice()
    return before.isEmpty ? nil : (String(before), String(rest[before.endIndex...open]), signature)
  }

  /// `2026-01-02 / Ada` behind the full stop of a text, and the text before it.
  static func behindFullStop(atEndOf text: String) -> (text: String, signature: DecisionSignature)? {
    // A signature is short; looking no further back keeps this linear.
    let places = text.indices.suffix(100)
    guard
      let stop = places.last(where: { index in
        guard ".。!?！？".contains(text[index]) else { return false }
        let after = text[text.index(after: index)...].drop(while: \.isWhitespace)
        return DecisionDate.prefix(of: after) != nil
      })
    else { return nil }
    let rest = text[text.index(after: stop)...].trimmingWhitespaceSlice().trimmedAtEnd { $0 == "." || $0 == "。" }
    let signature = of(String(rest))
    guard !signature.isAuthorFirst, let date = signature.date, rest.hasPrefix(date), isName(signature) else {
      return nil
    }
    return (String(text[...stop]), signature)
  }

  /// Whether what follows a date can be somebody's name: words run on in another sentence.
  private static func isName(_ signature: DecisionSignature) -> Bool {
    guard let author = signature.author else { return true }
    let isParted = signature.joint.contains { "/／,–—-|·;:、，".contains($0) } || signature.joint.contains("by")
    let words = author.split(whereSeparator: \.isWhitespace)
    return isParted && words.count <= 4 && words.first?.first?.isLowercase == false
      && !author.contains { ".!?。".contains($0) && $0 != "." }
  }

  /// The bracket that the last character of `text` closes.
  private static func opening(of text: Substring) -> Substring.Index? {
    var depth = 0
    // A signature is short; looking no further back keeps this linear.
    for index in text.indices.suffix(200).reversed() {
      if ")）]".contains(text[index]) { depth += 1 }
      if "(（[".contains(text[index]) { depth -= 1 }
      if depth == 0 { return index }
    }
    return nil
  }

  private static func trailing(_ text: String) -> (author: String, joint: String, date: String)? {
    let starts = text.indices.suffix(48).filter { index in
      index > text.startIndex && !text[index].isWhitespace && " /／,(–—-".contains(text[text.index(before: index)])
    }
    for start in starts {
      guard let date = DecisionDate.prefix(of: text[start...]) else { continue }
      let rest = text[date.endIndex...]
      guard rest.isEmpty || rest == ")" else { continue }
      let author = text[..<start].trimmedAtEnd { $0.isWhitespace || "/／,(–—-".contains($0) }
      if author.isEmpty || author.endIndex == start { return nil }
      return (String(author), rest.isEmpty ? String(text[author.endIndex..<start]) : ", ", String(date))
    }
    return nil
  }

  /// What parts a date from the author behind it.
  private static func joint(_ text: Substring) -> Substring {
    var rest = text.drop(while: \.isWhitespace)
    if let first = rest.first, "/／,–—-|·・;:、，".contains(first) { rest = rest.dropFirst().drop(while: \.isWhitespace) }
    if rest.lowercased().hasPrefix("by ") { rest = rest.dropFirst(3).drop(while: \.isWhitespace) }
    return text[..<rest.startIndex]
  }
}
