import Markdown
import Text
import Vocabulary

extension Document {
  /// The fields of a decision in `lines`, in order. A value stands behind the colon and runs on over the lines below, or it
  /// is the paragraph or list that follows.
  ///
  /// - Parameter first: the field that the text at the start belongs to, where a heading names it.
  func statedFields(in lines: Range<Int>, first: StatedField? = nil) -> [(field: StatedField, value: String)] {
    var fields = first.map { [StatedValue($0, "")] } ?? []
    var isOpen = first != nil
    for line in lines {
      guard let text = visibleText(ofLine: line)?.trimmingWhitespace(), !text.isEmpty else {
        if fields.last?.text.isEmpty == false { isOpen = false }
        continue
      }
      if let (field, value) = StatedField.leading(text) {
        fields.append(StatedValue(field, value))
        isOpen = true
      } else if isOpen {
        isOpen = fields[fields.count - 1].append(text)
      }
    }
    return fields.map { ($0.field, InlineText.plain($0.text).trimmingWhitespace()) }
  }
}

/// The value of a field while its lines are read.
private struct StatedValue {
  let field: StatedField
  private(set) var text: String
  private var isList = false

  init(_ field: StatedField, _ text: String) {
    self.field = field
    self.text = text
  }

  /// Adds a line; false where the line belongs to the value no more.
  mutating func append(_ line: String) -> Bool {
    let isItem = ["- ", "* ", "+ "].contains(where: line.hasPrefix)
    if line.hasPrefix("|") || isItem && !text.isEmpty && !isList { return false }
    isList = isList || isItem
    let joint = text.isEmpty ? "" : isItem ? "; " : " "
    text += joint + (isItem ? line.dropFirst(2).trimmingWhitespaceSlice() : line[...])
    return true
  }
}
