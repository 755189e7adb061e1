import Markdown
import Text
import Vocabulary

/// Reads the fields of entities from tables, from blocks of code and from lists.
enum FieldReader {
  /// The fields of an entity.
  struct Fields {
    var tabled = EntityFields()
    var coded = EntityFields()
    var listed = EntityFields()
    /// How many rows say that they are new, and how many that they are there already.
    fileprivate var new = 0
    fileprivate var rows = 0
    fileprivate var old = 0

    /// Those of the form that tells most.
    var all: EntityFields { !tabled.isEmpty ? tabled : !coded.isEmpty ? coded : listed }

    /// Whether the table tells what changes: some fields are there already, or only some are new.
    var areOfChange: Bool { old > 0 || new > 0 && new < rows }
  }

  /// The fields in each of some sections, in the order of these. What stands in a section within another one is the inner
  /// one's.
  static func fields(below sections: [Section], of document: Document) -> [Fields] {
    var fields = Array(repeating: Fields(), count: sections.count)
    var places = PlaceInSections(sections)
    for block in document.blocks {
      guard let place = places.index(of: block.lines.lowerBound) else { continue }
      switch block.kind {
      case .fencedCode: read(code: block, of: document, into: &fields[place])
      case .item: read(item: document.source.text(ofLine: block.lines.lowerBound), into: &fields[place])
      default: break
      }
    }
    places = PlaceInSections(sections)
    for table in document.tables(in: 1..<document.source.lines.count + 1) where isFieldTable(table) {
      if let place = places.index(of: table.headerLine) { read(table, into: &fields[place]) }
    }
    return fields
  }

  /// Whether a table is one of fields, by its head: `Field`, or anything and `Type` right behind it.
  static func isFieldTable(_ table: Table) -> Bool {
    let head = table.header.prefix(2).map { InlineText.plain($0).lowercased() }
    guard head.count == 2 else { return false }
    return Words.fieldColumns.contains(head[0]) || Words.typeColumns.contains(head[1])
  }

  private static func read(_ table: Table, into fields: inout Fields) {
    let head = table.header.map { InlineText.plain($0).lowercased() }
    let type = head.firstIndex(where: Words.typeColumns.contains)
    for row in table.rows {
      let cells = row.cells.map(InlineText.plain)
      guard let name = cells.first else { continue }
      fields.tabled.add(name.prefix { !" (（[".contains($0) }, type: type.map { cells[$0] } ?? "")
      let marks = cells.dropFirst().map { $0.lowercased().filter { $0.isLetter || $0 == " " } }
      fields.rows += 1
      if marks.contains(where: Words.newcomers.contains) { fields.new += 1 }
      if marks.contains(where: Words.existingAdjectives.contains) { fields.old += 1 }
    }
  }

  /// `` - `name`: type `` and `- **name** (type): …`.
  private static func read(item: String, into fields: inout Fields) {
    let text = item.drop { " \t>".contains($0) }.withoutListMarker.drop { $0 == " " }
    guard let mark = ["**", "__", "`"].first(where: text.hasPrefix) else { return }
    let name = text.dropFirst(mark.count).prefix { !"*_`:(".contains($0) || $0 == "_" && mark != "__" }
    let rest = text[name.endIndex...].drop { "*_`:( ".contains($0) }.prefix { !",;)–—-.".contains($0) }
    let own = name.split { $0 == ":" }.first ?? name
    fields.listed.add(own.trimmedAtEnd(while: \.isWhitespace), type: rest.prefix(24))
  }

  private static func read(code block: Block, of document: Document, into fields: inout Fields) {
    for line in block.lines.dropFirst() {
      guard let field = CodeField.read(document.source.text(ofLine: line)) else { continue }
      fields.coded.add(field.name, type: field.type)
    }
  }
}

/// Finds the section, of some, that a line lies in, for lines in order.
private struct PlaceInSections {
  private let sections: [Section]
  private var next = 0
  private var open: [Int] = []

  init(_ sections: [Section]) { self.sections = sections }

  mutating func index(of line: Int) -> Int? {
    while next < sections.count, sections[next].heading.lines.lowerBound < line {
      open.append(next)
      next += 1
    }
    while let last = open.last, !sections[last].body.contains(line) { open.removeLast() }
    return open.last
  }
}

/// A field in a definition in code: `name: str`, `"name": "text",`, `Name string`, `name TEXT NOT NULL`, `private String name;`.
enum CodeField {
  private static let modifiers: Set<Substring> = [
    "pub", "public", "private", "protected", "readonly", "val", "var", "let", "const", "final", "static", "required",
    "optional", "repeated",
  ]
  private static let keywords: Set<Substring> = [
    "class", "type", "interface", "create", "table", "struct", "enum", "def", "fn", "func", "function", "export",
    "from",
    "import", "return", "if", "for", "model", "message", "primary", "foreign", "constraint", "index", "unique", "check",
    "alter", "insert", "select", "end", "else", "with", "using", "package", "add", "drop",
  ]

  /// The name and the type of the field on a line; nil where there is none.
  static func read(_ line: String) -> (name: Substring, type: Substring)? {
    var text = line[...].drop { $0 == " " || $0 == "\t" }
    if text.isEmpty || "#/*-<@{}([".contains(text.first ?? " ") { return nil }
    while true {
      let word = text.prefix { $0.isLetter }
      guard modifiers.contains(word), text[word.endIndex...].first == " " else { break }
      text = text[word.endIndex...].drop { $0 == " " }
    }
    let isQuoted = "\"'`".contains(text.first ?? " ")
    let name = text.drop { "\"'`".contains($0) }.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
    guard name.first.map({ $0.isLetter || $0 == "_" }) == true else { return nil }
    if !isQuoted, keywords.contains(Substring(name.lowercased())) { return nil }
    let behind = text[name.endIndex...].drop { "\"'`?!".contains($0) }
    let rest = behind.drop { $0 == " " || $0 == "\t" }
    if rest.first == ":" { return (name, type(rest.dropFirst())) }
    let type = type(rest)
    guard rest.startIndex > behind.startIndex, type.first?.isLetter == true else { return nil }
    return (name, type)
  }

  private static func type(_ text: Substring) -> Substring {
    text.drop { $0 == " " || $0 == "\"" }.prefix { !" ,;=#/".contains($0) }
  }
}
