/// What libyaml reports next, copied into Swift values, and where it begins.
struct Event {
  enum Kind {
    case scalar(String, isPlain: Bool, anchor: String?)
    case alias(String)
    case sequenceStart(anchor: String?)
    case mappingStart(anchor: String?)
    case collectionEnd
    case documentEnd
    case streamEnd
    /// Starts of streams and documents, which say nothing of the nodes.
    case other
  }

  let kind: Kind
  let line: Int
  let column: Int
}
