import Markdown
import Text

/// Reads the names in an `erDiagram` of Mermaid.
enum EntityDiagram {
  /// The entities of a block of code: those with fields of their own, and those that only stand in relations.
  static func entities(in block: Block, of document: Document) -> [EntityMention] {
    guard case .fencedCode = block.kind else { return [] }
    var lines = block.lines.dropFirst().map { ($0, document.source.text(ofLine: $0).trimmingWhitespace()) }[...]
    lines = lines.drop { $0.1.isEmpty || $0.1.hasPrefix("%%") || $0.1.hasPrefix("---") || $0.1.hasPrefix("title:") }
    guard lines.first?.1 == "erDiagram" else { return [] }
    var mentions: [EntityMention] = []
    var isInFields = false
    var fields: [Int: EntityFields] = [:]
    for (line, text) in lines.dropFirst() where !text.hasPrefix("%%") {
      if isInFields {
        isInFields = !text.hasPrefix("}")
        let words = text.split(separator: " ")
        if isInFields, words.count > 1 { fields[mentions.count, default: EntityFields()].add(words[1], type: words[0]) }
      } else if let name = definition(text) {
        mentions.append(EntityMention(name: name, line: line))
        isInFields = !text.hasSuffix("}")
      } else {
        mentions += related(text).map { EntityMention(name: $0, line: line, standing: .drawn) }
      }
    }
    let defined = Set(mentions.filter { $0.standing == .defined }.map { EntityMention.key($0.name) })
    return mentions.enumerated().map { place, mention in
      EntityMention(
        name: mention.name, line: mention.line,
        standing: defined.contains(EntityMention.key(mention.name)) ? .defined : .drawn,
        fields: fields[place + 1] ?? EntityFields())
    }
  }

  /// The name in `A {` and `A["Label"] {`.
  private static func definition(_ line: String) -> String? {
    guard let brace = line.firstIndex(of: "{"),
      line[..<brace].last.map({ $0 == " " || $0 == "]" || $0.isLetter }) == true
    else { return nil }
    let head = line[..<brace].trimmingWhitespaceSlice()
    guard !head.contains("--"), !head.contains("..") else { return nil }
    return name(head)
  }

  /// The names in `A ||--o{ B : has`.
  private static func related(_ line: String) -> [String] {
    let relation = line.prefix { $0 != ":" }
    let words = relation.split(separator: " ")
    guard let joint = words.firstIndex(where: { $0.contains("--") || $0.contains("..") }), joint > 0,
      joint + 1 < words.count
    else { return [] }
    return [words[..<joint].joined(separator: " "), words[(joint + 1)...].joined(separator: " ")].compactMap {
      name($0[...])
    }
  }

  private static func name(_ text: Substring) -> String? {
    let name = text.prefix { $0 != "[" }.filter { $0 != "\"" }.trimmingWhitespace()
    return name.isEmpty ? nil : name
  }
}
