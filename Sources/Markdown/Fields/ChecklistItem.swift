import Text

/// A list item with a box.
public struct ChecklistItem: Sendable, Equatable {
  /// Its line, from 1.
  public let line: Int
  /// All its lines, with what is nested in it.
  public let lines: Range<Int>
  /// What the box says.
  public let state: TaskState
  /// The ID behind the box, such as `T001`, `T001a`, `T1.1`, `TASK-001` or `CHK001`, also bold or struck.
  public let identifier: String?
  /// What follows the box and the ID in its first paragraph, on one line, as it stands but for comments.
  public let text: String
  /// Whether the text, or the ID at its head, is struck out.
  public let isStruck: Bool
  /// The column of its marker from 0, with tab stops of four columns.
  public let indentation: Int

  /// Describes an item.
  public init(
    line: Int, lines: Range<Int>, state: TaskState, identifier: String?, text: String, isStruck: Bool, indentation: Int
  ) {
    self.line = line
    self.lines = lines
    self.state = state
    self.identifier = identifier
    self.text = text
    self.isStruck = isStruck
    self.indentation = indentation
  }
}

extension ChecklistItem {
  /// Whether a strike opens at the head of a text and closes behind its ID or at its end.
  static func isStruck(_ text: String, identifier: String?) -> Bool {
    switch text.utf8.first {
    case .tilde?, .asterisk?, .underscore?: break
    default: return false
    }
    let bytes = Array(text.utf8)
    let strike: [UInt8] = [.tilde, .tilde]
    let opening = bytes.prefix { $0 == .tilde || $0 == .asterisk || $0 == .underscore }
    guard Array(opening).firstRange(of: strike, in: opening.indices) != nil else { return false }
    guard identifier == nil else { return true }
    let closing = bytes.firstRange(of: strike, in: opening.count..<bytes.count)
    guard let closing else { return false }
    // A remark may follow: `~~pay-out~~ (dropped)`.
    let rest = String(decoding: bytes[closing.upperBound...], as: UTF8.self).drop { "*_ ".contains($0) }
    return rest.first.map { "(（–—".contains($0) } ?? true
  }
}

extension Document {
  /// The list items with boxes, nested ones too, in order; all of the document where `lines` is `nil`. What stands in
  /// code or in a comment is no item.
  public func checklistItems(in lines: Range<Int>? = nil) -> [ChecklistItem] {
    blocks.indices.compactMap { index in
      let block = blocks[index]
      let line = block.lines.lowerBound
      guard case .item(let box?) = block.kind, lines?.contains(line) != false,
        let marker = ListMarker(at: block.start, in: source)
      else { return nil }
      let first = source.lines.line(at: marker.textStart)
      let whole = Self.withPlainBrackets(
        withRest(visibleText(from: marker.textStart, line: first), below: first, item: index))
      let (identifier, text) = TaskIdentifier.split(whole)
      return ChecklistItem(
        line: line, lines: block.lines, state: box, identifier: identifier, text: text,
        isStruck: ChecklistItem.isStruck(whole, identifier: identifier),
        indentation: column(of: block.start, line: line))
    }
  }

  /// `\[P\]` as `[P]`, which it shows.
  private static func withPlainBrackets(_ text: String) -> String {
    guard text.utf8.contains(.backslash) else { return text }
    return text.replacing("\\[", with: "[").replacing("\\]", with: "]")
  }

  /// The rest of a line without comments.
  func visibleText(from offset: Int, line: Int) -> String {
    plainBytes(ofLine: line).map { $0[offset...].trimmed.text } ?? visibleTextByCharacters(from: offset, line: line)
  }

  /// The same of any line.
  func visibleTextByCharacters(from offset: Int, line: Int) -> String {
    let before = String(decoding: source.bytes[source.textRange(ofLine: line).lowerBound..<offset], as: UTF8.self)
    let visible = visibleText(ofLine: line) ?? source.text(ofLine: line)
    return String(decoding: Array(visible.dropFirst(before.count).utf8).trimmed, as: UTF8.self)
  }
}
