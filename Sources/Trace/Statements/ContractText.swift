import Markdown
import Text

/// What a file below contracts/ says of one contract, on one line.
enum ContractText {
  /// What stands below a heading.
  static func section(from line: Int, in source: Source) -> String {
    let document = Document(source.bytes)
    let lines = LineExtents(of: document).item(from: line)
    return ShownText(of: document).texts(on: lines.dropFirst()).joined(separator: " ")
  }

  /// The lines that are indented below a line of data or code, up to the brace that closes it.
  static func block(from line: Int, in source: Source) -> String {
    let depth = indentation(source.text(ofLine: line))
    var texts = [InlineText.singleLine(source.text(ofLine: line))]
    for next in (line + 1)..<max(line + 1, source.lines.count + 1) {
      if source.isBlank(line: next) { continue }
      let text = source.text(ofLine: next)
      if indentation(text) <= depth { break }
      texts.append(InlineText.singleLine(text))
    }
    return texts.joined(separator: " ")
  }

  private static func indentation(_ text: String) -> Int { text.utf8.prefix(while: \.isSpaceOrTab).count }
}
