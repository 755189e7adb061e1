import Markdown

extension Document {
  /// `**Name**: value` paragraphs and list items, values running on over following lines; the first of a name counts.
  func paragraphFields(in lines: Range<Int>) -> [String: String] {
    var fields: [String: String] = [:]
    var current: String?
    for line in lines {
      guard let text = visibleText(ofLine: line)?.trimmingWhitespace(), !text.isEmpty else {
        current = nil
        continue
      }
      if let (name, value) = boldField(text) {
        current = fields[name] == nil ? name : nil
        if current != nil { fields[name] = InlineText.plain(value) }
      } else if let name = current, !text.hasPrefix("- "), !text.hasPrefix("|") {
        fields[name, default: ""] += " " + InlineText.plain(text)
      }
    }
    return fields.mapValues { $0.trimmingWhitespace() }.filter { !isPlaceholder($0.value) }
  }
}

/// The lower-case name and the value of `**Name**: value` or `**Name:** value`, perhaps behind a bullet.
func boldField(_ line: String) -> (name: String, value: String)? {
  var text = line[...]
  if text.hasPrefix("- ") || text.hasPrefix("* ") { text = text.dropFirst(2) }
  guard text.hasPrefix("**"), let end = text.dropFirst(2).firstRange(of: "**") else { return nil }
  var name = text[text.index(text.startIndex, offsetBy: 2)..<end.lowerBound].trimmingWhitespaceSlice()
  var value = text[end.upperBound...].trimmingWhitespaceSlice()
  if name.last == ":" || name.last == "：" {
    name.removeLast()
  } else if value.first == ":" || value.first == "：" {
    value = value.dropFirst().trimmingWhitespaceSlice()
  } else {
    return nil
  }
  return (name.lowercased(), String(value))
}

extension Substring {
  func trimmingWhitespaceSlice() -> Substring {
    var rest = drop(while: \.isWhitespace)
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return rest
  }
}
