/// The beginning of a text that would be too long for a message.
func shortened(_ text: String) -> String { text.count > 60 ? text.prefix(57) + "…" : text }
