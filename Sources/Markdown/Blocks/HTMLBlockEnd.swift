import Text

/// What must stand on the last line of an HTML block that blank lines do not end (CommonMark, section 4.6, kinds 1 to 5).
enum HTMLBlockEnd {
  case closingTag
  case comment
  case processingInstruction
  case declaration
  case characterData

  /// The end that the block needs which begins with `text`; `nil` for one that ends at a blank line.
  init?(of text: ArraySlice<UInt8>) {
    let start = String(decoding: text.prefix(9), as: UTF8.self).lowercased()
    if start.hasPrefix("<!--") {
      self = .comment
    } else if start.hasPrefix("<?") {
      self = .processingInstruction
    } else if start.hasPrefix("<![cdata[") {
      self = .characterData
    } else if start.hasPrefix("<!") {
      self = .declaration
    } else if ["<script", "<pre", "<style"].contains(where: { Self.opens($0, start) }) {
      self = .closingTag
    } else {
      return nil
    }
  }

  private static func opens(_ tag: String, _ start: String) -> Bool {
    guard start.hasPrefix(tag) else { return false }
    guard let next = start.utf8.dropFirst(tag.utf8.count).first else { return true }
    return next == .greaterThan || next == .lineFeed || next == .carriageReturn || next.isSpaceOrTab
  }

  /// Whether the end stands on a line.
  func stands(in bytes: [UInt8], _ line: Range<Int>) -> Bool {
    let line = Array(String(decoding: bytes[line], as: UTF8.self).lowercased().utf8)
    return patterns.contains { line.firstRange(of: Array($0.utf8), from: 0, to: line.count) != nil }
  }

  private var patterns: [String] {
    switch self {
    case .closingTag: ["</script>", "</pre>", "</style>"]
    case .comment: ["-->"]
    case .processingInstruction: ["?>"]
    case .declaration: [">"]
    case .characterData: ["]]>"]
    }
  }
}
