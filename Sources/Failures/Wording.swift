/// The beginning of a text that would be too long for a message.
public func shortened(_ text: String) -> String { text.count > 60 ? text.prefix(57) + "…" : text }

/// The first of many names, and how many more there are.
public func listed(_ names: [String]) -> String {
  let most = 20
  guard names.count > most else { return names.joined(separator: ", ") }
  return names.prefix(most).joined(separator: ", ") + " and \(names.count - most) more"
}

/// A name in a message: in quotes where it would not be seen otherwise, control characters as escapes.
public func quoted(_ name: String) -> String {
  "\""
    + name.unicodeScalars.map { $0.properties.generalCategory == .control ? $0.escaped(asASCII: true) : String($0) }
    .joined() + "\""
}

/// A number of things in words: `1 feature`, `3 features`.
public func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
