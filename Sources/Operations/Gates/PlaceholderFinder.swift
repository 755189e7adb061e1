import Markdown
import Templates

/// Finds what stands in a document exactly as a template left it. Bracketed prose that an author wrote is never found.
struct PlaceholderFinder {
  private let known: Set<String>

  /// Learns the bracketed texts of every template that is known for the document.
  init(templates: [Template]) {
    known = Set(templates.flatMap { PlaceholderFinder.brackets(in: Document($0.bytes)).map(\.text) })
  }

  /// The untouched placeholders of a document without their brackets, each with its line, in order.
  func placeholders(in document: Document) -> [(text: String, line: Int)] {
    PlaceholderFinder.brackets(in: document).filter { known.contains($0.text) }
  }

  /// Longer texts in brackets are no placeholders.
  private static let longest = 600

  /// Every text in brackets, white space collapsed, fences included, comments left out. Boxes, marks of tasks, open
  /// marks and the texts of links are none.
  private static func brackets(in document: Document) -> [(text: String, line: Int)] {
    var found: [(text: String, line: Int)] = []
    var open: [(line: Int, text: String)] = []
    for line in 1..<document.source.lines.count + 1 {
      if open.isEmpty, !document.source.contains(UInt8(ascii: "["), onLine: line) { continue }
      let text =
        document.isCode(line: line) ? document.source.text(ofLine: line) : document.visibleText(ofLine: line) ?? ""
      if text.allSatisfy(\.isWhitespace) { open.removeAll() }
      let characters = Array(text)
      for (index, character) in characters.enumerated() {
        if character == "[" {
          open.append((line, ""))
          if open.count > 8 { open.removeFirst() }
          continue
        }
        if character == "]", let (start, inside) = open.popLast() {
          let next = characters.indices.contains(index + 1) ? characters[index + 1] : " "
          let collapsed = inside.split(whereSeparator: \.isWhitespace).joined(separator: " ")
          if next != "(", isPlaceholder(collapsed) { found.append((collapsed, start)) }
          for outer in open.indices { open[outer].text += "[\(inside)]" }
          continue
        }
        for index in open.indices { open[index].text.append(character) }
      }
      for index in open.indices { open[index].text.append(" ") }
      open.removeAll { $0.text.utf8.count > longest }
    }
    return found.sorted { $0.line < $1.line }
  }

  private static func isPlaceholder(_ inside: String) -> Bool {
    if inside.count <= 1 || inside.hasPrefix("NEEDS CLARIFICATION") || inside.hasPrefix("^") { return false }
    // A mark behind a heading, which may stay.
    if inside == "OPTIONAL" { return false }
    let isStory = inside.hasPrefix("US") && inside.dropFirst(2).allSatisfy { $0.isNumber }
    return !isStory && inside.contains(where: \.isLetter)
  }
}
