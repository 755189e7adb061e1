import Text

/// The lower-case name and the value of `**Name**: value` or `**Name:** value`.
func boldField(_ text: String) -> (name: String, value: String)? {
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
