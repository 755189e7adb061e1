import Markdown
import Text
import Vocabulary

extension Document {
  /// The fields of a decision in `lines`, in order. A value stands behind the colon and runs on over the lines below, or it
  /// is the paragraph or list that follows. However the lines of a paragraph are filled, it says the same.
  ///
  /// - Parameter first: the field that the text at the start belongs to, where a heading names it.
  func statedFields(in lines: Range<Int>, first: StatedField? = nil) -> [(field: StatedField, value: String)] {
    var fields = StatedFieldList(first)
    for line in lines {
      guard let text = paragraphLine(line, in: lines), !text.isEmpty else {
        fields.endParagraph()
        continue
      }
      fields.read(text)
    }
    fields.part()
    return fields.values.map { ($0.field, InlineText.plain($0.text).trimmingWhitespace()) }
  }

  /// A line of a paragraph without the hard break at its end; nil for what nobody reads.
  func paragraphLine(_ line: Int, in lines: Range<Int>) -> String? {
    visibleText(ofLine: line)?.trimmingWhitespace()
      .withoutHardBreak(isFollowed: line + 1 < lines.upperBound && !source.isBlank(line: line + 1))
  }
}

/// The fields of a decision while their lines are read.
private struct StatedFieldList {
  private(set) var values: [StatedValue]
  /// Whether lines belong to the last field.
  private var isOpen: Bool
  private var leader = StatedKeys.Leader.none
  /// Text that belongs to no field.
  private var prose = ""

  init(_ first: StatedField?) {
    values = first.map { [StatedValue($0, "")] } ?? []
    isOpen = first != nil
  }

  mutating func read(_ text: String) {
    if let (field, value) = StatedField.leading(text) {
      part()
      values.append(StatedValue(field, value))
      isOpen = true
      leader = StatedField.withoutMarker(text).hasPrefix("**") ? .bold : .plain
    } else if isOpen {
      isOpen = values[values.count - 1].append(text)
    } else {
      prose += prose.isEmpty ? text : " " + text
    }
  }

  mutating func endParagraph() {
    part()
    if values.last?.text.isEmpty == false { isOpen = false }
    if !isOpen { leader = .none }
  }

  /// Takes out of a paragraph the fields that have no line of their own.
  mutating func part() {
    if !prose.isEmpty {
      let fields = StatedKeys.parts(of: prose, behind: .none).fields
      prose = ""
      for (field, value) in fields { values.append(StatedValue(field, value)) }
      if !fields.isEmpty { (isOpen, leader) = (true, .bold) }
    } else if isOpen, let last = values.indices.last {
      let (head, fields) = StatedKeys.parts(of: values[last].text, behind: leader)
      if fields.isEmpty { return }
      values[last].text = head
      for (field, value) in fields { values.append(StatedValue(field, value)) }
    }
  }
}

/// The value of a field while its lines are read.
private struct StatedValue {
  let field: StatedField
  var text: String
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
