import Documents
import Git
import Markdown
import Text

/// Readers that go by characters where those of the program go by bytes: slow, and plain to read. Both must agree.
enum StringReaders {
  private static func allLines(_ document: Document) -> Range<Int> { 1..<document.source.lines.count + 1 }

  static func digest(_ document: Document) throws -> String {
    let fields = Set(document.headerFields.flatMap(\.lines))
    let start = document.frontMatter?.upperBound ?? 1
    let lines = (start..<document.source.lines.count + 1).compactMap { line -> String? in
      guard !fields.contains(line) else { return nil }
      let text = document.visibleText(ofLine: line) ?? document.source.text(ofLine: line)
      let words = text.split(whereSeparator: \.isWhitespace)
      return words.isEmpty ? nil : words.joined(separator: " ")
    }
    return String(try ObjectID.ofBlob(Array(lines.joined(separator: "\n").utf8)).hex.prefix(12))
  }

  static func lines(_ document: Document) -> Set<LineDigest> {
    let texts = allLines(document).map { document.source.text(ofLine: $0).trimmingWhitespace() }
    let paragraphs = document.blocks.filter { $0.kind == .paragraph && $0.lines.count > 1 }.map { block in
      LineDigest(block.lines.map { document.source.text(ofLine: $0) }.joined())
    }
    return Set(texts.filter { !$0.isEmpty }.map { LineDigest($0) } + paragraphs)
  }

  static func sentences(_ document: Document) -> Set<LineDigest> {
    let texts = allLines(document).map { document.source.text(ofLine: $0).trimmingWhitespace() }
    let sentences = texts.filter { line in line.split(separator: " ").count { $0.contains(where: \.isLetter) } > 2 }
    return Set(sentences.map { LineDigest($0) })
  }

  static func mentionedRequirements(_ document: Document) -> Set<String> {
    allLines(document).reduce(into: []) { ids, line in
      if let text = document.visibleText(ofLine: line) { ids.formUnion(RequirementID.all(in: text)) }
    }
  }

  static func contractMentions(_ bytes: [UInt8]) -> Set<ContractKey> {
    let methods = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"]
    let separators = Set(" \t\r\n\u{c}`\"',;|()*".utf8)
    var keys: Set<ContractKey> = []
    var previous = ""
    for word in bytes.split(whereSeparator: separators.contains) {
      let text = String(decoding: trimmed(word), as: UTF8.self)
      if text.hasPrefix("/") {
        if methods.contains(previous) { keys.insert(ContractKey(method: previous, path: text)) }
      } else if ["query", "mutation", "subscription"].contains(previous) {
        keys.insert(ContractKey(operation: previous, field: text))
      } else if text.contains(".") {
        let parts = text.split(separator: ".")
        if (2...16).contains(parts.count) {
          let name = parts.suffix(2).joined(separator: ".")
          keys.insert(ContractKey(procedure: name, package: parts.dropLast(2).joined(separator: ".")))
        }
      }
      if !text.hasPrefix("/") { previous = text }
    }
    return keys
  }

  private static func trimmed(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var word = word
    if word.first == UInt8(ascii: "[") { word.removeFirst() }
    while let last = word.last,
      ".:!?".utf8.contains(last) || last == UInt8(ascii: "]") && !word.contains(UInt8(ascii: "["))
    {
      word.removeLast()
    }
    return word
  }
}
