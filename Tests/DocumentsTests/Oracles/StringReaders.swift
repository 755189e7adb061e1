import Documents
import Git
import Markdown
import Text

/// Readers that go by characters where those of the program go by bytes: slow, and plain to read. Both must agree.
enum StringReaders {
  private static func allLines(_ document: Document) -> Range<Int> { 1..<document.source.lines.count + 1 }

  static func digest(_ document: Document) throws -> String {
    let fields = Set(document.headerFields.flatMap(\.lines))
    let rows = Set(document.blocks.filter { $0.kind == .table }.flatMap(\.lines))
    let start = document.frontMatter?.upperBound ?? 1
    let lines = (start..<document.source.lines.count + 1).map { line -> String in
      guard !fields.contains(line) else { return "" }
      return digested(
        document.visibleText(ofLine: line) ?? document.source.text(ofLine: line), isRow: rows.contains(line))
    }
    return String(try ObjectID.ofBlob(Array(lines.joined().utf8)).hex.prefix(12))
  }

  private static func digested(_ line: String, isRow: Bool) -> String {
    var rest = Array(line.unicodeScalars.map { $0.properties.isWhitespace ? " " : $0 })[...]
    while rest.last == " " { rest.removeLast() }
    rest = rest.drop { $0 == " " }
    if rest.allSatisfy({ " -*_|:=\\".unicodeScalars.contains($0) }) { return "" }
    rest = rest.drop { $0 == " " || $0 == ">" }
    var result = ""
    let digits = rest.prefix { ("0"..."9").contains($0) }
    let marker = rest.dropFirst(digits.count).prefix(2)
    if marker.count == 2, marker.last == " ", let sign = marker.first {
      if digits.isEmpty, "-+*".unicodeScalars.contains(sign) { result = "-" }
      if !digits.isEmpty, ".)".unicodeScalars.contains(sign) { result = "1." }
      if !result.isEmpty { rest = rest.dropFirst(digits.count + 1) }
    }
    if isRow, rest.first == "|" { rest.removeFirst() }
    if isRow, rest.last == "|" { rest.removeLast() }
    let scalars = Array(rest)
    for (place, scalar) in scalars.enumerated() {
      let before = place > 0 ? scalars[place - 1] : nil
      let next = place + 1 < scalars.count ? scalars[place + 1] : nil
      switch scalar {
      case " ", "\\", "*", "_", "`", "#": continue
      case "~" where before == "~" || next == "~": continue
      case "<" where next.map({ $0.isASCII && ($0.properties.isAlphabetic || $0 == "/") }) ?? false: continue
      case ">" where before != " ":
        guard before == "\\", place < 2 || scalars[place - 2] == " " else { continue }
      default: break
      }
      result.unicodeScalars.append(scalar)
    }
    return result
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
