import Markdown
import Text

/// Finds where on the lines of a file findings lie. It goes on from the last one of the same rule, so that many on one
/// long line take little longer than one.
final class FindingColumns {
  /// A place on a line.
  struct Place {
    /// In Unicode scalars from 1; nil where the whole line is meant.
    let column: Int?
    /// The column behind the text that is meant; nil where the text is not known.
    let endColumn: Int?
    let excerpt: String
  }

  private let source: Source
  /// What was asked for last, the end of the text that was found, and the column of a byte before.
  private var rule = ""
  private var line = 0
  private var searched = 0
  private var counted = (offset: 0, column: 1)
  /// How many bytes may still be looked at before columns are no longer told.
  private var budget: Int

  init(in source: Source) {
    self.source = source
    budget = 64 * (source.bytes.count + 1024)
  }

  /// The place of what a rule found; nil where it means no line of the file.
  func place(of problem: Problem, _ rule: Rule) -> Place? {
    guard let line = problem.line, line >= 1, line <= source.lines.count else { return nil }
    let range = source.textRange(ofLine: line)
    if (self.rule, self.line) != (rule.id, line) {
      (self.rule, self.line) = (rule.id, line)
      searched = range.lowerBound
      counted = (range.lowerBound, 1)
    }
    let offset =
      problem.column.flatMap { self.offset(ofColumn: $0, in: range) }
      ?? problem.text.flatMap { firstPlace(of: $0, in: range) }
    let column = problem.column ?? offset.flatMap { self.column(of: $0, in: range) }
    let isThere = offset.map { offset in problem.text.map { source.bytes.has(Array($0.utf8), at: offset) } ?? false }
    let length = isThere == true ? problem.text?.unicodeScalars.count : nil
    return Place(
      column: column, endColumn: column.flatMap { start in length.map { start + $0 } },
      excerpt: Excerpt.around(offset ?? range.lowerBound, ofLine: range, in: source))
  }

  /// The next place of a text behind the last one that was found, else the first on the line.
  private func firstPlace(of text: String, in line: Range<Int>) -> Int? {
    let found = search(text, in: searched..<line.upperBound) ?? search(text, in: line)
    searched = found?.upperBound ?? searched
    return found?.lowerBound
  }

  private func search(_ text: String, in range: Range<Int>) -> Range<Int>? {
    guard budget > 0, !range.isEmpty, !text.isEmpty else { return nil }
    let found = source.firstRange(of: text, in: range)
    budget -= (found?.upperBound ?? range.upperBound) - range.lowerBound
    return found
  }

  private func column(of offset: Int, in line: Range<Int>) -> Int? {
    if offset < counted.offset { counted = (line.lowerBound, 1) }
    let between = counted.offset..<offset
    budget -= between.count
    guard budget > 0 else { return nil }
    counted = (offset, counted.column + String(decoding: source.bytes[between], as: UTF8.self).unicodeScalars.count)
    return counted.column
  }

  private func offset(ofColumn column: Int, in line: Range<Int>) -> Int? {
    if column < counted.column { counted = (line.lowerBound, 1) }
    let start = counted.offset
    while counted.column < column, counted.offset < line.upperBound, budget > counted.offset - start {
      counted.offset += 1
      let isInside = counted.offset < line.upperBound && source.bytes[counted.offset] & 0xC0 == 0x80
      if !isInside { counted.column += 1 }
    }
    budget -= counted.offset - start
    return counted.column == column ? counted.offset : nil
  }
}
