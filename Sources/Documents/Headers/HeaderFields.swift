public import Markdown
public import Vocabulary

/// The fields in the header of a document that speckit knows, whatever language their names are in: the one place that
/// reads them, and writes them in the form that they have.
public struct HeaderFields {
  /// The first of each name that holds more than a placeholder, else the first.
  private var known: [HeaderFieldName: HeaderField] = [:]
  private let document: Document

  /// Reads the fields between the H1 and the first H2. The front matter tells what these do not.
  public init(of document: Document) {
    self.document = document
    read(document.headerFields)
    let unknown = document.frontMatterFields.filter { field in
      HeaderFieldName(field.name).map { known[$0] == nil || stated($0) == nil } ?? false
    }
    read(unknown)
  }

  private mutating func read(_ fields: [HeaderField]) {
    for field in fields {
      guard let name = HeaderFieldName(field.name) else { continue }
      if let first = known[name], !isPlaceholder(first.value) || isPlaceholder(field.value) { continue }
      known[name] = field
    }
  }

  /// The field of a name; it may hold a placeholder.
  public subscript(name: HeaderFieldName) -> HeaderField? { known[name] }

  /// The field of a name that holds more than a placeholder.
  func stated(_ name: HeaderFieldName) -> HeaderField? { known[name].flatMap { isPlaceholder($0.value) ? nil : $0 } }

  /// The edit that makes `value` the value of a field. Where the document has none, one is added in English behind the
  /// last field, else below the title.
  public func edit(_ name: HeaderFieldName, value: String) -> Edit {
    if let field = known[name] { return field.edit(value: value) }
    let fields = document.headerFields
    let last =
      fields.map(\.lines.upperBound).max().map { $0 - 1 } ?? document.headings.first.map { $0.lines.upperBound - 1 }
      ?? 0
    let line = "**\(Words.headerFields[name]?.first ?? "")**: \(value)  "
    return document.insertion(of: (fields.isEmpty ? [""] : []) + [line], after: last)
  }

  /// The word for nothing in the language that a field is named in.
  public func nothing(_ name: HeaderFieldName) -> String {
    let written = known[name].map { SectionName($0.name) }
    let language = Words.headerLanguages.first { language in
      language.names[name, default: []].contains { SectionName($0) == written }
    }
    return language?.nothing ?? Words.headerLanguages.first?.nothing ?? ""
  }
}
