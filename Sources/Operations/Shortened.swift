/// The beginning of a text that would be too long for a message.
func shortened(_ text: String) -> String { text.count > 60 ? text.prefix(57) + "…" : text }

/// The first of many names, and how many more there are.
func listed(_ names: [String]) -> String {
  let most = 20
  guard names.count > most else { return names.joined(separator: ", ") }
  return names.prefix(most).joined(separator: ", ") + " and \(names.count - most) more"
}
